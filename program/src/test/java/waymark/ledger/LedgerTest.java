package waymark.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.ledger.AnyFacts.reading;
import static waymark.ledger.db.tables.Entry.ENTRY;
import static waymark.measures.db.tables.Reading.READING;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;

/** A command writes its facts and its row of the ledger together, in one order for each area. */
class LedgerTest {

  private static LedgerFixture fixture;
  private static Ledger ledger;

  private final UUID measure = UUID.randomUUID();
  private AreaId area;

  @BeforeAll
  static void connect() {
    fixture = new LedgerFixture();
    ledger = fixture.ledger;
  }

  @BeforeEach
  void open() {
    fixture.clock.set(LedgerFixture.NOW);
    area = fixture.area();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void a_command_writes_its_facts_and_one_entry() {
    var someone = new PersonId(UUID.randomUUID());
    var seq =
        ledger.record(
            Command.of(area, someone, "Two figures were typed in."),
            it -> it.addAll(READING, List.of(reading(measure, "1"), reading(other(), "2"))));
    assertEquals(1, seq);
    assertEquals(2, count(READING));
    assertEquals(
        List.of(
            new LedgerEntry(
                area,
                1,
                LedgerFixture.NOW,
                LedgerFixture.NOW,
                Optional.of(someone),
                "page",
                "Two figures were typed in.",
                2)),
        entries());
  }

  @Test
  void commands_are_numbered_without_gaps() {
    for (var expected = 1; expected <= 5; expected++) {
      fixture.clock.forward(Duration.ofSeconds(1));
      assertEquals(expected, type(String.valueOf(expected)));
    }
    assertEquals(List.of(5L, 4L, 3L), seqs(Long.MAX_VALUE, 3));
    assertEquals(List.of(2L, 1L), seqs(3, 3));
    assertEquals(5, fixture.transactions.read(area, ledger::headSeq));
  }

  @Test
  void a_command_that_fails_leaves_nothing_and_takes_no_number() {
    type("before");
    assertThrows(
        IllegalStateException.class,
        () ->
            ledger.record(
                Command.of(area, new PersonId(other()), "This goes wrong."),
                it -> {
                  it.add(READING, reading(measure, "never"));
                  throw new IllegalStateException("on purpose");
                }));
    assertThrows(DataAccessException.class, () -> type("\0"));
    assertEquals(1, count(READING));
    assertEquals(1, count(ENTRY));
    assertEquals(2, type("after"));
  }

  @Test
  void one_command_says_one_thing_about_a_fact() {
    assertThrows(
        DataAccessException.class,
        () ->
            ledger.record(
                command(),
                it -> {
                  it.add(READING, reading(measure, "1"));
                  it.add(READING, reading(measure, "2"));
                }));
    assertEquals(0, count(READING));
  }

  @Test
  void nothing_is_known_from_tomorrow() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            ledger.record(
                Command.ofProgram(area, LedgerFixture.NOW.plusSeconds(1), "test", "Tomorrow."),
                _ -> {}));
  }

  @Test
  void a_command_without_facts_is_an_entry_all_the_same() {
    ledger.record(command(), _ -> {});
    assertEquals(0, entries().getFirst().facts());
  }

  @Test
  void a_command_of_many_facts_closes_all_that_they_follow() {
    var measures = IntStream.range(0, 2500).mapToObj(_ -> other()).toList();
    for (var figure : List.of("old", "new")) {
      ledger.record(
          command(), it -> measures.forEach(one -> it.add(READING, reading(one, figure))));
    }
    assertEquals(
        measures.size(),
        fixture.transactions.<Integer>read(
            area,
            () ->
                fixture.db.fetchCount(
                    READING, READING.SUPERSEDED_SEQ.isNull(), READING.AS_WRITTEN.eq("new"))));
    assertEquals(2 * measures.size(), count(READING));
  }

  @Test
  void an_area_without_a_ledger_takes_no_command() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ledger.record(Command.of(new AreaId(other()), new PersonId(other()), "x"), _ -> {}));
  }

  @Test
  void an_area_is_found_by_its_name() {
    var key = "named-" + UUID.randomUUID().toString().substring(0, 8);
    assertEquals(Optional.empty(), ledger.named(key));
    var opened = ledger.open(key);
    assertEquals(Optional.of(opened), ledger.named(key));
    assertThrows(DataAccessException.class, () -> ledger.open(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X", "-a", "a", "a b", "../a", "a_b", "ä-b"})
  void an_address_can_hold_the_name_of_an_area(String key) {
    assertThrows(DataAccessException.class, () -> ledger.open(key));
  }

  @Test
  void a_transaction_within_another_sees_the_same_area_or_is_refused() {
    var elsewhere = fixture.area();
    var transactions = fixture.transactions;
    type("1");
    transactions.write(
        area,
        () -> {
          assertEquals(1, count(READING));
          type("2");
          assertEquals(2, count(READING));
          assertThrows(
              IllegalStateException.class, () -> transactions.read(elsewhere, () -> "other"));
          return assertThrows(
              IllegalStateException.class, () -> transactions.outside(() -> "none"));
        });
    transactions.read(
        area,
        () -> assertThrows(IllegalStateException.class, () -> transactions.write(area, () -> "")));
    assertEquals(2, count(ENTRY));
  }

  @Test
  void what_only_reads_cannot_write() {
    assertThrows(
        DataAccessException.class,
        () ->
            fixture.transactions.read(
                area, () -> fixture.db.insertInto(ENTRY).defaultValues().execute()));
  }

  @Test
  void a_key_is_long_enough_or_refused_in_words() {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> LedgerKey.ofHex("abcd"))
            .toString()
            .contains("64 hexadecimal digits"));
  }

  private long type(String figure) {
    return ledger.record(command(), it -> it.add(READING, reading(measure, figure)));
  }

  private Command command() {
    return Command.of(area, new PersonId(other()), "A figure was typed in.");
  }

  private List<LedgerEntry> entries() {
    return fixture.transactions.read(area, () -> ledger.entries(Long.MAX_VALUE, 100));
  }

  private List<Long> seqs(long before, int most) {
    return fixture.transactions.read(area, () -> ledger.entries(before, most)).stream()
        .map(LedgerEntry::seq)
        .toList();
  }

  private int count(Table<?> table) {
    return fixture.transactions.<Integer>read(area, () -> fixture.db.fetchCount(table));
  }

  private static UUID other() {
    return UUID.randomUUID();
  }
}
