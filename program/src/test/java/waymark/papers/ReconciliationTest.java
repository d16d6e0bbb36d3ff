package waymark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Command;
import waymark.ledger.RedactableWords;
import waymark.ledger.Writing;
import waymark.measures.AnyDefinition;
import waymark.measures.Definition;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.trajectory.Status;

/** What papers said beside what is known, in a real database. */
class ReconciliationTest {

  private static final String NOVEMBER =
      """
      # Objective 1: Timeliness
      METRICS                 | TARGET | 07/26 | 08/26 | 09/26 | 10/26 | 10/26
      Plans in time           | 75%    | 14%   | 17%   | 18%   | 37%   | 40%
      Requests for assessment | Lower  | 120   | 118   | 112   | Lower | 80
      """;

  private static final ReportingPeriod OCTOBER = ReportingPeriod.month(2026, 10);
  private static final String REQUESTS = "requests-for-assessment";

  private static PaperArea.Running program;

  @BeforeAll
  static void start() {
    program = new PaperArea.Running();
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  private static KnownAt on(String day) {
    return KnownAt.on(England.start(LocalDate.parse(day)));
  }

  private static String said(String figure) {
    return NOVEMBER.replace("| 80", "| " + figure);
  }

  private static List<Reconciliation.Differing> differing(PaperArea area, KnownAt at) {
    return area.read(() -> program.reconciliation.differing(at));
  }

  private static String list(PaperArea area, KnownAt at) {
    return differing(area, at).stream()
        .map(ReconciliationTest::words)
        .collect(Collectors.joining("; "));
  }

  private static String words(Reconciliation.Differing it) {
    return "%s said %s, known %s, %s, %s, %s to %s, %s"
        .formatted(
            it.said().paperTitle().replace("Tracker of 2026-", ""),
            it.said().asWritten(),
            it.figures().knownAsWritten(),
            it.figures().difference().orElse("-"),
            it.figures().kind(),
            status(it.saidStatus()),
            status(it.knownStatus()),
            it.reason().map(reason -> reason.words()).orElse("no reason"));
  }

  private static String status(Status status) {
    return switch (status) {
      case Status.Met() -> "met";
      case Status.NotMet() -> "not met";
      case Status.NotAssessed _ -> "not assessed";
    };
  }

  private static void write(PaperArea area, Consumer<Writing> facts) {
    program.fixture.ledger.record(Command.of(area.area, area.person, "Wrote for a test."), facts);
  }

  private static Definition requests(PaperArea area) {
    return area.read(() -> program.measures.definition(REQUESTS, KnownAt.LATEST).orElseThrow());
  }

  /** What the paper of 27 November says of October, and then that of 10 December. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          80    | 122   | 11-27 said 80, known 122, 42 more, RESTATED, met to not met, no reason
          122   | 80.5  | 11-27 said 122, known 80.5, 41.5 less, RESTATED, not met to met, no reason
          80    | 81    | 11-27 said 80, known 81, 1 more, RESTATED, met to met, no reason
          N/A   | 80    | 11-27 said N/A, known 80, -, RESTATED, not assessed to met, no reason
          80    | N/A   | 11-27 said 80, known N/A, -, RESTATED, met to not assessed, no reason
          TBC   | 122   | ''
          ''    | 122   | ''
          80    | 80    | ''
          80    | 80.0  | ''
          80    | ''    | ''
          """)
  void a_figure_differs_where_something_was_said_that_reads_otherwise_now(
      String november, String december, String expected) {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", said(november), Decisions.NONE));
    area.accept(area.upload("2026-12-10", said(december), Decisions.NONE));
    assertEquals(expected, list(area, KnownAt.LATEST));
    assertEquals("", list(area, on("2026-11-27")), "before the second paper nothing differed");
  }

  @Test
  void a_share_differs_by_percentage_points() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    area.accept(area.upload("2026-12-10", NOVEMBER.replace("| 40%", "| 38.5%"), Decisions.NONE));
    assertEquals(
        "11-27 said 40%, known 38.5%, 1.5 percentage points less, RESTATED, met to met, no reason",
        list(area, KnownAt.LATEST));
  }

  @Test
  void each_of_two_papers_that_said_different_things_is_listed_where_neither_stands() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    area.accept(area.upload("2026-12-10", said("122"), Decisions.NONE));
    area.accept(area.upload("2027-01-10", said("130"), Decisions.NONE));
    assertEquals(
        "11-27 said 80, known 130, 50 more, RESTATED, met to not met, no reason; "
            + "12-10 said 122, known 130, 8 more, RESTATED, not met to not met, no reason",
        list(area, KnownAt.LATEST));
    assertEquals(
        "11-27 said 80, known 122, 42 more, RESTATED, met to not met, no reason",
        list(area, on("2026-12-10")));
  }

  @Test
  void a_figure_that_was_left_out_never_was_the_reading() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    var cell = new CellKey("table 1, row 3", CellKey.Kind.READING, OCTOBER);
    area.accept(area.upload("2026-12-10", said("122"), Decisions.NONE.cell(cell, false)));
    assertEquals(
        "12-10 said 122, known 80, 42 less, NOT_TAKEN, not met to met, no reason",
        list(area, KnownAt.LATEST));
  }

  @Test
  void beside_a_counted_figure_a_paper_restates_nothing() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    var measure = requests(area);
    write(area, it -> Measuring.write(it, AnyDefinition.fromElsewhere(measure)));
    program.fixture.clock.set(program.fixture.clock.instant().plusSeconds(60));
    write(
        area,
        it ->
            Measuring.reading(
                it,
                measure.id(),
                ReportingPeriod.month(2026, 11),
                "85",
                new Origin(Origin.Way.TYPED, ""),
                ""));
    var paper = NOVEMBER.replace("10/26 | 10/26", "11/26 | 11/26");
    // what is known was written after the day of that paper, and no paper changes it
    area.accept(area.upload("2026-12-10", paper.replace("| 80", "| 90"), Decisions.NONE));
    assertEquals(
        "12-10 said 90, known 85, 5 less, ELSEWHERE, met to met, no reason",
        list(area, KnownAt.LATEST));
  }

  @Test
  void a_figure_whose_reading_was_taken_back_differs_from_nothing_known() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    var measure = requests(area);
    write(
        area,
        it ->
            it.withdraw(() ->
                Measuring.reading(
                    it,
                    measure.id(),
                    OCTOBER,
                    "80",
                    new Origin(Origin.Way.TYPED, ""),
                    "Of another measure.")));
    assertEquals(
        "11-27 said 80, known no figure, -, RESTATED, met to not assessed, no reason",
        list(area, KnownAt.LATEST));
  }

  private static void explain(PaperArea area, String words) {
    var figure = differing(area, KnownAt.LATEST).getFirst().said();
    write(area, it -> program.explanations.write(it, figure, words));
    program.fixture.clock.set(program.fixture.clock.instant().plusSeconds(60));
  }

  @Test
  void a_reason_is_corrected_and_what_it_said_before_stays_in_sight() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    area.accept(area.upload("2026-12-10", said("122"), Decisions.NONE));
    assertEquals(Optional.empty(), differing(area, KnownAt.LATEST).getFirst().reason());
    explain(area, "Late requests were counted in.");
    var until = area.read(program.fixture.ledger::headSeq);
    explain(area, "Requests made to two services were counted twice.");
    var reason = differing(area, KnownAt.LATEST).getFirst().reason().orElseThrow();
    assertEquals("Requests made to two services were counted twice.", reason.words());
    assertEquals(List.of("Late requests were counted in."), reason.before());
    assertEquals(
        reason.seq(), area.read(() -> program.explanations.lastWritten(first(area).said())));
    // as it was known and written then
    assertTrue(list(area, on("2026-12-10")).endsWith("no reason"));
    var then = new KnownAt(KnownAt.LATEST.known(), until);
    var first = differing(area, then).getFirst().reason().orElseThrow();
    assertEquals("Late requests were counted in.", first.words());
    assertEquals(List.of(), first.before());
    // and taken back
    var figure = first(area).said();
    write(area, it -> it.withdraw(() -> program.explanations.write(it, figure, reason.words())));
    assertEquals(Optional.empty(), first(area).reason());
  }

  private static Reconciliation.Differing first(PaperArea area) {
    return differing(area, KnownAt.LATEST).getFirst();
  }

  @Test
  void a_reason_holds_for_one_figure_of_one_paper() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    area.accept(area.upload("2026-12-10", said("122"), Decisions.NONE));
    area.accept(area.upload("2027-01-10", said("130"), Decisions.NONE));
    explain(area, "Late requests were counted in.");
    var other = new PaperArea(program);
    assertEquals("", list(other, KnownAt.LATEST));
    assertTrue(
        list(area, KnownAt.LATEST).matches(".*Late requests were counted in\\.; 12-10 .*no reason"),
        list(area, KnownAt.LATEST));
  }

  /** A sample's papers are not accepted, and have no id of their own. */
  @Test
  void a_figure_of_a_paper_that_was_not_accepted_here_is_explained_too() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    var measure = requests(area);
    write(
        area,
        it -> {
          Measuring.reported(it, measure.id(), OCTOBER, "sample", "A sample", "70");
          Measuring.reported(it, measure.id(), OCTOBER, "another", "Another", "71");
        });
    assertEquals(2, differing(area, KnownAt.LATEST).size());
    explain(area, "It was a sample.");
    var found = differing(area, KnownAt.LATEST);
    assertEquals(
        List.of("A sample: no reason", "Another: It was a sample."),
        found.stream()
            .sorted(Comparator.comparing(it -> it.said().paperTitle()))
            .map(it ->
                it.said().paperTitle()
                    + ": "
                    + it.reason().map(reason -> reason.words()).orElse("no reason"))
            .toList());
    assertTrue(found.stream().allMatch(it -> it.paper().isEmpty()));
  }

  @Test
  void the_words_of_a_reason_are_found_in_every_version_to_be_taken_out() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    area.accept(area.upload("2026-12-10", said("122"), Decisions.NONE));
    explain(area, "Ada Example counted them twice.");
    explain(area, "Those of ada example were counted twice.");
    var words = new RedactableWords(program.fixture.db);
    assertEquals(
        List.of("papers.explained reason 2"),
        area.read(() -> words.containing(area.area, "Ada Example", 10)).stream()
            .map(it -> it.place().table() + " " + it.place().column() + " " + it.versions())
            .toList());
  }
}
