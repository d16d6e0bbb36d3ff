package waymark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.kernel.ReportingPeriod;
import waymark.measures.AnyDefinition;
import waymark.trajectory.Status;

/** What a paper would change, cell by cell, beside what the papers before it said. */
class ProposalTest {

  private static final String NOVEMBER =
      """
      # Objective 1: Timeliness
      METRICS                 | TARGET | 07/26 | 08/26 | 09/26 | 10/26 | 10/26
      Plans in time           | 75%    | 14%   | 17%   | 18%   | 37%   | 40%
      Requests for assessment | Lower  | 120   | 118   | 112   | Lower | 80
      """;

  private static Proposal propose(String text, UploadedPaper... before) {
    return propose(text, Decisions.NONE, before);
  }

  private static Proposal propose(String text, Decisions decisions, UploadedPaper... before) {
    return Proposal.of(AnyPaper.of("2026-12-10", text, decisions), List.of(), InMind.of(before));
  }

  private static UploadedPaper november() {
    return AnyPaper.of("2026-11-27", NOVEMBER);
  }

  /** The cells that a reader must see, one on a line. */
  private static String differences(Proposal proposal) {
    return proposal.rows().stream()
        .flatMap(
            row -> row.differences().stream().map(cell -> row.metric().name() + " | " + line(cell)))
        .collect(Collectors.joining("\n"));
  }

  private static String line(ProposedCell cell) {
    return "%s%s | %s > %s | %s"
        .formatted(
            cell.key().kind().key(),
            cell.key().period().from().getYear() == 9999 ? "" : " " + cell.key().period(),
            cell.known(),
            cell.inPaper(),
            words(cell.effect()));
  }

  private static String words(Effect effect) {
    return switch (effect) {
      case Effect.New _ -> "new";
      case Effect.Same _ -> "same";
      case Effect.GivenAnew _ -> "given anew";
      case Effect.Restates it -> "restates" + flip(it.flips(), it.was(), it.now());
      case Effect.MovesTarget _ -> "moves the target";
      case Effect.MovesMilestone it -> "moves the milestone" + flip(it.flips(), it.was(), it.now());
      case Effect.MovesBaseline _ -> "moves the baseline";
      case Effect.TakesBack it -> "takes back" + flip(it.flips(), it.was(), it.now());
      case Effect.ReportedOnly(var differs) -> differs ? "reported, differs" : "reported";
      case Effect.LeftOut(var otherwise) -> "left out, else " + words(otherwise);
    };
  }

  private static String flip(boolean flips, Status was, Status now) {
    return flips ? ", " + was.word() + " to " + now.word() : "";
  }

  private static List<String> warnings(Proposal proposal) {
    return proposal.warnings().stream().map(it -> it.kind().name()).toList();
  }

  @Test
  void the_first_paper_of_an_area_is_all_new_and_asks_nothing() {
    var proposal = propose(NOVEMBER);
    assertTrue(proposal.canBeAccepted(), proposal.open()::toString);
    assertEquals(2, proposal.rows().stream().filter(it -> it.defines().isPresent()).count());
    var plans = proposal.rows().getFirst().defines().orElseThrow();
    assertEquals(
        List.of("plans-in-time", "percent", "higher", "month"),
        List.of(plans.key(), plans.unit(), plans.polarity().key(), plans.frequency()));
    assertEquals("lower", proposal.rows().get(1).defines().orElseThrow().polarity().key());
    assertEquals(
        "Accepted the paper “Tracker of 2026-12-10” of 10 December 2026: 2 new measures, 8 figures"
            + " new, 4 milestones and targets new, 1 objective new and 2 measures placed under objectives.",
        proposal.sentence());
  }

  @Test
  void the_same_paper_again_differs_in_nothing() {
    var proposal = propose(NOVEMBER, november());
    assertEquals("", differences(proposal));
    assertEquals(List.of(), proposal.changes());
    assertEquals(List.of(), proposal.rollups());
    assertTrue(proposal.sentence().endsWith("it changes nothing that is known."));
  }

  /** {@code was ; is ; what a reader sees}. */
  private static final List<String> READINGS =
      List.of(
          "17% ; 17.0% ; ",
          "17% ; 19% ; reading 2026-08 | 17% > 19% | restates",
          "17% ; N/A ; reading 2026-08 | 17% > N/A | restates",
          "N/A ; 17% ; reading 2026-08 | N/A > 17% | restates",
          "N/A ; n/a ; ",
          "TBC ; 17% ; reading 2026-08 | TBC > 17% | new",
          "TBC ; TBC ; ",
          "17% ; TBC ; reading 2026-08 | 17% > TBC | restates",
          " ; 17% ; reading 2026-08 |  > 17% | new",
          "17% ;  ; reading 2026-08 | 17% >  | left out, else takes back",
          "about 17% ; 17% ; reading 2026-08 | about 17% > 17% | given anew",
          "17% ; 12/30 ; reading 2026-08 | 17% > 40% (12 of 30) | restates",
          "12/30 ; 12/30 ; ",
          "1/3 ; 1/3 ; ",
          "17% ; not a figure ; ");

  static Stream<Arguments> readings() {
    return table(READINGS);
  }

  private static Stream<Arguments> table(List<String> lines) {
    return lines.stream()
        .map(it -> it.split(";", -1))
        .map(it -> Arguments.of(it[0].strip(), it[1].strip(), it[2].strip()));
  }

  @ParameterizedTest(name = "{0} then {1}: {2}")
  @MethodSource("readings")
  void a_reading_is_compared_by_what_it_means(String was, String is, String seen) {
    var paper =
        """
        METRICS       | TARGET | 07/26 | 08/26 | 10/26 | 10/26
        Plans in time | 75%%   | 14%%  | %s    | 37%%  | 40%%
        """;
    var proposal = propose(paper.formatted(is), AnyPaper.of("2026-11-27", paper.formatted(was)));
    assertEquals(seen.isEmpty() ? "" : "Plans in time | " + seen, differences(proposal));
  }

  private static final List<String> MILESTONES =
      List.of(
          "37% ; 37.0 % ; ",
          "37% ; 45% ; milestone 2026-10 | 37% > 45% | moves the milestone, met to not-met",
          "37% ; 39% ; milestone 2026-10 | 37% > 39% | moves the milestone",
          "37% ; >37% ; milestone 2026-10 | 37% > >37% | moves the milestone",
          "N/A ; 37% ; milestone 2026-10 | N/A > 37% | new",
          "TBC ; N/A ; milestone 2026-10 | TBC > N/A | new",
          "37% ; N/A ; milestone 2026-10 | 37% > N/A | moves the milestone",
          "37% ;  ; milestone 2026-10 | 37% >  | left out, else takes back",
          " ; 37% ; milestone 2026-10 |  > 37% | new");

  static Stream<Arguments> milestones() {
    return table(MILESTONES);
  }

  @ParameterizedTest(name = "{0} then {1}: {2}")
  @MethodSource("milestones")
  void a_milestone_that_moves_is_called_that(String was, String is, String seen) {
    var paper =
        """
        METRICS       | TARGET | 07/26 | 08/26 | 10/26 | 10/26
        Plans in time | 75%%   | 14%%  | 17%%  | %s    | 40%%
        """;
    var proposal = propose(paper.formatted(is), AnyPaper.of("2026-11-27", paper.formatted(was)));
    assertEquals(seen.isEmpty() ? "" : "Plans in time | " + seen, differences(proposal));
  }

  @Test
  void a_moved_target_is_called_that() {
    var proposal = propose(NOVEMBER.replace("75%", "60%"), november());
    assertEquals("Plans in time | target | 75% > 60% | moves the target", differences(proposal));
    assertTrue(proposal.sentence().endsWith("1 target moved."), proposal.sentence());
  }

  @Test
  void the_ledger_says_what_a_paper_changes_beside_figures() {
    var renamed = propose(NOVEMBER.replace("Timeliness", "On time"), november());
    assertEquals(
        "Accepted the paper “Tracker of 2026-12-10” of 10 December 2026: 1 objective changed.",
        renamed.sentence());
    var further = propose(NOVEMBER.replace("Objective 1: Timeliness", "Objective 2: On time"));
    assertTrue(further.sentence().contains("1 objective new"), further.sentence());
  }

  @Test
  void a_restated_reading_says_that_the_judgement_turns_over_and_what_becomes_of_the_plan() {
    var proposal = propose(NOVEMBER.replace("| 80", "| 122"), november());
    assertEquals(
        "Requests for assessment | reading 2026-10 | 80 > 122 | restates, met to not-met",
        differences(proposal));
    assertEquals("[RollupChange[period=2026-10, was=2/2, now=1/2]]", proposal.rollups().toString());
    assertTrue(
        proposal.sentence().endsWith("1 reading restated (1 judgement turned over)."),
        proposal.sentence());
  }

  @Test
  void a_restated_baseline_turns_over_the_judgement_of_another_month() {
    var proposal = propose(NOVEMBER.replace("| 120", "| 79"), november());
    assertEquals(
        "Requests for assessment | reading 2026-07 | 120 > 79 | restates", differences(proposal));
    var rejudged = proposal.rejudged().getFirst();
    assertEquals(
        "Requests for assessment October 2026 met not-met",
        "%s %s %s %s"
            .formatted(
                rejudged.title(),
                rejudged.period().inWords(),
                rejudged.was().word(),
                rejudged.now().word()));
  }

  @Test
  void a_provisional_figure_given_anew_is_final_now() {
    var early = AnyPaper.of("2026-10-20", NOVEMBER);
    var proposal = propose(NOVEMBER, early);
    assertEquals(
        """
        Plans in time | reading 2026-10 | 40% > 40% | given anew
        Requests for assessment | reading 2026-10 | 80 > 80 | given anew\
        """,
        differences(proposal));
  }

  @Test
  void a_figure_of_a_measure_that_is_counted_is_kept_beside_the_reading() {
    var held = InMind.of(november());
    var lines = new HashMap<>(held.lines());
    lines.replaceAll((_, it) -> counted(it));
    var counted =
        new Held(
            held.area(),
            true,
            held.plan(),
            true,
            held.objectives(),
            held.objectivesKnown(),
            lines,
            held.placements(),
            List.of(),
            held.remembered(),
            held.papers(),
            held.delivery());
    var proposal =
        Proposal.of(
            AnyPaper.of("2026-12-10", NOVEMBER.replace("| 80", "| 122")), List.of(), counted);
    assertEquals(
        "Requests for assessment | reading 2026-10 | 80 > 122 | reported, differs",
        differences(proposal));
    assertEquals(List.of(), proposal.rollups());
  }

  private static Held.Line counted(Held.Line it) {
    return new Held.Line(
        AnyDefinition.fromElsewhere(it.definition()),
        true,
        it.names(),
        it.readings(),
        it.promises(),
        it.baseline(),
        Map.of());
  }

  @Test
  void a_cell_that_a_person_leaves_out_changes_nothing_and_stays_in_sight() {
    var restated = NOVEMBER.replace("| 80", "| 122");
    var cell = new CellKey("table 1, row 3", CellKey.Kind.READING, ReportingPeriod.month(2026, 10));
    var proposal = propose(restated, Decisions.NONE.cell(cell, false), november());
    assertEquals(
        "Requests for assessment | reading 2026-10 | 80 > 122 | left out, else restates, met to"
            + " not-met",
        differences(proposal));
    assertEquals(List.of(), proposal.rollups());
    assertNotEquals(propose(restated, november()).fingerprint(), proposal.fingerprint());
  }

  @Test
  void an_empty_cell_takes_back_only_where_a_person_says_so() {
    var emptied = NOVEMBER.replace("| 80", "|");
    var cell = new CellKey("table 1, row 3", CellKey.Kind.READING, ReportingPeriod.month(2026, 10));
    assertEquals(List.of(), propose(emptied, november()).rollups());
    var proposal = propose(emptied, Decisions.NONE.cell(cell, true), november());
    assertEquals(
        "Requests for assessment | reading 2026-10 | 80 >  | takes back", differences(proposal));
    assertEquals(1, proposal.rollups().size());
  }

  @Test
  void the_same_measure_under_two_objectives_is_one_measure_placed_twice() {
    var twice =
        """
        # Objective 1: Timeliness
        METRICS              | TARGET | 07/26 | 10/26 | 10/26
        Advice in six weeks  | 75%    | 14%   | 37%   | 40%

        # Objective 2: Health
        METRICS              | TARGET | 07/26 | 10/26 | 10/26
        Advice in six weeks  | 75%    | 14%   | 37%   | 40%
        """;
    var proposal = propose(twice);
    assertTrue(proposal.canBeAccepted(), proposal.open()::toString);
    assertInstanceOf(Match.SameAsRow.class, proposal.rows().get(1).match());
    assertEquals(proposal.rows().getFirst().measure(), proposal.rows().get(1).measure());
    assertEquals(
        2, proposal.changes().stream().filter(ProposedChange.Placed.class::isInstance).count());
    // counted twice in the roll-up, and its figures are new once
    assertEquals(2, proposal.rollups().getFirst().now().denominator());
    assertTrue(proposal.sentence().contains("1 new measure, 2 figures new"), proposal.sentence());
    // and known again
    var again = propose(twice, AnyPaper.of("2026-11-27", twice));
    assertEquals("", differences(again));
    assertEquals(List.of(), again.changes());
  }

  @Test
  void two_new_rows_of_one_name_and_other_figures_are_asked() {
    var proposal =
        propose(
            """
            METRICS    | TARGET | 07/26 | 10/26 | 10/26
            Attendance | 75%    | 14%   | 37%   | 40%
            Attendance | 75%    | 24%   | 37%   | 50%
            """);
    assertTrue(proposal.rows().get(1).open());
    var fresh =
        propose(
            """
            METRICS    | TARGET | 07/26 | 10/26 | 10/26
            Attendance | 75%    | 14%   | 37%   | 40%
            Attendance | 75%    | 24%   | 37%   | 50%
            """,
            Decisions.NONE.row("table 1, row 3", new Decisions.Fresh(true)));
    assertEquals("Attendance (2)", fresh.rows().get(1).defines().orElseThrow().title());
    assertEquals("attendance-2", fresh.rows().get(1).defines().orElseThrow().key());
  }

  @Test
  void two_rows_of_one_measure_that_contradict_each_other_are_shown_and_the_first_counts() {
    var once =
        """
        METRICS       | TARGET | 07/26 | 10/26 | 10/26
        Plans in time | 75%    | 14%   | 37%   | 40%
        """;
    var twice = once + "Plans in time | 75% | 14% | 37% | 41%\n";
    var proposal = propose(twice, AnyPaper.of("2026-11-27", once));
    assertEquals(List.of("CONTRADICTS"), warnings(proposal));
    assertFalse(proposal.canBeAccepted());
    assertEquals(
        "Plans in time | reading 2026-10 | 40% > 41% | left out, else restates",
        differences(proposal));
    var confirmed =
        propose(
            twice,
            Decisions.NONE.confirm("contradicts table 1, row 3"),
            AnyPaper.of("2026-11-27", once));
    assertTrue(confirmed.canBeAccepted(), confirmed.open()::toString);
  }

  @Test
  void a_renamed_metric_is_asked_and_then_remembered() {
    var renamed = NOVEMBER.replace("Plans in time          ", "Plans issued in time   ");
    var proposal = propose(renamed, november());
    assertEquals(List.of("RENAMED"), warnings(proposal));
    assertInstanceOf(Match.Alike.class, proposal.rows().getFirst().match());
    assertEquals(
        "“Plans in time” has much of the name, and 4 of 4 figures are alike. Was it renamed?",
        proposal.rows().getFirst().match().reason());
    assertFalse(proposal.canBeAccepted());
    var decided = Decisions.NONE.row("table 1, row 2", new Decisions.AsMatched(true));
    assertEquals("", differences(propose(renamed, decided, november())));
    var next = propose(renamed, november(), AnyPaper.of("2026-12-01", renamed, decided));
    assertInstanceOf(Match.Remembered.class, next.rows().getFirst().match());
    assertTrue(next.canBeAccepted());
  }

  @Test
  void a_row_that_is_left_out_for_good_is_remembered_so() {
    var decided = Decisions.NONE.row("table 1, row 2", new Decisions.Leave(true));
    var next = propose(NOVEMBER, AnyPaper.of("2026-11-27", NOVEMBER, decided));
    assertInstanceOf(Match.RememberedLeft.class, next.rows().getFirst().match());
    assertEquals(Optional.empty(), next.rows().getFirst().measure());
    assertEquals("", differences(next));
  }

  @Test
  void a_metric_split_in_two_is_asked_and_said() {
    var split =
        """
        # Objective 1: Timeliness
        METRICS                            | TARGET | 07/26 | 08/26 | 09/26 | 10/26 | 10/26
        Plans in time, new plans           | 75%    | 10%   | 12%   | 11%   | 37%   | 40%
        Plans in time, reviewed plans      | 75%    | 20%   | 22%   | 21%   | 37%   | 41%
        Requests for assessment            | Lower  | 120   | 118   | 112   | Lower | 80
        """;
    var proposal = propose(split, november());
    assertEquals(List.of("SPLIT"), warnings(proposal));
    assertTrue(
        proposal.rows().stream().limit(2).allMatch(it -> it.match() instanceof Match.Several));
    assertEquals(2, proposal.open().size());
    var decided =
        Decisions.NONE
            .row("table 1, row 2", new Decisions.Fresh(true))
            .row("table 1, row 3", new Decisions.Fresh(true));
    var fresh = propose(split, decided, november());
    assertTrue(fresh.canBeAccepted(), fresh.open()::toString);
    assertEquals(2, fresh.rows().stream().flatMap(it -> it.defines().stream()).distinct().count());
  }

  @Test
  void a_name_that_fits_two_measures_is_asked() {
    // a person said that the name of one is another measure
    var first =
        AnyPaper.of(
            "2026-10-27",
            """
            METRICS       | TARGET | 07/26
            Plans in time | 75%    | 14%
            Plans         | 75%    | 99%
            """);
    var second =
        AnyPaper.of(
            "2026-11-27",
            """
            METRICS | TARGET | 07/26
            Plans   | 75%    | 14%
            """,
            Decisions.NONE.row(
                "table 1, row 2",
                new Decisions.SameAs(
                    InMind.of(first).lines().values().stream()
                        .filter(it -> it.definition().title().equals("Plans in time"))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                    false)));
    var proposal =
        propose(
            """
            METRICS | TARGET | 07/26
            Plans   | 75%    | 14%
            """,
            first, second);
    var match = assertInstanceOf(Match.Several.class, proposal.rows().getFirst().match());
    assertEquals(2, match.candidates().size());
    assertTrue(proposal.rows().getFirst().open());
  }

  @Test
  void milestone_and_actual_that_are_swapped_are_noticed() {
    var proposal = propose(NOVEMBER.replace("| 37%   | 40%", "| 40%   | 37%"), november());
    assertTrue(warnings(proposal).contains("SWAPPED"), warnings(proposal)::toString);
    assertFalse(proposal.canBeAccepted());
    assertTrue(
        proposal
            .warnings()
            .getFirst()
            .words()
            .startsWith(
                "Milestone and actual of October 2026 seem to be swapped in 1 row: Plans in time."),
        proposal.warnings().getFirst().words());
  }

  @Test
  void an_older_paper_says_so() {
    var proposal = propose(NOVEMBER, AnyPaper.of("2027-01-15", NOVEMBER));
    assertTrue(warnings(proposal).contains("OLDER"));
    assertTrue(proposal.canBeAccepted());
  }

  @Test
  void figures_of_months_that_had_not_begun_are_to_be_confirmed() {
    var early = AnyPaper.of("2026-09-15", NOVEMBER);
    var proposal = Proposal.of(early, List.of(), InMind.of());
    assertEquals(List.of("OTHER_MONTH"), warnings(proposal));
    assertEquals("other_month later", proposal.open().getFirst().about());
    var late = Proposal.of(AnyPaper.of("2027-09-15", NOVEMBER), List.of(), InMind.of());
    assertEquals(List.of("OTHER_MONTH"), warnings(late));
  }

  @Test
  void a_paper_that_restates_most_of_what_is_known_is_to_be_confirmed() {
    var rows =
        IntStream.range(0, 10)
            .mapToObj(it ->
                "Measure %s %d | 75%% | 1%d%% | 2%d%% | 3%d%%".formatted(word(it), it, it, it, it))
            .collect(Collectors.joining("\n"));
    var head = "METRICS | TARGET | 07/26 | 08/26 | 09/26\n";
    var proposal =
        propose(
            head + rows.replaceAll("1(\\d)%", "4$1%").replaceAll("2(\\d)%", "5$1%"),
            AnyPaper.of("2026-11-27", head + rows));
    assertEquals(List.of("MUCH_RESTATED"), warnings(proposal));
  }

  private static String word(int number) {
    return List.of("ash", "bay", "cedar", "dill", "elm", "fir", "gorse", "hazel", "ivy", "juniper")
        .get(number);
  }

  @Test
  void placements_of_a_later_paper_hold_since_the_first_unless_a_person_says_otherwise() {
    var without = AnyPaper.of("2026-11-27", NOVEMBER.replaceFirst("# .*\n", ""));
    var proposal = propose(NOVEMBER, without);
    var placing = proposal.placing().orElseThrow();
    assertEquals("Tracker of 2026-11-27", placing.first().title());
    assertTrue(placing.since());
    assertEquals("", differences(proposal));
    assertEquals(
        2, proposal.changes().stream().filter(ProposedChange.Placed.class::isInstance).count());
    assertFalse(
        propose(NOVEMBER, Decisions.NONE.placedSince(false), without)
            .placing()
            .orElseThrow()
            .since());
    // a paper with places before it needs none
    assertEquals(Optional.empty(), propose(NOVEMBER, november()).placing());
  }

  @Test
  void a_measure_that_moved_to_another_objective_is_taken_away_from_the_first() {
    var two =
        """
        # Objective 1: Timeliness
        METRICS                 | TARGET | 07/26 | 10/26 | 10/26
        Plans in time           | 75%    | 14%   | 37%   | 40%

        # Objective 2: Demand
        METRICS                 | TARGET | 07/26 | 10/26 | 10/26
        Requests for assessment | Lower  | 120   | Lower | 80
        """;
    var proposal = propose(two, november());
    assertEquals(
        List.of("objective 2", "place 2", "take-away 1"),
        proposal.changes().stream().map(it -> it.key().replaceAll(" [0-9a-f-]{36}$", "")).toList());
  }

  @Test
  void what_is_said_otherwise_of_actions_and_assurance_is_shown_beside_the_last_paper() {
    var actions =
        """
        # Objective 1: Timeliness
        REF   | ACTIONS                 | LEAD            | ON TRACK
        2.1.q | Answer within five days | Head of service | Y
        2.1.r | Agree the template      | Head of service | Y

        """;
    var proposal =
        propose(
            (actions + NOVEMBER.replaceFirst("# .*\n", ""))
                .replace(
                    "template      | Head of service | Y", "template      | Head of service | N"),
            AnyPaper.of("2026-11-27", actions + NOVEMBER.replaceFirst("# .*\n", "")));
    assertEquals(2, proposal.actions().size());
    assertEquals(
        List.of("2.1.r State: on track > behind, State changed"),
        proposal.delivery().actions().stream()
            .flatMap(it ->
                it.cells().stream()
                    .filter(cell -> cell.effect().changes())
                    .map(cell ->
                        "%s %s: %s > %s, %s"
                            .formatted(
                                it.now().action().reference(),
                                cell.what(),
                                cell.known(),
                                cell.inPaper(),
                                cell.effect().words())))
            .toList());
  }

  @Test
  void what_is_not_said_is_asked() {
    var it = november();
    var unsaid =
        new UploadedPaper(
            it.upload(),
            it.fileName(),
            it.sha256(),
            AnyPaper.contents(NOVEMBER),
            "",
            Optional.empty(),
            Optional.empty(),
            Decisions.NONE,
            1);
    var held =
        new Held(
            Optional.empty(),
            true,
            Optional.empty(),
            false,
            List.of(),
            Set.of(),
            Map.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            HeldDelivery.NOTHING);
    assertEquals(
        List.of("title", "issued", "plan"),
        Proposal.of(unsaid, List.of(), held).open().stream().map(Proposal.Open::about).toList());
  }
}
