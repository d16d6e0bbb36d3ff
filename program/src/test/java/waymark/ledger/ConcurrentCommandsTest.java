package waymark.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.ledger.AnyFacts.reading;
import static waymark.ledger.db.tables.Entry.ENTRY;
import static waymark.measures.db.tables.Reading.READING;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;

/** Several people at once: an area's commands keep one order, and nobody sees half of one. */
class ConcurrentCommandsTest {

  private static final int PEOPLE = 8;
  private static final int COMMANDS = 25;
  private static final UUID GIVEN = new UUID(1, 1);
  private static final UUID LEFT = new UUID(1, 2);

  private final LedgerFixture fixture = new LedgerFixture();
  private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE + 2);

  @AfterEach
  void close() {
    threads.close();
    fixture.close();
  }

  @Test
  void commands_of_eight_people_on_one_area_lose_nothing() throws Exception {
    var area = begun();
    together(List.of(area), List.of(area));
    complete(area, PEOPLE * COMMANDS);
  }

  @Test
  void commands_on_two_areas_keep_the_order_of_each() throws Exception {
    var one = begun();
    var two = begun();
    together(List.of(one, two), List.of(one, two));
    complete(one, PEOPLE * COMMANDS / 2);
    complete(two, PEOPLE * COMMANDS / 2);
  }

  @Test
  void a_command_at_work_holds_up_its_own_area_and_no_other() throws Exception {
    var one = begun();
    var two = begun();
    var atWork = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var first =
        threads.submit(() ->
            fixture.ledger.record(
                command(one),
                _ -> {
                  atWork.countDown();
                  await(goOn);
                }));
    await(atWork);
    var second = threads.submit(() -> move(one));
    assertEquals(2, threads.submit(() -> move(two)).get(20, TimeUnit.SECONDS));
    assertEquals(1, shown(one).entries(), "a reader waits for nobody");
    assertFalse(second.isDone());
    goOn.countDown();
    assertEquals(2, first.get(20, TimeUnit.SECONDS));
    assertEquals(3, second.get(20, TimeUnit.SECONDS));
  }

  /** Moves by all people in these areas, while one reader in each looks on. */
  private void together(List<AreaId> areas, List<AreaId> watched) throws Exception {
    var over = new AtomicBoolean();
    var watching = watched.stream().map(it -> threads.submit(() -> watch(it, over))).toList();
    var moving = new ArrayList<Future<?>>();
    for (var person = 0; person < PEOPLE; person++) {
      var area = areas.get(person % areas.size());
      var ledger = withClock(person);
      moving.add(
          threads.submit(() -> {
            for (var i = 0; i < COMMANDS; i++) {
              if (i % 5 == 0) {
                failing(area, ledger);
              }
              move(area, ledger);
            }
          }));
    }
    try {
      finished(moving);
    } finally {
      over.set(true);
    }
    finished(watching);
  }

  /** Of another program, whose clock is seconds before or after ours. */
  private Ledger withClock(int person) {
    var clock = Clock.fixed(LedgerFixture.NOW.plusSeconds((person * 5) % 8 - 4), ZoneOffset.UTC);
    return new Ledger(fixture.db, fixture.transactions, fixture.key, clock);
  }

  /** A command that is whole, within work that fails after it. */
  private void failing(AreaId area, Ledger ledger) {
    assertThrows(
        IllegalStateException.class,
        () ->
            fixture.transactions.write(
                area,
                () -> {
                  move(area, ledger);
                  throw new IllegalStateException("after it was written");
                }));
  }

  private static void finished(List<? extends Future<?>> work)
      throws InterruptedException, ExecutionException {
    for (var one : work) {
      one.get();
    }
  }

  /** An area in which a thousand are left and none given. */
  private AreaId begun() {
    var area = fixture.area();
    fixture.ledger.record(
        command(area),
        it -> it.addAll(READING, List.of(reading(GIVEN, "0"), reading(LEFT, "1000"))));
    return area;
  }

  /** Gives one of what is left; both figures are read within the command. */
  private long move(AreaId area) {
    return move(area, fixture.ledger);
  }

  private long move(AreaId area, Ledger ledger) {
    return ledger.record(
        command(area),
        it -> {
          it.add(READING, reading(GIVEN, String.valueOf(figure(GIVEN) + 1)));
          it.add(READING, reading(LEFT, String.valueOf(figure(LEFT) - 1)));
        });
  }

  private record Shown(int given, int left, int entries, long head) {}

  /** Four looks within one transaction. */
  private Shown shown(AreaId area) {
    return fixture.transactions.read(
        area,
        () ->
            new Shown(
                figure(GIVEN),
                figure(LEFT),
                fixture.db.fetchCount(ENTRY),
                fixture.ledger.headSeq()));
  }

  /** What a paper shows that was kept when the ledger stood there. */
  private Shown kept(AreaId area, long head) {
    var at = new KnownAt(KnownAt.LATEST.known(), head);
    return fixture.transactions.read(
        area,
        () ->
            new Shown(
                figure(GIVEN, at),
                figure(LEFT, at),
                fixture.db.fetchCount(ENTRY, ENTRY.SEQ.le(head)),
                head));
  }

  private int watch(AreaId area, AtomicBoolean over) {
    var before = -1;
    var looks = new ArrayList<Shown>();
    do {
      var now = shown(area);
      assertEquals(1000, now.given() + now.left());
      assertEquals(now.given() + 1, now.entries());
      assertEquals(now.entries(), now.head());
      assertTrue(now.given() >= before, "what was seen is not taken back");
      before = now.given();
      looks.add(now);
    } while (!over.get());
    // whatever was written since: each look, asked again as of its place, says the same
    looks.stream().distinct().forEach(it -> assertEquals(it, kept(area, it.head())));
    return looks.size();
  }

  private void complete(AreaId area, int moves) {
    assertEquals(new Shown(moves, 1000 - moves, moves + 1, moves + 1), shown(area));
    assertEquals(List.of(), audited(area));
    assertEquals(
        LongStream.rangeClosed(1, moves + 1).boxed().toList(),
        fixture.transactions.read(
            area,
            () -> fixture.db.select(ENTRY.SEQ).from(ENTRY).orderBy(ENTRY.SEQ).fetch(ENTRY.SEQ)));
  }

  private List<Finding> audited(AreaId area) {
    return fixture.transactions.read(
        area, () -> Audit.of(fixture.db, fixture.key, area, List.of()).findings());
  }

  private int figure(UUID measure) {
    return figure(measure, KnownAt.LATEST);
  }

  private int figure(UUID measure, KnownAt at) {
    return Integer.parseInt(
        fixture
            .db
            .select(READING.AS_WRITTEN)
            .from(READING)
            .where(Facts.standing(READING, at))
            .and(READING.MEASURE_ID.eq(measure))
            .fetchSingle()
            .value1());
  }

  private static Command command(AreaId area) {
    return Command.of(area, new PersonId(UUID.randomUUID()), "One was given.");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
