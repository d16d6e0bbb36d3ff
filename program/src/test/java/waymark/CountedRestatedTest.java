package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.kernel.KnownAt;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Command;
import waymark.ledger.Ledger;
import waymark.ledger.Writing;
import waymark.measures.AnyDefinition;
import waymark.measures.Kept;
import waymark.measures.MeasureId;
import waymark.measures.Measures;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.measures.Source;
import waymark.programme.Area;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;
import waymark.registers.Calculation;
import waymark.registers.CalculationId;
import waymark.registers.Condition;
import waymark.registers.DefinedCalculation;
import waymark.registers.Entry;
import waymark.registers.EntryId;
import waymark.registers.MonthlyTotal;
import waymark.registers.PackRead;
import waymark.registers.PackReader;
import waymark.registers.Register;
import waymark.registers.Registering;
import waymark.registers.Span;
import waymark.trajectory.Placement;
import waymark.trajectory.Promised;
import waymark.trajectory.Trajectories;

/**
 * Readings that were taken from a count move with the entries behind them: a figure that a paper
 * showed is restated when an entry changes afterwards, and what did not stand as it was counted is
 * left alone.
 */
class CountedRestatedTest {

  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
  private static final String TEXT =
      """
      register: visits
      title: Visits
      entry: visit
      counts-on: held
      fields:
        - {id: held, title: Held on, type: date, required: yes}
        - {id: kind, title: Kind, type: choice, required: yes, choices: {home: At home, call: A call}}
      """;
  private static final Register VISITS =
      ((PackRead.Read) PackReader.read("visits", TEXT)).register();

  private static final MeasureId AT_HOME = new MeasureId(UUID.randomUUID());
  private static final MeasureId VISITED = new MeasureId(UUID.randomUUID());
  private static final MeasureId ELSEWHERE = new MeasureId(UUID.randomUUID());
  private static final EntryId MARCH = EntryId.fresh();
  private static final EntryId APRIL = EntryId.fresh();
  private static final String KEY = "counted-" + UUID.randomUUID().toString().substring(0, 8);

  private static LedgerArea area = new LedgerArea(new waymark.kernel.AreaId(UUID.randomUUID()), "");

  @BeforeAll
  static void papers() {
    area = LedgerArea.open(KEY);
    RunningServer.get()
        .bean(Accounts.class)
        .make(
            List.of(area.id()),
            "manager@" + KEY + ".example",
            "Robin Reed",
            Role.PERFORMANCE_MANAGER,
            RunningServer.get().password());
    known(JUNE, CountedRestatedTest::programme);
    known(JUNE, CountedRestatedTest::register);
    known(JUNE, CountedRestatedTest::shown);
  }

  private static void known(Instant from, Consumer<Writing> facts) {
    RunningServer.get()
        .bean(Ledger.class)
        .record(
            new Command(
                area.id(), Optional.empty(), Optional.of(from), "page", "Wrote for a test."),
            facts);
  }

  private static Sender manager() {
    var reader = Reader.stranger();
    reader.signIn("manager@" + KEY + ".example", RunningServer.get().password());
    return new Sender(reader);
  }

  private static void programme(Writing it) {
    var plan = new PlanId(UUID.randomUUID());
    var objective = new ObjectiveId(UUID.randomUUID());
    Programme.write(it, new Area("Mereside, counted", "", true, "Made up.", "#28A197"));
    Programme.write(
        it,
        new Plan(
            plan,
            "plan",
            Plan.Kind.IMPROVEMENT_PLAN,
            "Plan",
            "2026",
            "2027",
            Optional.empty(),
            "",
            List.of(),
            ""));
    Programme.write(
        it,
        new Objective(
            objective,
            plan,
            "1",
            1,
            "Families are visited",
            "",
            new Objective.Standing(Objective.State.ACTIVE, Optional.empty(), "")));
    measure(it, AT_HOME, "Visits at home", "percent", "register at-home");
    measure(it, VISITED, "Visits", "count", "register visited");
    measure(it, ELSEWHERE, "Letters", "count", "register letters");
    Trajectories.write(it, new Placement(objective, AT_HOME, 1));
    Trajectories.promise(it, AT_HOME, Promised.Kind.MILESTONE, month(3), "70%", "Board", "");
  }

  private static void measure(
      Writing it, MeasureId id, String title, String unit, String counting) {
    Measuring.write(
        it,
        AnyDefinition.countedBy(
            AnyDefinition.of(id, title, unit, Polarity.HIGHER, "monthly", "sum"), counting));
  }

  private static void register(Writing it) {
    Registering.pack(it, "visits", TEXT);
    calculation(it, "at-home", new Calculation.Share(home(), Condition.All.NONE));
    calculation(it, "visited", new Calculation.Count(Condition.All.NONE));
    calculation(it, "letters", new Calculation.Total(""));
    visit(it, MARCH, 3, "home");
    visit(it, EntryId.fresh(), 3, "home");
    visit(it, EntryId.fresh(), 3, "home");
    visit(it, EntryId.fresh(), 3, "call");
    visit(it, APRIL, 4, "home");
    visit(it, EntryId.fresh(), 4, "call");
    visit(it, EntryId.fresh(), 5, "call");
    Registering.write(
        it, new MonthlyTotal("visits", YearMonth.of(2026, 3), "", BigDecimal.TEN, "Post room", ""));
  }

  private static Condition.All home() {
    return Condition.read("kind is home", VISITS).all();
  }

  private static void calculation(Writing it, String key, Calculation what) {
    Registering.write(
        it,
        new DefinedCalculation(CalculationId.fresh(), key, key, "visits", Span.MONTH, what, true));
  }

  private static void visit(Writing it, EntryId id, int month, String kind) {
    var day = LocalDate.of(2026, month, 9);
    Registering.write(
        it,
        VISITS,
        new Entry(id, "visits", day, Map.of("held", day.toString(), "kind", kind), ""),
        Map.of());
  }

  /** What was taken, and a paper that shows it; May was never taken, April of visits was typed. */
  private static void shown(Writing it) {
    reading(it, AT_HOME, 3, "3/4", "register at-home");
    reading(it, AT_HOME, 4, "1/2", "register at-home");
    reading(it, VISITED, 3, "4", "register visited");
    reading(it, VISITED, 4, "7", "register visited"); // as nothing counted it
    reading(it, ELSEWHERE, 3, "10", "register letters");
    Measuring.reported(it, AT_HOME, month(3), "june", "Paper of June", "75% (3/4)");
    Measuring.reported(it, AT_HOME, month(4), "june", "Paper of June", "50% (1/2)");
  }

  private static void reading(
      Writing it, MeasureId measure, int month, String figure, String counting) {
    Measuring.reading(
        it,
        measure,
        month(month),
        figure,
        new Origin(Origin.Way.CALCULATED, Source.calculation(counting)),
        "");
  }

  private static ReportingPeriod month(int month) {
    return ReportingPeriod.month(2026, month);
  }

  private static List<String> readings(MeasureId measure) {
    return RunningServer.get()
        .bean(AreaTransactions.class)
        .read(
            area.id(),
            () ->
                RunningServer.get().bean(Measures.class).readings(measure, KnownAt.LATEST).stream()
                    .map(Kept::asWritten)
                    .toList());
  }

  @Test
  void an_entry_that_changes_after_a_paper_restates_the_figure_that_it_showed() {
    var manager = manager();
    var april = readings(AT_HOME).get(1);
    manager.made(
        KEY + "/registers/visits/entries/%s/change".formatted(MARCH.value()),
        Map.of(
            "f-held-day", "9",
            "f-held-month", "3",
            "f-held-year", "2026",
            "f-kind", "call",
            "reason", "It was a call"));
    assertEquals(List.of("2/4", april), readings(AT_HOME), "and of no other month");
    assertEquals("4", readings(VISITED).getFirst(), "as many visits as before");
    var page = manager.who().page(KEY + "/plans/plan/restatements?from=2026-06-02");
    var row =
        page.select("main table tbody tr").stream()
            .filter(it -> it.text().contains("March 2026"))
            .map(it -> it.select("th, td").stream().map(Element::text).toList())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(page.text()));
    assertEquals(List.of("March 2026", "3/4", "2/4"), row.subList(1, 4));
    assertEquals("Was: Met. Now: Not met", row.get(4));
    assertTrue(
        row.get(6).startsWith("Counted anew: the register “Visits” was changed by"), row::toString);
    assertTrue(row.get(6).contains("Robin Reed"), row::toString);
    assertEquals("Paper of June", row.get(7));
    var counted = manager.who().page(KEY + "/measures/visits-at-home/counted").text();
    assertTrue(counted.contains("March 2026 2/4 2/4 yes"), counted);
    var measure = manager.who().page(KEY + "/measures/visits-at-home").text();
    assertTrue(measure.contains("Paper of June said 75% (3/4); 2/4 is known now."), measure);
    var ledger = manager.who().page(KEY + "/ledger").text();
    assertTrue(
        ledger.contains("which changed the register “Visits”: 1 reading of 1 measure"), ledger);
  }

  @Test
  void a_reading_that_did_not_stand_as_counted_and_a_month_not_taken_are_left_to_people() {
    var manager = manager();
    manager.made(
        KEY + "/registers/visits/entries/new",
        Map.of("f-held-day", "9", "f-held-month", "5", "f-held-year", "2026", "f-kind", "home"));
    var taken =
        manager.send(
            KEY + "/registers/visits/entries/%s/change".formatted(APRIL.value()),
            Map.of("then", "take-back", "take-back-reason", "It was cancelled"));
    assertEquals(303, taken.statusCode());
    assertEquals("0/1", readings(AT_HOME).get(1), "of the one that is left");
    assertEquals("7", readings(VISITED).get(1), "it said something else than was counted");
    assertEquals(2, readings(VISITED).size(), "nobody has taken May yet");
    assertFalse(readings(AT_HOME).size() > 2);
  }

  @Test
  void a_monthly_total_that_is_corrected_restates_what_was_counted_by_it() {
    manager()
        .made(
            KEY + "/registers/visits/totals/new",
            Map.of(
                "month", "March 2026",
                "cut", "",
                "total", "12",
                "source", "Post room",
                "reason", "Two came late"));
    assertEquals(List.of("12"), readings(ELSEWHERE));
  }
}
