package waymark.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.ledger.AnyFacts.reading;
import static waymark.ledger.db.tables.Entry.ENTRY;
import static waymark.ledger.db.tables.Redaction.REDACTION;
import static waymark.measures.db.tables.Reading.READING;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.TestDatabase;
import waymark.database.Access;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;
import waymark.ledger.Redactions.Decision;
import waymark.measures.db.tables.records.ReadingRecord;

/** Words that should not be there go from everywhere, when two persons say so, and nothing else. */
class RedactionTest {

  private static final String NAME = "Ada Example";
  private static final String REASON = "A child was named.";

  private static Access access;
  private static LedgerFixture fixture;

  @TempDir private Path home;
  private final PersonId clerk = new PersonId(UUID.randomUUID());
  private final PersonId administrator = new PersonId(UUID.randomUUID());
  private final UUID measure = UUID.randomUUID();
  private Redactions redactions;
  private AreaId area;

  @BeforeAll
  static void connect() throws SQLException {
    access = TestDatabase.another();
    fixture = new LedgerFixture(access);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  /** Three versions of a reading, of which two name a child, and a reading of another measure. */
  @BeforeEach
  void write() throws IOException {
    area = fixture.area();
    redactions = redactions();
    for (var reason : List.of("said " + NAME, "counted again", NAME + " said")) {
      write(measure, reason);
    }
    write(UUID.randomUUID(), "of another measure: " + NAME);
  }

  private Redactions redactions() throws IOException {
    return new Redactions(
        fixture.db,
        fixture.transactions,
        fixture.ledger,
        fixture.key,
        RedactionList.in(home.resolve("redactions")));
  }

  private void write(UUID of, String reason) {
    fixture.ledger.record(
        Command.of(area, clerk, "A figure was typed in."),
        it -> {
          var reading = reading(of, "12%");
          reading.setReason(reason);
          it.add(READING, reading);
        });
  }

  @Test
  void the_words_go_from_every_version_and_the_ledger_verifies() throws Exception {
    var asked = ask();
    assertEquals(List.of("said " + NAME, "counted again", NAME + " said"), reasons());
    assertEquals(List.of(List.of(asked, clerk, REASON)), waiting());
    assertEquals(new Decision.Done(6, 3), redactions.agree(area, asked, administrator));
    assertEquals(List.of("[redacted]", "[redacted]", "[redacted]"), reasons());
    assertEquals(List.of("12%", "12%", "12%"), column("as_written"));
    assertEquals(List.of(), waiting());
    assertVerifies();
    assertEquals(
        List.of(
            "Words were taken out of every version of a reading: " + REASON,
            "Words in a reading were asked to be taken out: " + REASON),
        fixture.transactions.read(area, () -> fixture.ledger.entries(7, 2)).stream()
            .map(LedgerEntry::sentence)
            .toList());
  }

  /** What waits for a second person: which, asked by whom, and why. */
  private List<List<Object>> waiting() {
    return fixture
        .transactions
        .read(area, () -> new RedactionRequests(fixture.db).requests(10))
        .stream()
        .filter(it -> it.state() == RedactionRequests.State.ASKED)
        .map(it -> List.<Object>of(it.id(), it.askedBy(), it.reason()))
        .toList();
  }

  @Test
  void the_sentence_of_an_entry_can_be_taken_out() throws Exception {
    var asked = redactions.askOfEntry(area, clerk, 2, REASON);
    assertEquals(new Decision.Done(6, 1), redactions.agree(area, asked, administrator));
    assertEquals(
        "[redacted]",
        fixture
            .transactions
            .read(area, () -> fixture.db.fetchSingle(ENTRY, ENTRY.SEQ.eq(2L)))
            .getSentence());
    assertVerifies();
  }

  @Test
  void more_words_of_the_same_fact_can_be_taken_out_later() throws Exception {
    redactions.agree(area, ask(), administrator);
    write(measure, "later: " + NAME);
    var again =
        redactions.ask(
            area,
            administrator,
            READING,
            reading(measure, ""),
            List.of(READING.REASON, READING.ORIGIN_DETAIL),
            "Another name.");
    assertEquals(new Decision.Done(9, 4), redactions.agree(area, again, clerk));
    assertEquals(List.of("[redacted]", "[redacted]", "[redacted]", "[redacted]"), reasons());
    assertVerifies();
  }

  @Test
  void who_asked_cannot_agree_nor_can_anybody_twice() {
    var asked = ask();
    var refused = assertInstanceOf(Decision.Refused.class, redactions.agree(area, asked, clerk));
    assertEquals("You asked for this yourself, so another person must decide it.", refused.why());
    redactions.agree(area, asked, administrator);
    assertInstanceOf(Decision.Refused.class, redactions.agree(area, asked, administrator));
    assertInstanceOf(
        Decision.Refused.class, redactions.agree(area, UUID.randomUUID(), administrator));
  }

  @Test
  void of_two_who_decide_at_once_one_is_told_that_it_was_decided() throws Exception {
    var asked = ask();
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<Decision> agree =
          () -> redactions.agree(area, asked, new PersonId(UUID.randomUUID()));
      var decisions = threads.invokeAll(List.of(agree, agree));
      var done = 0;
      for (var decision : decisions) {
        done += decision.get() instanceof Decision.Done ? 1 : 0;
      }
      assertEquals(1, done);
    }
    assertVerifies();
  }

  @Test
  void declined_the_words_stay() throws Exception {
    var asked = ask();
    assertEquals(new Decision.Declined(6), redactions.decline(area, asked, administrator));
    assertInstanceOf(Decision.Refused.class, redactions.agree(area, asked, administrator));
    assertTrue(reasons().contains("said " + NAME));
    assertVerifies();
  }

  @Test
  void only_free_words_can_be_taken_out() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            redactions.ask(
                area, clerk, READING, reading(measure, ""), List.of(READING.ORIGIN), REASON));
  }

  /** The program's own role, with what a mistake or an intruder in the program could say. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // nobody agreed
        "insert into ledger.redacted values ($area, 'measures.reading', 1, '{}', 5, now(), null, null, false, $id, 'reason', '', '')",
        // another column than was agreed
        "insert into ledger.redaction values ($area, gen_random_uuid(), 5, now(), null, null, false, 'measures.reading', '{}', 'reason', 'x', 'agreed', gen_random_uuid(), gen_random_uuid());"
            + "insert into ledger.redacted select area_id, of_table, 1, '{}', seq, known_from, null, null, false, redaction_id, 'origin', '', '' from ledger.redaction where seq = 5 and state = 'agreed'",
      })
  void nothing_is_taken_out_that_two_persons_did_not_agree_on(String deed) throws Exception {
    var id = ask();
    try (var program = TestDatabase.as(access, access.program());
        var statement = program.createStatement()) {
      program.setAutoCommit(false);
      statement.execute("select set_config('waymark.area', '%s', true)".formatted(area));
      statement.execute(deed.replace("$area", "'" + area + "'").replace("$id", "'" + id + "'"));
      var refusal =
          assertThrows(SQLException.class, () -> statement.execute("call ledger.take_out(5)"));
      assertEquals("23001", refusal.getSQLState(), refusal::toString);
    }
  }

  @Test
  void one_person_is_not_two_for_the_database_either() {
    var alone = fixture.db.newRecord(REDACTION);
    alone.setRedactionId(UUID.randomUUID());
    alone.setOfTable("measures.reading");
    alone.setOfKey("{}");
    alone.setOfColumns("reason");
    alone.setReason(REASON);
    alone.setState("agreed");
    alone.setAskedBy(clerk.value());
    alone.setDecidedBy(clerk.value());
    var refusal =
        assertThrows(
            DataAccessException.class,
            () ->
                fixture.ledger.record(
                    Command.of(area, clerk, "Alone."), it -> it.add(REDACTION, alone)));
    assertTrue(String.valueOf(refusal.getMessage()).contains("two_persons"));
  }

  @Test
  void a_row_that_lost_words_is_no_hiding_place() throws Exception {
    redactions.agree(area, ask(), administrator);
    var write = "update measures.reading set as_written = '%s' where area_id = '%s' and seq = 1";
    intrude(write.formatted("99%", area));
    assertEquals(
        List.of("  Of the facts that command 1 wrote (1), at least one was changed."), verified());
    intrude(write.formatted("12%", area));
    assertVerifies();
  }

  @Test
  void a_restored_backup_loses_the_words_again() throws Exception {
    var backup = backup();
    redactions.agree(area, ask(), administrator);
    assertEquals(3, Files.readAllLines(home.resolve("redactions")).size());
    assertFalse(Files.readString(home.resolve("redactions")).contains(NAME));
    restore(backup);
    assertEquals("said " + NAME, reasons().getFirst());
    assertEquals(3, redactions().catchUp(area));
    assertEquals(List.of("[redacted]", "[redacted]", "[redacted]"), reasons());
    assertEquals(
        "Words were taken out again after a restore: " + REASON,
        fixture.transactions.read(area, () -> fixture.ledger.entries(99, 1)).getFirst().sentence());
    assertVerifies();
    assertEquals(0, redactions().catchUp(area), "once is enough");
    assertEquals(3, Files.readAllLines(home.resolve("redactions")).size());
  }

  @Test
  void facts_that_go_by_a_rule_go_together_and_again_after_a_restore() throws Exception {
    var other = UUID.randomUUID();
    write(other, "another: " + NAME);
    var backup = backup();
    assertTrue(
        redactions.takeOutByRule(
            area, () -> ruled(administrator, reading(measure, ""), reading(other, ""))));
    assertEquals(List.of("[redacted]", "[redacted]", "[redacted]"), reasons());
    assertEquals(List.of("[redacted]"), reasons(other));
    restore(backup);
    assertEquals(List.of("another: " + NAME), reasons(other));
    assertEquals(4, redactions().catchUp(area));
    assertEquals(List.of("[redacted]", "[redacted]", "[redacted]"), reasons());
    assertEquals(List.of("[redacted]"), reasons(other));
    assertVerifies();
    assertEquals(0, redactions().catchUp(area), "once is enough");
  }

  @Test
  void by_a_rule_that_one_person_alone_decided_nothing_goes() {
    assertThrows(
        DataAccessException.class,
        () -> redactions.takeOutByRule(area, () -> ruled(clerk, reading(measure, ""))));
    assertEquals("said " + NAME, reasons().getFirst());
  }

  /** What the clerk proposed. */
  private Optional<RuledRedaction> ruled(PersonId agreedBy, ReadingRecord... facts) {
    return Optional.of(
        new RuledRedaction(
            List.of(new RuledRedaction.Losing<>(READING, List.of(READING.REASON), List.of(facts))),
            clerk,
            agreedBy,
            REASON,
            "Words of readings were taken out."));
  }

  private List<String> reasons(UUID of) {
    return fixture.transactions.read(
        area,
        () ->
            fixture.db.selectFrom(READING).where(READING.MEASURE_ID.eq(of)).fetch(READING.REASON));
  }

  @Test
  void what_was_written_after_the_restore_is_left_alone() throws Exception {
    var backup = backup();
    write(measure, NAME + " once more");
    redactions.agree(area, ask(), administrator);
    restore(backup);
    write(measure, "nobody is named here");
    assertEquals(3, redactions().catchUp(area));
    assertEquals(
        List.of("[redacted]", "[redacted]", "[redacted]", "nobody is named here"), reasons());
    assertVerifies();
  }

  @Test
  void a_list_that_was_lost_is_made_again_from_the_database() throws Exception {
    redactions.agree(area, ask(), administrator);
    var list = home.resolve("redactions");
    var lines = Files.readAllLines(list);
    Files.writeString(list, lines.getFirst() + "\n" + lines.get(1).substring(0, 50));
    assertEquals(0, redactions().catchUp(area));
    assertEquals(lines, Files.readAllLines(list));
    Files.writeString(list, "what is this\n");
    assertThrows(IOException.class, this::redactions);
  }

  private UUID ask() {
    return redactions.ask(
        area, clerk, READING, reading(measure, ""), List.of(READING.REASON), REASON);
  }

  private List<String> reasons() {
    return column("reason");
  }

  private List<String> column(String name) {
    return fixture.transactions.read(
        area,
        () ->
            fixture
                .db
                .selectFrom(READING)
                .where(READING.MEASURE_ID.eq(measure))
                .orderBy(READING.SEQ)
                .fetch(it -> it.get(name, String.class)));
  }

  private record Backup(String schema) {}

  /** The tables as they are, as a backup keeps them. */
  private Backup backup() throws SQLException {
    var backup = new Backup("backup_" + UUID.randomUUID().toString().substring(0, 8));
    intrude("create schema " + backup.schema());
    for (var table : TABLES) {
      intrude(
          "create table %s.%s as select * from %s where area_id = '%s'"
              .formatted(backup.schema(), table.replace('.', '_'), table, area));
    }
    return backup;
  }

  private void restore(Backup backup) throws SQLException {
    for (var table : TABLES) {
      intrude("delete from %s where area_id = '%s'".formatted(table, area));
      intrude(
          "insert into %s select * from %s.%s"
              .formatted(table, backup.schema(), table.replace('.', '_')));
    }
    intrude("drop schema %s cascade".formatted(backup.schema()));
  }

  private static final List<String> TABLES =
      List.of(
          "ledger.chain",
          "ledger.entry",
          "ledger.redaction",
          "ledger.redacted",
          "measures.reading");

  private static void intrude(String deed) throws SQLException {
    try (var intruder = TestDatabase.asIntruder(access);
        var statement = intruder.createStatement()) {
      statement.execute(deed);
    }
  }

  private void assertVerifies() throws SQLException, IOException {
    assertEquals(List.of(), verified());
  }

  private List<String> verified() throws SQLException, IOException {
    var said = new StringWriter();
    VerifyAudit.run(
        access,
        fixture.key,
        Files.createTempFile(home, "anchors", ""),
        fixture.clock.instant(),
        new PrintWriter(said));
    var lines = said.toString().lines().toList();
    assertNotEquals(List.of(), lines);
    return lines.stream().filter(it -> it.startsWith("  ")).toList();
  }
}
