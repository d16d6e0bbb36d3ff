package waymark.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.TestDatabase;
import waymark.database.Access;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.LedgerSearch.By;

/** Looking for entries in a ledger of 200,000 costs what is found, not what is there. */
class LedgerEntriesTest {

  private static final int ENTRIES = 200_000;
  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
  private static final PersonId RARE = new PersonId(new UUID(0, 1));
  private static final PersonId OFTEN = new PersonId(new UUID(0, 2));
  private static final Pattern ROWS =
      Pattern.compile("actual time=\\S+ rows=(\\d+)|Rows Removed by Filter: (\\d+)");

  private static Access access;
  private static LedgerFixture fixture;
  private static AreaId area;

  @BeforeAll
  static void fill() throws SQLException {
    access = TestDatabase.another();
    fixture = new LedgerFixture(access);
    area = fixture.area();
    try (var connection = TestDatabase.asIntruder(access);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into ledger.entry
            select '%s', n, timestamptz '%s' + n * interval '10 minutes', timestamptz '%s',
                   case when n = 7 then uuid '%s' when n %% 3 = 0 then uuid '%s' end,
                   case when n = 9 then 'restore' when n %% 2 = 0 then 'paper' else 'page' end,
                   case when n = 11 then 'A needle.' else 'Wrote entry ' || n end, 0, '', '', ''
              from generate_series(1, %d) n
          """
              .formatted(area, FIRST, FIRST, RARE.value(), OFTEN.value(), ENTRIES));
      statement.execute("vacuum analyze ledger.entry");
    }
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  static Stream<Arguments> searches() {
    var all = LedgerSearch.ALL;
    return Stream.of(
        Arguments.of("all", all, 50),
        Arguments.of("by days long ago", days("2020-03-01", "2020-03-31"), 50),
        Arguments.of("by a day with none", days("2031-01-01", "2031-01-02"), 0),
        Arguments.of("until long ago", days("2019-01-01", "2020-01-02"), 50),
        Arguments.of("by somebody who wrote once", by(new By.OnePerson(RARE)), 1),
        Arguments.of("by somebody who writes often", by(new By.OnePerson(OFTEN)), 50),
        Arguments.of("by the program", by(new By.TheProgram()), 50),
        Arguments.of("by a way that was gone once", way("restore"), 1),
        Arguments.of("by a way that is often gone", way("page"), 50));
  }

  private static LedgerSearch days(String from, String before) {
    return new LedgerSearch(
        Optional.of(Instant.parse(from + "T00:00:00Z")),
        Optional.of(Instant.parse(before + "T00:00:00Z")),
        new By.Anybody(),
        Optional.empty(),
        "");
  }

  private static LedgerSearch by(By by) {
    return new LedgerSearch(Optional.empty(), Optional.empty(), by, Optional.empty(), "");
  }

  private static LedgerSearch way(String way) {
    return new LedgerSearch(
        Optional.empty(), Optional.empty(), new By.Anybody(), Optional.of(way), "");
  }

  private static LedgerSearch words(String words) {
    return new LedgerSearch(
        Optional.empty(), Optional.empty(), new By.Anybody(), Optional.empty(), words);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("searches")
  void few_rows_are_looked_at(String name, LedgerSearch search, int found) {
    for (var at : List.of(KnownAt.LATEST, KnownAt.on(FIRST.plus(Duration.ofDays(1200))))) {
      var queries = new ArrayList<String>();
      var page = find(listening(queries), search, at, Long.MAX_VALUE);
      assertEquals(found, page.entries().size(), name);
      queries.forEach(it -> assertFew(it, 300));
    }
  }

  @Test
  void who_wrote_and_by_which_ways_is_asked_of_the_index() {
    var queries = new ArrayList<String>();
    var entries = listening(queries);
    assertEquals(
        List.of(RARE, OFTEN), fixture.transactions.read(area, () -> entries.writers(area)));
    assertEquals(
        List.of("page", "paper", "restore"),
        fixture.transactions.read(area, () -> entries.sources(area)));
    queries.forEach(it -> assertFew(it, 300));
  }

  @Test
  void words_are_looked_for_in_so_many_entries_at_a_time() {
    var queries = new ArrayList<String>();
    var entries = listening(queries);
    var before = OptionalLong.of(Long.MAX_VALUE);
    var steps = 0;
    var found = new ArrayList<Long>();
    while (before.isPresent()) {
      var page = find(entries, words("NEEDLE"), KnownAt.LATEST, before.getAsLong());
      page.entries().forEach(it -> found.add(it.seq()));
      before = page.goOn();
      steps++;
    }
    assertEquals(List.of(11L), found);
    assertEquals(ENTRIES / LedgerEntries.LOOKED_AT, steps);
    queries.forEach(it -> assertFew(it, LedgerEntries.LOOKED_AT + 300));
  }

  /** As in a ledger whose program took the time of its computer as it came. */
  @Test
  void a_clock_that_was_put_back_hides_nothing() throws SQLException {
    var there = fixture.area();
    try (var connection = TestDatabase.asIntruder(access);
        var statement = connection.createStatement()) {
      var seq = 0;
      for (var minute : List.of(0, 40, 10, 20, 50)) { // put back by half an hour after the second
        statement.execute(
            "insert into ledger.entry select '%s', %d, '%3$s', '%3$s', null, 'page', 'Wrote.', 0, '', '', ''"
                .formatted(there, ++seq, FIRST.plus(Duration.ofMinutes(minute))));
      }
    }
    assertEquals(List.of(4L, 3L, 1L), between(there, 0, 30));
    assertEquals(List.of(5L, 2L), between(there, 30, 60));
    assertEquals(List.of(5L, 4L, 2L), between(there, 20, 60));
  }

  @Test
  void commands_keep_their_order_in_time_though_the_clock_was_put_back() {
    var there = fixture.area();
    for (var minute : List.of(0, 40, 10, 20, 50)) {
      fixture.clock.set(FIRST.plus(Duration.ofMinutes(minute)));
      fixture.ledger.record(
          new Command(there, Optional.empty(), Optional.empty(), "page", "Wrote."), _ -> {});
    }
    assertEquals(List.of(1L), between(there, 0, 30));
    assertEquals(List.of(5L, 4L, 3L, 2L), between(there, 30, 60));
  }

  private static List<Long> between(AreaId there, int from, int before) {
    var search =
        new LedgerSearch(
            Optional.of(FIRST.plus(Duration.ofMinutes(from))),
            Optional.of(FIRST.plus(Duration.ofMinutes(before))),
            new By.Anybody(),
            Optional.empty(),
            "");
    var entries = new LedgerEntries(fixture.db);
    return fixture
        .transactions
        .read(there, () -> entries.find(there, search, KnownAt.LATEST, Long.MAX_VALUE, 50))
        .entries()
        .stream()
        .map(LedgerEntry::seq)
        .toList();
  }

  private static LedgerEntries.Found find(
      LedgerEntries entries, LedgerSearch search, KnownAt at, long before) {
    return fixture.transactions.read(area, () -> entries.find(area, search, at, before, 50));
  }

  private static LedgerEntries listening(List<String> queries) {
    var renderer = DSL.using(SQLDialect.POSTGRES);
    var listener =
        new ExecuteListener() {
          @Override
          public void executeStart(ExecuteContext context) {
            var query = context.query();
            if (query != null) {
              queries.add(renderer.renderInlined(query));
            }
          }
        };
    return new LedgerEntries(DSL.using(fixture.db.configuration().derive(listener)));
  }

  private static void assertFew(String query, long most) {
    var plan =
        fixture.transactions.read(
            area,
            () ->
                String.join(
                    "\n", fixture.db.fetch("explain analyze " + query).getValues(0, String.class)));
    assertFalse(plan.contains("Seq Scan on entry"), () -> query + "\n" + plan);
    var rows = ROWS.matcher(plan);
    while (rows.find()) {
      var count = Long.parseLong(rows.group(1) == null ? rows.group(2) : rows.group(1));
      assertTrue(count <= most, () -> query + "\n" + plan);
    }
  }
}
