package waymark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.TestDatabase;
import waymark.access.Role;
import waymark.access.Visit;
import waymark.documents.files.PaperFile;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;

/** What is handed over is read once, whatever becomes of the programs that read; or given up. */
class UploadReaderTest {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration SOON = Duration.ofMillis(20);

  private static PaperArea.Running program;
  private static Originals originals;

  private final PersonId person = new PersonId(UUID.randomUUID());
  private AreaId area = new AreaId(UUID.randomUUID());

  @BeforeAll
  static void start() {
    program = new PaperArea.Running();
    originals =
        new Originals(program.fixture.db, program.fixture.transactions, program.fixture.clock);
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @BeforeEach
  void empty() {
    asOwner("delete from papers.upload");
    area = program.fixture.area();
  }

  /** A program that reads in its own way. */
  private static UploadReader reader(
      BiFunction<String, byte[], PaperFile.Outcome> reading, Duration longest) {
    return new UploadReader(
        program.fixture.db,
        program.fixture.transactions,
        program.uploads,
        new ReadPapers(originals, reading),
        longest,
        SOON);
  }

  private static UploadReader reader() {
    return reader(PaperFile::read, LONG);
  }

  private UploadId handedOver(String text) {
    var visit = new Visit(area, "a", person, "Rowan", Set.of(Role.PERFORMANCE_MANAGER), "");
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      return ((Uploads.Taken.In)
              program.uploads.takeIn(
                  visit,
                  new Uploads.Given("paper.txt", ""),
                  () -> new ByteArrayInputStream(bytes),
                  false))
          .id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UploadId handedOver() {
    return handedOver("EHC plans: 41% were issued in time. " + UUID.randomUUID());
  }

  private Upload upload(UploadId id) {
    return program.fixture.transactions.read(area, () -> program.uploads.of(id)).orElseThrow();
  }

  /** A program claims the next upload and is killed: nothing more is heard of it. */
  private static void claimedAndKilled() {
    program.fixture.transactions.outside(() ->
        program.fixture.db.fetch(
            "select * from papers.next_to_read({0}, '15 seconds'::interval, 3, 'given up')",
            org.jooq.impl.DSL.val(UUID.randomUUID())));
  }

  private static void leaseEnds() {
    asOwner(
        "update papers.upload set lease_until = clock_timestamp() - interval '1 second' where state"
            + " = 'reading'");
  }

  private static void asOwner(String sql) {
    try (var owner = TestDatabase.as(program.access, program.access.owner());
        var statement = owner.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean kept(UploadId id) {
    return program
        .fixture
        .transactions
        .read(area, () -> originals.of(upload(id).sha256()))
        .isPresent();
  }

  @Test
  void what_waits_is_read_in_the_order_in_which_it_came() throws Exception {
    var first = handedOver();
    var second = handedOver();
    var reader = reader();
    assertTrue(reader.readNext());
    assertEquals(Upload.State.READ, upload(first).state());
    assertEquals(Upload.State.WAITING, upload(second).state());
    assertTrue(reader.readNext());
    assertFalse(reader.readNext());
    assertEquals(Upload.State.READ, upload(second).state());
  }

  @Test
  void of_two_programs_on_one_database_one_reads_each() throws Exception {
    var ids = IntStream.range(0, 12).mapToObj(_ -> handedOver()).toList();
    Map<String, Integer> times = new ConcurrentHashMap<>();
    BiFunction<String, byte[], PaperFile.Outcome> counting =
        (name, content) -> {
          times.merge(new String(content, StandardCharsets.UTF_8), 1, Integer::sum);
          return PaperFile.read(name, content);
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Void> work =
          () -> {
            var reader = reader(counting, LONG);
            while (reader.readNext()) {
              // until there is none
            }
            return null;
          };
      for (var it : threads.invokeAll(List.of(work, work, work))) {
        it.get();
      }
    }
    ids.forEach(it -> assertEquals(Upload.State.READ, upload(it).state()));
    assertEquals(12, times.size());
    assertEquals(Set.of(1), Set.copyOf(new HashMap<>(times).values()));
  }

  @Test
  void another_takes_over_when_the_reader_is_not_heard_of_any_more_and_not_before()
      throws Exception {
    var id = handedOver();
    claimedAndKilled();
    assertFalse(reader().readNext(), "its lease has not ended");
    leaseEnds();
    assertTrue(reader().readNext());
    assertEquals(Upload.State.READ, upload(id).state());
  }

  @Test
  void what_ends_its_reader_three_times_is_given_up() throws Exception {
    var id = handedOver();
    for (var attempt = 0; attempt < 3; attempt++) {
      claimedAndKilled();
      leaseEnds();
    }
    assertFalse(reader().readNext());
    assertEquals(Upload.State.UNREADABLE, upload(id).state());
    assertEquals(UploadReader.GIVEN_UP, upload(id).problem());
    assertFalse(kept(id), "its file is thrown away");
  }

  @Test
  void what_takes_too_long_is_given_up() throws Exception {
    var id = handedOver();
    var never = new CountDownLatch(1);
    var hanging =
        reader(
            (_, _) -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return new PaperFile.Outcome.Refused("", "");
            },
            SOON.multipliedBy(3));
    assertTrue(hanging.readNext());
    assertEquals(UploadReader.TOO_LONG, upload(id).problem());
  }

  @Test
  void a_fault_of_ours_is_said_and_not_met_again() throws Exception {
    var id = handedOver();
    assertTrue(
        reader(
                (_, _) -> {
                  throw new IllegalStateException("a fault for a test");
                },
                LONG)
            .readNext());
    assertEquals(ReadPapers.OUR_FAULT, upload(id).problem());
  }

  @Test
  void where_memory_is_short_it_is_tried_again() throws Exception {
    var id = handedOver();
    assertTrue(
        reader(
                (_, _) -> {
                  throw new OutOfMemoryError("for a test");
                },
                LONG)
            .readNext());
    assertEquals(Upload.State.READING, upload(id).state());
    leaseEnds();
    assertTrue(reader().readNext());
    assertEquals(Upload.State.READ, upload(id).state());
  }

  @Test
  void a_program_that_ends_leaves_what_it_reads_to_the_next() throws Exception {
    var id = handedOver();
    var begun = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    var ending =
        reader(
            (_, _) -> {
              begun.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return new PaperFile.Outcome.Refused("", "");
            },
            LONG);
    ending.start();
    begun.await();
    ending.stop();
    assertEquals(Upload.State.WAITING, upload(id).state());
    assertTrue(reader().readNext());
    assertEquals(Upload.State.READ, upload(id).state());
  }

  @Test
  void what_is_put_aside_while_it_is_read_stays_put_aside() throws Exception {
    var id = handedOver();
    assertTrue(
        reader(
                (name, content) -> {
                  program.fixture.transactions.write(
                      area, () -> program.uploads.putAside(person, id, "A draft"));
                  return PaperFile.read(name, content);
                },
                LONG)
            .readNext());
    assertEquals(Upload.State.PUT_ASIDE, upload(id).state());
    assertFalse(kept(id));
  }

  @Test
  void a_file_is_kept_for_as_long_as_somebody_may_decide_about_it() throws Exception {
    var text = "EHC plans: 41% were issued in time. " + UUID.randomUUID();
    var first = handedOver(text);
    var visit = new Visit(area, "a", person, "Rowan", Set.of(Role.PERFORMANCE_MANAGER), "");
    var again =
        ((Uploads.Taken.In)
                program.uploads.takeIn(
                    visit,
                    new Uploads.Given("again.txt", ""),
                    () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    true))
            .id();
    program.fixture.transactions.write(
        area, () -> program.uploads.putAside(person, first, "Twice"));
    assertTrue(kept(again));
    program.fixture.transactions.write(area, () -> program.uploads.putAside(person, again, "No"));
    assertFalse(kept(again));
  }

  @Test
  void a_file_that_was_changed_in_its_place_is_not_read_as_the_one_that_was_handed_over()
      throws Exception {
    var id = handedOver();
    asOwner("update papers.file_chunk set bytes = 'something else'");
    assertTrue(reader().readNext());
    assertTrue(upload(id).problem().contains("is not what was handed over"), upload(id)::problem);
  }

  @Test
  void nobody_writes_over_what_another_decided() {
    var id = handedOver();
    asOwner("update papers.upload set state = 'read'");
    var seen = upload(id);
    var mine = seen.decided("{\"row 1\": \"new\"}");
    assertTrue(decided(mine));
    assertFalse(decided(seen.decided("{\"row 1\": \"leave\"}")));
    assertTrue(upload(id).decisions().contains("new"), upload(id)::decisions);
  }

  private boolean decided(Upload upload) {
    return program.fixture.transactions.write(area, () -> program.uploads.decide(person, upload));
  }

  @Test
  void a_file_that_breaks_off_while_it_is_kept_leaves_nothing() {
    var visit = new Visit(area, "a", person, "Rowan", Set.of(Role.PERFORMANCE_MANAGER), "");
    var opened = new int[1];
    assertThrows(
        IOException.class,
        () ->
            program.uploads.takeIn(
                visit,
                new Uploads.Given("broken.txt", ""),
                () -> {
                  if (opened[0]++ == 0) {
                    return new ByteArrayInputStream(new byte[3 << 20]);
                  }
                  throw new IOException("the disk is gone");
                },
                false));
    program.fixture.transactions.read(
        area,
        () -> {
          assertEquals(0, program.fixture.db.fetchCount(waymark.papers.db.Tables.FILE));
          assertEquals(0, program.fixture.db.fetchCount(waymark.papers.db.Tables.UPLOAD));
          return true;
        });
  }
}
