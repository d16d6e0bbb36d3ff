package waymark.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.TestDatabase;
import waymark.caseload.Cases;
import waymark.caseload.HandedOvers;
import waymark.caseload.TakingIn;
import waymark.kernel.AreaId;
import waymark.kernel.Figure;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Command;
import waymark.ledger.LedgerFixture;
import waymark.measures.ContextEvent;
import waymark.measures.Measures;
import waymark.measures.Reading;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.trajectory.Changes;
import waymark.trajectory.Promise;
import waymark.trajectory.Status;
import waymark.trajectory.Tracker;
import waymark.trajectory.Trackers;
import waymark.trajectory.Trajectories;

/** The sample areas in a real database, and what their figures come to at two moments. */
class SampleAreasTest {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
  private static final KnownAt NOVEMBER = endOf(LocalDate.of(2024, 11, 27));
  private static final KnownAt DECEMBER = endOf(LocalDate.of(2024, 12, 31));

  private static LedgerFixture fixture;
  private static SampleAreas samples;
  private static Trackers trackers;
  private static Programmes programmes;

  @BeforeAll
  static void load() throws SQLException {
    fixture = new LedgerFixture(TestDatabase.another());
    samples = samples(fixture);
    programmes = new Programmes(fixture.db);
    trackers = new Trackers(programmes, new Measures(fixture.db), new Trajectories(fixture.db));
    samples.load();
  }

  private static SampleAreas samples(LedgerFixture at) {
    return new SampleAreas(
        at.ledger,
        at.transactions,
        List.of(),
        new TakingIn(
            at.transactions, at.ledger, new Cases(at.db), new HandedOvers(at.db, at.clock)));
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-27, 2024-07, 18/28",
    "2024-11-27, 2024-10, 24/29",
    "2024-12-31, 2024-07, 18/28",
    "2024-12-31, 2024-10, 23/29",
  })
  void the_plan_comes_to_what_was_known_on_the_day(LocalDate day, String month, String met) {
    assertEquals(met, wirral(endOf(day)).rollup(Sample.period(month)).met().toString());
  }

  @Test
  void each_objective_comes_out_as_printed_in_november() {
    var objectives = new TreeMap<Integer, String>();
    wirral(NOVEMBER)
        .rollup(month("2024-10"))
        .objectives()
        .forEach((number, met) -> objectives.put(Integer.valueOf(number), met.toString()));
    assertEquals(
        "{1=1/3, 2=3/3, 3=1/1, 4=3/3, 5=3/3, 6=4/4, 7=2/2, 8=3/3, 9=3/3, 10=1/4}",
        objectives.toString());
  }

  @Test
  void between_november_and_december_three_readings_were_restated_and_one_judgement_flipped() {
    var changes = Changes.between(wirral(NOVEMBER), wirral(DECEMBER));
    var readings = changes.list().stream().filter(it -> it.what() == Changes.What.READING).toList();
    assertEquals(3, readings.size(), readings::toString);
    var flips = changes.flips();
    assertEquals(1, flips.size(), flips::toString);
    assertEquals("80", flips.getFirst().was());
    assertEquals("122", flips.getFirst().now());
    assertEquals(month("2024-10"), flips.getFirst().period());
  }

  @Test
  void the_latest_quarter_is_the_last_with_a_milestone_and_a_figure() {
    assertEquals(month("2024-10"), wirral(DECEMBER).latest().orElseThrow());
  }

  @Test
  void what_was_promised_and_never_measured_is_named() {
    assertEquals(
        List.of("annual-review-4-week", "satisfied-health"),
        wirral(DECEMBER).neverMeasured().stream().map(it -> it.measure().key()).toList());
  }

  @Test
  void a_board_that_took_an_objective_back_is_seen_from_its_day_on() {
    var september = mereside(endOf(LocalDate.of(2026, 9, 15)), "6").standing();
    assertEquals(Objective.State.BUSINESS_AS_USUAL, september.state());
    assertEquals(Optional.empty(), september.from());
    var november = mereside(KnownAt.LATEST, "6").standing();
    assertEquals(Objective.State.ACTIVE, november.state());
    assertEquals(Optional.of(LocalDate.of(2026, 10, 20)), november.from());
    assertTrue(november.decision().startsWith("SEND Improvement Board, 20 October 2026"));
  }

  @Test
  void the_notice_has_its_requirements_and_the_plan_its_workstreams() {
    fixture.transactions.read(
        area("mereside"),
        () -> {
          var notice = programmes.plan("improvement-notice", KnownAt.LATEST).orElseThrow();
          assertEquals(4, notice.requirements().size(), () -> notice.requirements().toString());
          assertTrue(notice.consequence().contains("section 497A"));
          var plan = programmes.plan("priority-action-plan", KnownAt.LATEST).orElseThrow();
          var workstreams = programmes.workstreams(plan.id(), KnownAt.LATEST);
          assertEquals(5, workstreams.size());
          workstreams.forEach(it -> assertFalse(it.leadRole().isEmpty(), it.title()));
          return plan;
        });
  }

  /** Promised 165 with 15 on either side, measured 162. */
  @Test
  void a_figure_that_is_to_stay_near_is_judged_on_both_sides() {
    var line = line("plans-per-caseworker");
    var september = month("2026-09");
    assertEquals(
        new Promise.Near(Figure.of("165"), Figure.of("15")), line.trajectory().at(september));
    assertEquals(new Status.Met(), line.statusAt(september));
    assertEquals(
        new Status.NotMet(),
        Status.of(line.trajectory().at(september), Reading.measured("149"), new Reading.Missing()));
  }

  @Test
  void a_corrected_definition_counts_from_the_paper_that_corrects_it() {
    var id = line("health-advice-6-weeks").measure().id();
    var measures = new Measures(fixture.db);
    var versions =
        fixture.transactions.read(area("mereside"), () -> measures.definitions(id, KnownAt.LATEST));
    assertEquals(
        List.of("2026-08-05", "2026-11-17"),
        versions.stream().map(it -> it.day().toString()).toList());
    assertEquals(
        List.of("Advice asked for, without that of three clinics", "All advice asked for"),
        versions.stream().map(it -> it.fact().denominator()).toList());
    assertEquals("", versions.getFirst().fact().reason());
    assertFalse(versions.getLast().fact().reason().isEmpty());
  }

  @Test
  void the_series_breaks_where_the_definition_changed() {
    var breaks =
        fixture
            .transactions
            .read(area("mereside"), () -> new Measures(fixture.db).events(KnownAt.LATEST))
            .stream()
            .filter(ContextEvent::breaksSeries)
            .toList();
    assertEquals(1, breaks.size(), breaks::toString);
    assertEquals(
        Optional.of(line("health-advice-6-weeks").measure().id()), breaks.getFirst().measure());
  }

  private static Objective mereside(KnownAt at, String number) {
    return fixture.transactions.read(
        area("mereside"),
        () ->
            programmes
                .objectives(programmes.plan("priority-action-plan", at).orElseThrow().id(), at)
                .stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow());
  }

  private static Tracker.Line line(String measure) {
    return fixture.transactions.read(
        area("mereside"),
        () ->
            trackers.line(
                new Measures(fixture.db).definition(measure, KnownAt.LATEST).orElseThrow(),
                KnownAt.LATEST));
  }

  @Test
  void before_the_first_paper_nothing_is_known() {
    var area = area("wirral");
    assertTrue(
        fixture
            .transactions
            .read(area, () -> programmes.plans(endOf(LocalDate.of(2020, 1, 1))))
            .isEmpty());
  }

  @Test
  void loading_again_changes_nothing() {
    var before = heads();
    samples(fixture).load();
    assertEquals(before, heads());
  }

  @Test
  void a_load_that_was_stopped_goes_on_with_the_paper_it_had_come_to() throws SQLException {
    try (var other = new LedgerFixture(TestDatabase.another())) {
      var sample = new Sample("wirral");
      var area = other.ledger.open("wirral");
      var first = sample.papers().getFirst();
      other.ledger.record(
          Command.ofProgram(area, first.knownFrom(), "demo", "The first paper."),
          writing -> new SampleWriter(sample).write(first, writing));
      samples(other).load();
      var tracker =
          other.transactions.read(
              area,
              () ->
                  new Trackers(
                          new Programmes(other.db),
                          new Measures(other.db),
                          new Trajectories(other.db))
                      .tracker(plan(new Programmes(other.db), DECEMBER), DECEMBER));
      assertEquals("23/29", tracker.rollup(month("2024-10")).met().toString());
    }
  }

  @Test
  void every_area_has_its_own_plans_and_sees_no_others() {
    for (var area : List.of("mereside", "sefton", "wirral")) {
      var known =
          fixture.transactions.read(
              area(area), () -> programmes.area(KnownAt.LATEST).orElseThrow());
      assertEquals(area.equals("mereside"), known.invented());
      assertTrue(area.equalsIgnoreCase(known.name()));
    }
  }

  private static List<Long> heads() {
    return samples.areas().stream()
        .map(it -> fixture.transactions.read(it, fixture.ledger::headSeq))
        .toList();
  }

  private static Tracker wirral(KnownAt at) {
    return fixture.transactions.read(
        area("wirral"), () -> trackers.tracker(plan(programmes, at), at));
  }

  private static Plan plan(Programmes programmes, KnownAt at) {
    return programmes.plan("improvement-plan-2024", at).orElseThrow();
  }

  private static AreaId area(String key) {
    return fixture.ledger.named(key).orElseThrow();
  }

  private static ReportingPeriod month(String month) {
    return Sample.period(month);
  }

  private static KnownAt endOf(LocalDate day) {
    return KnownAt.on(day.plusDays(1).atStartOfDay(ENGLAND).toInstant().minusMillis(1));
  }
}
