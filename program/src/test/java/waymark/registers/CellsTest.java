package waymark.registers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.ledger.Command;
import waymark.ledger.LedgerFixture;
import waymark.ledger.Writing;
import waymark.registers.db.Tables;

/**
 * Figures that come from cells and what was written since are those that all entries make, at every
 * moment: whatever is entered, corrected, taken back, known late or dated back, whichever cells are
 * old, and whichever calculation became another.
 */
class CellsTest {

  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 1);
  private static final YearMonth FIRST = YearMonth.of(2025, 7);
  private static final int MONTHS = 16;
  private static final int COMMANDS = 40;
  private static final int LOOK_EVERY = 8;

  private static final Register REGISTER =
      ((PackRead.Read)
              PackReader.read(
                  "visits",
                  """
                  register: visits
                  title: Visits
                  entry: visit
                  counts-on: on
                  fields:
                    - {id: on, title: On, type: date, required: yes}
                    - {id: back, title: Back, type: date}
                    - id: kind
                      title: Kind
                      type: choice
                      choices: {home: At home, call: A call, office: At the office}
                    - {id: people, title: People, type: whole number}
                    - {id: hours, title: Hours, type: decimal}
                    - {id: asked, title: Asked, type: yes/no}
                  """))
          .register();

  private final LedgerFixture fixture = new LedgerFixture();
  private final AreaId area = fixture.area();
  private final Figures figures = new Figures(fixture.db);
  private final FromEntries oracle = new FromEntries(fixture.db);
  private final List<EntryId> entries = new ArrayList<>();
  private final Map<EntryId, Map<String, String>> stands = new HashMap<>();
  private long seq;

  @AfterEach
  void close() {
    fixture.close();
  }

  private static List<DefinedCalculation> calculations(Random chance) {
    var whats =
        List.<Calculation>of(
            new Calculation.Count(Condition.All.NONE),
            new Calculation.Count(all("kind is home|call\nback within-working-days 5")),
            new Calculation.Share(all("kind is home"), all("people at-least 3")),
            new Calculation.Share(all("asked is yes"), Condition.All.NONE),
            new Calculation.Sum("hours", all("kind is-not call")),
            new Calculation.Mean("people", Condition.All.NONE),
            new Calculation.Median("hours", Condition.All.NONE),
            new Calculation.Median("people", all("asked given")),
            new Calculation.Distinct("kind", all("people at-most 9")),
            new Calculation.Distinct("people", Condition.All.NONE),
            new Calculation.Latest("people", all("kind is office")),
            new Calculation.Latest("hours", Condition.All.NONE),
            new Calculation.Ratio("hours", "people", all("asked not-given")),
            new Calculation.Ratio("people", "hours", Condition.All.NONE),
            new Calculation.Part("people", "hours", Condition.All.NONE),
            new Calculation.Total("late"),
            new Calculation.TotalShare("late", ""));
    var spans = List.of(Span.values());
    var calculations = new ArrayList<DefinedCalculation>();
    for (var what : whats) {
      for (var times = 0; times < 2; times++) {
        var key = "c-" + calculations.size();
        var span = spans.get(chance.nextInt(spans.size()));
        calculations.add(
            new DefinedCalculation(
                CalculationId.fresh(), key, key, REGISTER.key(), span, what, true));
      }
    }
    return calculations;
  }

  private static Condition.All all(String lines) {
    var read = Condition.read(lines, REGISTER);
    assertEquals(List.of(), read.faults());
    return read.all();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void at_every_moment_they_are_what_all_entries_make(long seed) {
    var chance = new Random(seed);
    var calculations = calculations(chance);
    var knowns = new ArrayList<Instant>();
    for (var number = 1; number <= COMMANDS; number++) {
      knowns.add(command(chance));
      bring(calculations, chance);
      if (number % LOOK_EVERY == 0) {
        var moments =
            List.of(
                KnownAt.LATEST,
                Figures.upTo(1 + chance.nextInt(number)),
                KnownAt.on(knowns.get(chance.nextInt(number))),
                new KnownAt(knowns.get(chance.nextInt(number)), 1 + chance.nextInt(number)));
        for (var at : moments) {
          calculations.forEach(it -> same(it, at, seed));
        }
      }
      if (number == COMMANDS / 2) {
        calculations.addAll(calculations(chance)); // others of them are counted alike
      }
    }
    assertTrue(stands.size() > COMMANDS, "entries are there at the end");
  }

  private void same(DefinedCalculation it, KnownAt at, long seed) {
    fixture.transactions.read(
        area,
        () -> {
          var made = oracle.of(it, UNTIL, at);
          var said = "seed %d, %s at %s".formatted(seed, it, at);
          assertEquals(made, figures.of(it, UNTIL, at), said);
          assertEquals(made, figures.fromEntries(it, UNTIL, at), said);
          return it;
        });
  }

  /** Brings the cells of some of them up to date; others stay old, and some have none. */
  private void bring(List<DefinedCalculation> calculations, Random chance) {
    var some = calculations.stream().filter(_ -> chance.nextInt(4) == 0).toList();
    write(() ->
        figures
            .broughtUpTo(seq, some, UNTIL)
            .forEach(it -> {
              var one = it.calculation();
              assertEquals(oracle.of(one, UNTIL, KnownAt.LATEST), it.now(), one::toString);
              assertEquals(oracle.of(one, UNTIL, Figures.upTo(seq - 1)), it.was(), one::toString);
            }));
  }

  private void write(Runnable work) {
    fixture.transactions.write(
        area,
        () -> {
          work.run();
          return area;
        });
  }

  /** One command of several entries, known from when it is written or long before. */
  private Instant command(Random chance) {
    fixture.clock.set(fixture.clock.instant().plus(Duration.ofHours(1 + chance.nextInt(40))));
    var now = fixture.clock.instant();
    var known = chance.nextInt(4) == 0 ? now.minus(Duration.ofHours(chance.nextInt(400))) : now;
    record(
        known,
        writing -> {
          var touched = new ArrayList<EntryId>();
          for (var several = chance.nextInt(6); several >= 0; several--) {
            var id =
                entries.isEmpty() || chance.nextInt(3) > 0
                    ? EntryId.fresh()
                    : entries.get(chance.nextInt(entries.size()));
            if (!touched.contains(id)) {
              touched.add(id);
              entry(writing, id, chance);
            }
          }
          Registering.write(
              writing,
              new MonthlyTotal(
                  REGISTER.key(),
                  FIRST.plusMonths(chance.nextInt(MONTHS)),
                  chance.nextBoolean() ? "late" : "",
                  BigDecimal.valueOf(chance.nextInt(40)),
                  "Elsewhere",
                  ""));
        });
    return known;
  }

  private void record(Instant known, Consumer<Writing> facts) {
    seq =
        fixture.ledger.record(
            new Command(area, Optional.empty(), Optional.of(known), "page", "Wrote some."), facts);
  }

  private void entry(Writing writing, EntryId id, Random chance) {
    var was = stands.get(id);
    if (was != null && chance.nextInt(3) == 0) {
      writing.withdraw(() -> Registering.write(writing, REGISTER, of(id, was), was));
      stands.remove(id);
      return;
    }
    var values = values(chance);
    Registering.write(writing, REGISTER, of(id, values), Map.of());
    stands.put(id, values);
    if (!entries.contains(id)) {
      entries.add(id);
    }
  }

  private static Entry of(EntryId id, Map<String, String> values) {
    return new Entry(
        id, REGISTER.key(), LocalDate.parse(values.getOrDefault("on", "")), values, "");
  }

  private static Map<String, String> values(Random chance) {
    var day = FIRST.atDay(1).plusDays(chance.nextInt(MONTHS * 30));
    var values = new HashMap<String, String>();
    values.put("on", day.toString());
    values.put("kind", List.of("home", "call", "office").get(chance.nextInt(3)));
    some(chance, values, "back", day.plusDays(chance.nextInt(12)).toString());
    some(chance, values, "people", List.of("0", "1", "2", "10").get(chance.nextInt(4)));
    some(
        chance,
        values,
        "hours",
        chance.nextInt(9) + List.of("", ".5", ".0").get(chance.nextInt(3)));
    some(chance, values, "asked", chance.nextBoolean() ? "yes" : "no");
    return values;
  }

  private static void some(Random chance, Map<String, String> values, String field, String value) {
    if (chance.nextInt(4) > 0) {
      values.put(field, value);
    }
  }

  @Test
  void one_changed_entry_touches_the_cells_of_its_months_and_no_other() {
    var it = calculations(new Random(1)).getFirst();
    var id = EntryId.fresh();
    record(
        fixture.clock.instant(),
        writing -> {
          for (var month = 0; month < MONTHS; month++) {
            var day = FIRST.plusMonths(month).atDay(9).toString();
            Registering.write(writing, REGISTER, of(EntryId.fresh(), Map.of("on", day)), Map.of());
          }
          Registering.write(writing, REGISTER, of(id, Map.of("on", "2025-08-02")), Map.of());
        });
    write(() -> figures.broughtUpTo(seq, List.of(it), UNTIL));
    var before = cells();
    record(
        fixture.clock.instant(),
        writing ->
            Registering.write(writing, REGISTER, of(id, Map.of("on", "2026-03-02")), Map.of()));
    assertEquals(before, cells(), "they are as old as they are");
    same(it, KnownAt.LATEST, 0);
    write(() -> figures.broughtUpTo(seq, List.of(it), UNTIL));
    var after = cells();
    assertEquals(before.keySet(), after.keySet());
    after.values().removeAll(before.values());
    assertEquals(List.of("2025-08", "2026-03"), after.keySet().stream().sorted().toList());
  }

  /** What each month holds, and where its row lies, which a change moves. */
  private Map<String, String> cells() {
    var cells = new HashMap<String, String>();
    fixture.transactions.read(
        area,
        () -> {
          fixture
              .db
              .resultQuery("select month, entries, counted, ctid::text from registers.cell")
              .forEach(row ->
                  cells.put(
                      YearMonth.from(row.get("month", LocalDate.class)).toString(),
                      row.toString()));
          return area;
        });
    return cells;
  }

  @Test
  void cells_that_another_brought_up_to_date_are_not_written_over() {
    var it = calculations(new Random(1)).getFirst();
    record(fixture.clock.instant(), writing -> entry(writing, EntryId.fresh(), new Random(5)));
    write(() -> figures.broughtUpTo(seq, List.of(it), UNTIL));
    var seen = new Cells.Brought(it.digest(), Optional.of(seq), Map.of(), Map.of());
    var cells = new Cells(fixture.db);
    assertEquals(
        Optional.empty(), refused(() -> cells.keep(REGISTER.key(), seq + 1, List.of(seen))));
    assertTrue(
        refused(() -> cells.keep(REGISTER.key(), seq + 2, List.of(seen)))
            .filter(why -> why.contains("brought up to date by another"))
            .isPresent());
  }

  private Optional<String> refused(Runnable work) {
    try {
      write(work);
      return Optional.empty();
    } catch (org.jooq.exception.DataAccessException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Test
  void cells_of_one_area_are_not_those_of_another() {
    var it = calculations(new Random(1)).getFirst();
    record(fixture.clock.instant(), writing -> entry(writing, EntryId.fresh(), new Random(5)));
    write(() -> figures.broughtUpTo(seq, List.of(it), UNTIL));
    var other = fixture.area();
    fixture.transactions.read(
        other,
        () -> {
          assertEquals(0, fixture.db.fetchCount(Tables.CELL));
          assertEquals(Map.of(), figures.of(it, UNTIL, KnownAt.LATEST));
          return other;
        });
  }

  @Test
  void what_is_counted_alike_shares_its_cells_and_nothing_else_does() {
    var what = new Calculation.Sum("hours", all("kind is home"));
    var one = defined("a", Span.MONTH, what);
    assertEquals(one.digest(), defined("b", Span.QUARTER, what).digest());
    for (var other :
        List.<Calculation>of(
            new Calculation.Sum("people", all("kind is home")),
            new Calculation.Mean("hours", all("kind is home")),
            new Calculation.Sum("hours", all("kind is call")),
            new Calculation.Sum("hours", Condition.All.NONE))) {
      assertFalse(one.digest().equals(defined("a", Span.MONTH, other).digest()), other.toString());
    }
  }

  private static DefinedCalculation defined(String key, Span span, Calculation what) {
    return new DefinedCalculation(
        new CalculationId(new UUID(1, 1)), key, key, REGISTER.key(), span, what, true);
  }
}
