package waymark.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.ledger.AnyFacts.reading;
import static waymark.ledger.AnyFacts.withdrawn;
import static waymark.measures.db.tables.Reading.READING;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.TestDatabase;
import waymark.database.Access;
import waymark.kernel.AreaId;
import waymark.ledger.db.tables.Entry;

/**
 * What an intruder does who holds the database server, but not the ledger's key: nothing stops
 * them, and all of it is found. Each acts on an area of five commands that wrote ten facts.
 */
class VerifyAuditTest {

  private static Access access;

  @TempDir private Path home;
  private final UUID first = UUID.randomUUID();
  private LedgerFixture fixture;
  private AreaId area;
  private AreaId untouched;

  @BeforeAll
  static void connect() throws SQLException {
    access = TestDatabase.another();
  }

  @BeforeEach
  void write() {
    fixture = new LedgerFixture(access);
    area = written();
    untouched = written();
  }

  @AfterEach
  void leaveNothing() throws SQLException {
    fixture.close();
    intrude("truncate ledger.chain, ledger.entry, measures.reading cascade");
  }

  private AreaId written() {
    var mereside = fixture.area();
    for (var paper = 1; paper <= 5; paper++) {
      // the third paper is older than the second, and the last takes a figure back
      var knownFrom = LedgerFixture.NOW.minusSeconds(paper == 3 ? 3600 : 600 - paper);
      var figure = "paper " + paper;
      var last = paper == 5;
      fixture.ledger.record(
          Command.ofProgram(mereside, knownFrom, "paper", "A paper was loaded."),
          it -> {
            it.add(READING, last ? withdrawn(first, figure) : reading(first, figure));
            it.add(READING, reading(UUID.randomUUID(), figure));
          });
    }
    return mereside;
  }

  @Test
  void a_ledger_that_nobody_touched_verifies() throws Exception {
    var verified = verify();
    assertTrue(verified.fits(), verified.said());
    assertTrue(
        verified
            .said()
            .contains(
                ": 5 entries and 10 facts; nothing was changed, removed, added or put elsewhere."),
        verified.said());
  }

  @Test
  void an_empty_ledger_and_an_area_without_commands_verify() throws Exception {
    fixture.area();
    var verified = verify();
    assertTrue(verified.fits(), verified.said());
    assertTrue(verified.said().contains(": 0 entries and 0 facts"), verified.said());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update measures.reading set as_written = 'better' where area_id = $area and seq = 2                        | Of the facts that command 2 wrote (2), at least one was changed.
          update measures.reading set known_from = known_from - interval '1 microsecond' where area_id = $area and seq = 2 and superseded_seq is null | Of the facts that command 2 wrote (2), at least one was changed.
          update measures.reading set withdrawn = not withdrawn where area_id = $area and seq = 5                    | Of the facts that command 5 wrote (2), at least one was changed.
          delete from measures.reading where area_id = $area and seq = 4 and measure_id <> $first                    | Command 4 wrote 2 facts, of which 1 are there: some were removed.
          insert into measures.reading select area_id, gen_random_uuid(), period_from, period_until, period_kind, seq, known_from, null, null, false, '1', origin, '', '' from measures.reading where area_id = $area and seq = 4 and measure_id = $first | Command 4 wrote 2 facts, and 3 are there: some were added later.
          update measures.reading set seq = 9 where area_id = $area and seq = 4 and measure_id <> $first             | measures.reading holds facts of command 9, which is not in the ledger.
          update measures.reading set seq = 9 where area_id = $area and seq = 4 and measure_id <> $first             | Command 4 wrote 2 facts, of which 1 are there: some were removed.
          update measures.reading set area_id = $other where area_id = $area and seq = 4 and measure_id <> $first    | Command 4 wrote 2 facts, of which 1 are there: some were removed.
          update measures.reading set superseded_seq = 5, superseded_known_from = now() where area_id = $area and seq = 4 and measure_id <> $first | measures.reading says wrongly by what a fact of command 4 is followed: the current state may be shown wrongly.
          update measures.reading set superseded_seq = 4 where area_id = $area and seq = 1 and measure_id = $first | measures.reading says wrongly by what a fact of command 1 is followed: the current state may be shown wrongly.
          update measures.reading set superseded_known_from = superseded_known_from - interval '1 second' where area_id = $area and seq = 3 | measures.reading says wrongly by what a fact of command 3 is followed: the current state may be shown wrongly.
          update ledger.entry set sentence = 'Another.' where area_id = $area and seq = 3                            | Entry 3 does not fit its hash: what it says was changed.
          update ledger.entry set recorded_at = recorded_at + interval '1 microsecond' where area_id = $area and seq = 3 | Entry 3 does not fit its hash: what it says was changed.
          update ledger.entry set person_id = gen_random_uuid() where area_id = $area and seq = 3                    | Entry 3 does not fit its hash: what it says was changed.
          update ledger.entry set payload_hash = sha256('x') where area_id = $area and seq = 3                       | Entry 3 does not fit its hash: what it says was changed.
          update ledger.entry set hash = sha256('x') where area_id = $area and seq = 3                               | Entry 3 does not fit its hash: what it says was changed.
          update ledger.entry set facts = 1 where area_id = $area and seq = 3                                        | Entry 3 does not fit its hash: what it says was changed.
          delete from ledger.entry where area_id = $area and seq = 3                                                 | Entry 3 is missing.
          delete from ledger.entry where area_id = $area and seq in (1, 2)                                           | Entries 1 to 2 are missing.
          delete from ledger.entry where area_id = $area and seq = 3                                                 | measures.reading holds facts of command 3, which is not in the ledger.
          delete from ledger.entry where area_id = $area and seq = 5                                                 | The head of the ledger stands at entry 5; the last entry is 4.
          delete from ledger.entry where area_id = $area                                                             | The head of the ledger stands at entry 5; the last entry is 0.
          update ledger.entry set seq = 14 - seq where area_id = $area and seq in (3, 4); update ledger.entry set seq = seq - 7 where area_id = $area and seq > 9 | Entries 3 to 4 do not fit their hashes: they were changed, exchanged, or written with another key.
          update ledger.chain set head_hash = sha256('x') where area_id = $area                                      | The head of the ledger does not hold the hash of its last entry, 5.
          update ledger.chain set head_seq = 4 where area_id = $area                                                 | The head of the ledger stands at entry 4; the last entry is 5.
          """)
  void what_was_done_is_found(String deed, String sentence) throws Exception {
    intrude(deed);
    var verified = verify();
    assertFalse(verified.fits());
    assertTrue(verified.said().contains("  " + sentence + "\n"), verified.said());
    assertTrue(
        deed.contains("$other") || verified.said().contains("5 entries and 10"), verified.said());
  }

  @Test
  void a_chain_written_again_with_another_key_is_found() throws Exception {
    var keyOfTheirOwn = LedgerKey.ofHex("fedcba9876543210".repeat(4));
    rewrite(keyOfTheirOwn, area, 1);
    var verified = verify();
    assertEquals(
        List.of(
            "  None of the 5 entries fits the ledger's key, though they fit each other: the whole"
                + " chain was written with another key."),
        verified.findings());
  }

  @Test
  void the_end_of_a_chain_written_again_with_another_key_is_found() throws Exception {
    rewrite(LedgerKey.ofHex("fedcba9876543210".repeat(4)), area, 4);
    assertEquals(
        List.of(
            "  Entries 4 to 5 do not fit their hashes: they were changed, exchanged, or written"
                + " with another key."),
        verify().findings());
  }

  @Test
  void an_end_cut_off_with_its_head_and_facts_is_told_by_what_was_noted_outside() throws Exception {
    assertTrue(verify().fits());
    cutOff();
    assertEquals(
        List.of(
            "  The ledger ends at entry 4, though it had 5 on 2026-11-24T09:00:00Z: its end was cut"
                + " off, or the database was restored from a backup made before."),
        verify().findings());
  }

  @Test
  void an_end_cut_off_before_anything_was_noted_cannot_be_told() throws Exception {
    cutOff();
    assertTrue(verify().fits());
  }

  @Test
  void an_end_replaced_by_another_is_told_by_what_was_noted_outside() throws Exception {
    assertTrue(verify().fits());
    cutOff();
    fixture.ledger.record(
        Command.ofProgram(area, LedgerFixture.NOW, "page", "Another end."), _ -> {});
    assertEquals(
        List.of(
            "  Entry 5 is another than on 2026-11-24T09:00:00Z, when its hash was noted outside the"
                + " database: the ledger was replaced from there or before."),
        verify().findings());
  }

  @Test
  void an_area_that_is_gone_is_told_by_what_was_noted_outside() throws Exception {
    assertTrue(verify().fits());
    intrude(
        "delete from ledger.chain where area_id = $area; delete from ledger.entry where area_id ="
            + " $area; delete from measures.reading where area_id = $area");
    assertEquals(
        List.of("  This area's whole ledger is gone; it was there on 2026-11-24T09:00:00Z."),
        verify().findings());
  }

  @Test
  void a_head_is_noted_once_and_a_damaged_note_is_said() throws Exception {
    verify();
    verify();
    var anchors = home.resolve("anchors");
    assertEquals(2, Files.readAllLines(anchors).size());
    Files.writeString(anchors, Files.readString(anchors) + "2026-11-24T09:00");
    assertEquals(
        List.of("  Line 3 of the anchors cannot be read: the file was damaged or changed."),
        verify().findings());
  }

  @Test
  void a_restore_that_is_known_is_said_every_time_and_what_is_cut_off_later_is_found()
      throws Exception {
    verify();
    cutOff();
    var losses = restore().losses();
    assertEquals(
        List.of(
            "the ledger has 4 entries now; what is lost is entry 5.",
            "On 2026-11-24T09:00:00Z it had 5 entries."),
        losses.getFirst().words());
    restore().accept(losses, "The disk was lost");
    for (var again = 0; again < 2; again++) {
      var verified = verify();
      assertTrue(verified.fits(), verified.said());
      assertEquals(
          List.of(
              "  Known since 2026-11-24T09:00:00Z: the loss of entry 5, last noted on"
                  + " 2026-11-24T09:00:00Z, as an older backup was restored (entry 5)."
                  + " Reason: The disk was lost"),
          verified.findings());
    }
    assertEquals(
        "Whoever runs the server accepted the loss of entry 5, last noted on 24 November 2026 at"
            + " 9:00am, when an older backup was restored: The disk was lost",
        lastSentence());
    assertEquals(List.of(), restore().losses());
    cutOff(); // the acceptance itself
    assertTrue(verify().findings().getFirst().contains("The ledger ends at entry 4"));
  }

  @Test
  void what_was_written_since_the_restore_stays_and_what_was_lost_is_named() throws Exception {
    verify();
    cutOff();
    more("Another end.");
    more("And more.");
    verify();
    var losses = restore().losses();
    assertEquals(
        "the ledger has 6 entries now; what is lost is entry 5.",
        losses.getFirst().words().getFirst());
    restore().accept(losses, "The disk was lost");
    assertTrue(verify().fits());
    intrude("update ledger.entry set sentence = 'Else.' where area_id = $area and seq = 6");
    var verified = verify();
    assertFalse(verified.fits(), "another fault beside a known loss");
    assertTrue(verified.said().contains("Entry 6 does not fit its hash"), verified.said());
    assertTrue(verified.said().contains("Known since"), verified.said());
  }

  @Test
  void a_loss_is_not_accepted_that_nobody_was_shown() throws Exception {
    verify();
    more("Not lost yet.");
    verify();
    cutOff(6);
    var shown = restore().losses();
    cutOff(5);
    restore().accept(shown, "The disk was lost");
    assertTrue(
        verify()
            .findings()
            .getFirst()
            .startsWith("  Entry 5 is another than on 2026-11-24T09:00:00Z"));
  }

  @Test
  void an_area_that_is_gone_is_known_without_a_ledger_to_say_so() throws Exception {
    verify();
    intrude(
        "delete from ledger.chain where area_id = $area; delete from ledger.entry where area_id ="
            + " $area; delete from measures.reading where area_id = $area");
    var losses = restore().losses();
    assertEquals("its whole ledger is gone.", losses.getFirst().words().getFirst());
    restore().accept(losses, "Made after the backup");
    var verified = verify();
    assertTrue(verified.fits(), verified.said());
    assertEquals(
        List.of(
            "  Known since 2026-11-24T09:00:00Z: the loss of entries 1 to 5, last noted on"
                + " 2026-11-24T09:00:00Z, as an older backup was restored, made before"
                + " this area was. Reason: Made after the backup"),
        verified.findings());
  }

  @Test
  void an_acceptance_that_the_file_lost_does_not_count() throws Exception {
    verify();
    var before = Files.readString(home.resolve("anchors"));
    cutOff();
    restore().accept(restore().losses(), "The disk was lost");
    Files.writeString(home.resolve("anchors"), before);
    assertFalse(verify().fits());
  }

  @Test
  void nothing_lost_is_nothing_to_accept_and_a_reason_is_one_line() throws Exception {
    verify();
    assertEquals(List.of(), restore().losses());
    for (var none : List.of("", " ", "one\nanother", "x".repeat(501))) {
      assertThrows(IllegalArgumentException.class, () -> restore().accept(List.of(), none), none);
    }
  }

  private RestoreAccepted restore() {
    return new RestoreAccepted(access, fixture.key, home.resolve("anchors"), fixture.clock);
  }

  private String lastSentence() {
    return fixture.transactions.read(
        area, () -> fixture.ledger.entries(Long.MAX_VALUE, 1).getFirst().sentence());
  }

  private void more(String sentence) {
    fixture.ledger.record(Command.ofProgram(area, LedgerFixture.NOW, "page", sentence), _ -> {});
  }

  @Test
  void the_running_program_notes_where_ledgers_end_at_its_start_and_its_stop() throws Exception {
    var running = noting();
    assertEquals(List.of(), running.begin(access));
    assertEquals(List.of(5L), noted());
    more("Written by the running program.");
    assertThrows(
        IllegalStateException.class,
        () ->
            fixture.transactions.write(
                area,
                () -> {
                  more("Taken back with what is around it.");
                  throw new IllegalStateException();
                }));
    running.close();
    assertEquals(List.of(5L, 6L), noted());
    cutOff(6);
    assertTrue(
        verify().findings().getFirst().contains("The ledger ends at entry 5, though it had 6"));
    var said = noting();
    assertTrue(said.begin(access).getFirst().contains(": The ledger ends at entry 5"));
    said.close();
    assertEquals(List.of(5L, 6L, 5L), noted());
    assertFalse(verify().fits(), "what was noted later hides nothing");
  }

  @Test
  void a_program_that_was_killed_has_noted_what_its_start_saw() throws Exception {
    noting().begin(access);
    more("Not noted before the kill.");
    cutOff(6);
    assertTrue(verify().fits(), "this much cannot be told");
    cutOff(5);
    assertFalse(verify().fits());
  }

  @Test
  void programs_that_note_at_once_lose_no_line_and_repeat_none() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var work = new ArrayList<Future<?>>();
      for (var i = 0; i < 8; i++) {
        var other = new AreaId(new UUID(7, i));
        work.add(
            threads.submit(() -> {
              for (var seq = 1; seq <= 25; seq++) {
                for (var twice = 0; twice < 2; twice++) {
                  Anchors.note(
                      home.resolve("anchors"),
                      List.of(new Anchors.Anchor(LedgerFixture.NOW, other, seq, "ab".repeat(32))));
                }
              }
              return null;
            }));
      }
      for (var it : work) {
        it.get();
      }
    }
    var anchors = Anchors.in(home.resolve("anchors"));
    assertEquals(List.of(), anchors.unreadable());
    assertEquals(8 * 25, Files.readAllLines(home.resolve("anchors")).size());
    assertEquals(8, anchors.byArea().size());
  }

  private NotedHeads noting() {
    return new NotedHeads(home.resolve("anchors"), fixture.ledger, fixture.clock);
  }

  private List<Long> noted() throws IOException {
    return Files.readAllLines(home.resolve("anchors")).stream()
        .map(it -> it.split(" "))
        .filter(it -> it[1].equals(area.toString()))
        .map(it -> Long.valueOf(it[2]))
        .toList();
  }

  @Test
  void findings_beyond_a_hundred_are_counted() throws Exception {
    for (var i = 0; i < 150; i++) {
      fixture.ledger.record(
          Command.ofProgram(area, LedgerFixture.NOW, "paper", "One more."),
          it -> it.add(READING, reading(UUID.randomUUID(), "1")));
    }
    intrude("update measures.reading set as_written = 'better' where area_id = $area");
    var findings = verify().findings();
    assertEquals(101, findings.size());
    assertEquals("  And 55 more.", findings.getLast());
  }

  private record Verified(boolean fits, String said) {

    List<String> findings() {
      return said.lines().filter(it -> it.startsWith("  ")).toList();
    }
  }

  private Verified verify() throws SQLException, IOException {
    var said = new StringWriter();
    var fits =
        VerifyAudit.run(
            access,
            fixture.key,
            home.resolve("anchors"),
            fixture.clock.instant(),
            new PrintWriter(said));
    return new Verified(fits, said.toString());
  }

  /** The last command is made never to have been, as far as the database goes. */
  private void cutOff() throws SQLException {
    cutOff(5);
  }

  private void cutOff(long from) throws SQLException {
    intrude(
        """
        delete from measures.reading where area_id = $area and seq >= $from;
        update measures.reading set superseded_seq = null, superseded_known_from = null
         where area_id = $area and superseded_seq >= $from;
        delete from ledger.entry where area_id = $area and seq >= $from;
        update ledger.chain set head_seq = $from - 1, head_hash =
          (select hash from ledger.entry where area_id = $area and seq = $from - 1) where area_id = $area
        """
            .replace("$from", String.valueOf(from)));
  }

  /** Computes the chain anew from an entry on, as somebody would who holds a key of their own. */
  private void rewrite(LedgerKey theirs, AreaId area, long from) throws SQLException {
    var statements = new StringBuilder();
    fixture.transactions.read(
        area,
        () -> {
          var previous = from == 1 ? Ledger.beginning(area, theirs) : null;
          for (var row : fixture.db.selectFrom(Entry.ENTRY).orderBy(KeptTable.SEQ)) {
            if (row.getSeq() >= from) {
              if (previous != null) {
                row.setPreviousHash(previous);
              }
              row.setHash(LedgerEntry.hash(row, theirs));
              previous = row.getHash();
              statements.append(
                  "update ledger.entry set previous_hash = '\\x%s', hash = '\\x%s' where area_id = $area and seq = %d;"
                      .formatted(hex(row.getPreviousHash()), hex(row.getHash()), row.getSeq()));
            }
          }
          return 0;
        });
    intrude(
        statements
            + "update ledger.chain set head_hash = (select hash from ledger.entry where area_id ="
            + " $area and seq = 5) where area_id = $area");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private void intrude(String deed) throws SQLException {
    try (var intruder = TestDatabase.asIntruder(access);
        var statement = intruder.createStatement()) {
      statement.execute(
          deed.replace("$area", "'" + area + "'")
              .replace("$other", "'" + untouched + "'")
              .replace("$first", "'" + first + "'"));
    }
  }
}
