package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.programme.db.Tables.PLAN;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.backup.Backup;
import waymark.backup.Restore;
import waymark.database.Access;
import waymark.database.Catalogue;
import waymark.database.Isolation;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Command;
import waymark.ledger.Ledger;
import waymark.ledger.LedgerKey;
import waymark.ledger.Redactions;
import waymark.ledger.RestoreAccepted;
import waymark.ledger.VerifyAudit;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;

/**
 * What an operator does after a disk is lost: the last backup goes into an empty database, the
 * ledgers verify, and what happened since is known, or gone for good reason.
 */
class RestoreDrillTest {

  private static final LedgerKey KEY = LedgerKey.ofHex("0123456789abcdef".repeat(4));
  private static final String NAME = "Ada Example";

  @TempDir private Path directory;

  @Test
  void three_areas_their_people_and_what_is_half_done_come_back_row_by_row() throws Exception {
    var source = RunningServer.get().bean(Installation.class).access();
    var own = somethingInEveryCorner();
    var file = backup(source);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertFalse(Files.exists(directory.resolve("backup.part")));
    var target = TestDatabase.bare();
    Restore.run(target, file);
    assertEquals(Rows.of(source), Rows.of(target));
    assertNotEquals("0", count(source, "access.session"));
    assertEquals("0", count(target, "access.session"), "everybody signs in again");
    try (var program = TestDatabase.as(target, target.program())) {
      program.setAutoCommit(false);
      assertEquals(List.of(), Isolation.broken(program), "the walls stand as they stood");
    }
    var verified = verify(target, directory.resolve("none"));
    assertEquals(verify(source, directory.resolve("none")).said(), verified.said());
    assertFit(verified, List.of(own, "mereside", "sefton", "wirral"));
    assertEquals(
        Rows.of(source), again(target), "and a backup of what was restored is the same once more");
  }

  private Map<String, String> again(Access target) throws SQLException {
    var second = directory.resolve("second");
    Backup.make(target, second, false, "0.1", KEY.mark());
    var database = TestDatabase.bare();
    Restore.run(database, second);
    return Rows.of(database);
  }

  /** Rows of no area, of nobody, of every letter that a text may have, and drafts. */
  private static String somethingInEveryCorner() {
    Reader.stranger().signIn("nobody@mereside.example", "wrong");
    var area = LedgerArea.open("drill-" + UUID.randomUUID().toString().substring(0, 8));
    area.present("Tab\t, line\nbreak, \\N, \\., \"quotes\", £ and 😀");
    area.letIn("Drill " + area.key());
    LedgerArea.reader("Drill " + area.key());
    LedgerArea.sql(
        """
        insert into forms.draft values ('%s', gen_random_uuid(), '/a/form', 'A form', 1, '{a,b}', '{"x\ny",NULL}', now());
        insert into access.log values (now(), null, null, 'sign-in refused', '127.0.0.1')
        """
            .formatted(area.id()));
    return area.key();
  }

  /** Of these areas; in others of the server, tests write entries that no ledger would. */
  private static void assertFit(Verified verified, List<String> areas) {
    for (var area : areas) {
      assertTrue(
          verified
              .said()
              .lines()
              .anyMatch(it -> it.startsWith(area + ": ") && it.contains("nothing was changed")),
          () -> area + " does not fit: " + verified.said());
    }
  }

  @Test
  void a_backup_made_while_people_write_is_of_one_moment() throws Exception {
    var source = RunningServer.get().bean(Installation.class).access();
    var areas =
        List.of("one", "two", "three").stream()
            .map(it -> LedgerArea.open(it + UUID.randomUUID().toString().substring(0, 8)))
            .toList();
    var done = new AtomicBoolean();
    var busy = new CountDownLatch(areas.size());
    Path file;
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      var writers = new ArrayList<Future<?>>();
      for (var area : areas) {
        writers.add(threads.submit(() -> write(area, busy, done)));
      }
      busy.await();
      file = backup(source);
      done.set(true);
      for (var writer : writers) {
        writer.get();
      }
    }
    var target = TestDatabase.bare();
    Restore.run(target, file);
    var verified = verify(target, directory.resolve("none"));
    assertFit(verified, areas.stream().map(LedgerArea::key).toList());
  }

  private static void write(LedgerArea area, CountDownLatch busy, AtomicBoolean done) {
    for (var i = 0; i < 10 || !done.get(); i++) {
      var name = "Written " + i;
      area.present(name);
      if (i == 9) {
        busy.countDown();
      }
    }
  }

  @Test
  void what_was_lost_is_known_and_what_was_redacted_since_goes_again() throws Exception {
    var home = Files.createDirectory(directory.resolve("instance"));
    var before = TestDatabase.another();
    AreaId area;
    Path file;
    try (var server = server(home, before)) {
      area = OperatorCommands.made(server.context().getBean(Ledger.class), "mereside", "Mereside");
      note(server, area, "About " + NAME);
      file = backup(before);
      note(server, area, "Written after the backup");
      redact(server, area);
      assertEquals(List.of("[redacted]", "[redacted]"), notes(server, area));
    }
    // the disk of the database is lost; what the installation keeps beside it was copied
    var after = TestDatabase.bare();
    Restore.run(after, file);
    var anchors = home.resolve("anchors");
    var verified = verify(after, anchors);
    assertFalse(verified.fits());
    assertTrue(verified.said().contains("The ledger ends at entry 2"), verified.said());
    var restore = new RestoreAccepted(after, KEY, anchors, Clock.systemUTC());
    assertEquals(1, restore.losses().size());
    restore.accept(restore.losses(), "The disk was lost");
    var known = verify(after, anchors);
    assertTrue(known.fits(), known.said());
    assertTrue(known.said().contains("Reason: The disk was lost"), known.said());
    try (var server = server(home, after)) {
      assertEquals(List.of("[redacted]"), notes(server, area));
    }
    assertTrue(verify(after, anchors).fits());
    try (var intruder = TestDatabase.asIntruder(after)) {
      assertEquals(
          List.of("0"),
          Catalogue.ask(
              intruder, "select count(*) from programme.plan where note like ?", "%" + NAME + "%"));
    }
  }

  private static Server server(Path home, Access database) {
    return Server.start(new Installation(home, database, KEY), "127.0.0.1", 0, Server.Kind.LASTING);
  }

  private static final PlanId ONE = new PlanId(UUID.randomUUID());

  private static void note(Server server, AreaId area, String note) {
    server
        .context()
        .getBean(Ledger.class)
        .record(
            Command.ofProgram(area, Instant.now(), "operator", "Wrote a note."),
            writing -> Programme.write(writing, plan(note)));
  }

  private static Plan plan(String note) {
    return new Plan(
        ONE,
        "plan",
        Plan.Kind.of("strategy").orElseThrow(),
        "Plan",
        "2026",
        "",
        Optional.empty(),
        note,
        List.of(),
        "");
  }

  /** One person asks, another agrees. */
  private static void redact(Server server, AreaId area) {
    var redactions = server.context().getBean(Redactions.class);
    var db = server.context().getBean(DSLContext.class);
    var version =
        server
            .context()
            .getBean(AreaTransactions.class)
            .read(area, () -> db.selectFrom(PLAN).limit(1).fetchSingle());
    var asked =
        redactions.ask(
            area,
            new PersonId(UUID.randomUUID()),
            PLAN,
            version,
            List.of(PLAN.NOTE),
            "A name that should not be there");
    redactions.agree(area, asked, new PersonId(UUID.randomUUID()));
  }

  private static List<String> notes(Server server, AreaId area) {
    var db = server.context().getBean(DSLContext.class);
    return server
        .context()
        .getBean(AreaTransactions.class)
        .read(area, () -> db.select(PLAN.NOTE).from(PLAN).orderBy(PLAN.SEQ).fetch(PLAN.NOTE));
  }

  private Path backup(Access of) {
    var file = directory.resolve("backup");
    Backup.make(of, file, false, "0.1", KEY.mark());
    return file;
  }

  private static String count(Access database, String table) throws SQLException {
    try (var connection = TestDatabase.asIntruder(database)) {
      return Catalogue.ask(connection, "select count(*) from " + table).getFirst();
    }
  }

  private record Verified(boolean fits, String said) {}

  private static Verified verify(Access database, Path anchors) throws SQLException, IOException {
    var said = new StringWriter();
    var fits = VerifyAudit.run(database, KEY, anchors, Instant.now(), new PrintWriter(said));
    return new Verified(fits, said.toString());
  }
}
