package waymark.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Unread;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;

/** How a metric table is read, broken ones included. */
class MetricTablesTest {

  private static final ReportingPeriod JULY = ReportingPeriod.month(2026, 7);

  @Test
  void a_month_that_heads_two_columns_is_milestone_then_actual() {
    var metric =
        only(
            """
            METRICS       | TARGET | TRAJECTORY |       |       |
                          |        | 06/26      | 07/26 | 07/26 | 08/26
            Plans in time | 75%    | 14%        | 26%   | 17%   | 18%
            """);
    assertEquals("2026-06 14%, 2026-07 17%, 2026-08 18%", readings(metric));
    assertEquals("2026-07 26%", milestones(metric));
  }

  @ParameterizedTest(name = "07/26 then {0} before 08/26")
  @CsvSource({"07/62", "07/47", "07/27", "07/06"})
  void a_mistyped_second_month_is_read_by_position_and_reported(String mistyped) {
    var tables =
        read(
            """
            METRICS       | TARGET | 06/26 | 07/26 | %s | 08/26
            Plans in time | 75%%   | 14%%  | 26%%  | 17%% | 18%%
            """
                .formatted(mistyped));
    assertEquals("2026-07 26%", milestones(tables.metrics().getFirst()));
    assertEquals("2026-06 14%, 2026-07 17%, 2026-08 18%", readings(tables.metrics().getFirst()));
    assertEquals(List.of(new Repair("table 1, row 1", mistyped, "2026-07 actual")), tables.notes());
  }

  @Test
  void a_mistyped_first_month_of_a_pair_is_the_milestone() {
    var tables =
        read(
            """
            METRICS       | TARGET | 06/26 | 07/62 | 07/26 | 08/26
            Plans in time | 75%    | 14%   | 26%   | 17%   | 18%
            """);
    assertEquals("2026-07 26%", milestones(tables.metrics().getFirst()));
    assertEquals(
        List.of(new Repair("table 1, row 1", "07/62", "2026-07 milestone")), tables.notes());
  }

  @Test
  void headings_shifted_against_their_figures_are_put_in_order_and_reported() {
    var tables =
        read(
            """
            METRICS       | TARG ET | TRAJECTORY |       |       |    | 07/26 | 08/26 | 09/26
                          |         | 05/26      | 06/26 | 06/26 |    |       |       |
            Plans in time | 75%     | 14%        | 20%   | 21%   | 22% | 23%  | 24%   |
            """);
    assertEquals(
        "2026-05 14%, 2026-06 21%, 2026-07 22%, 2026-08 23%, 2026-09 24%",
        readings(tables.metrics().getFirst()));
    assertTrue(
        tables.notes().stream()
            .anyMatch(it ->
                it instanceof Repair(_, var was, _) && was.contains("right of their figures")));
  }

  @ParameterizedTest
  @CsvSource({
    // the cell, what it is judged on to one decimal, what was counted
    "12/30, 40, 12/30",
    "12 of 30, 40, 12/30",
    "1 out of 3, 33.3, 1/3",
    "0/4, 0, 0/4",
    "31/30, missing, ''",
    "1/0, missing, ''",
  })
  void among_percentages_so_many_of_so_many_is_a_share(String cell, String value, String counted) {
    var tables =
        read(
            """
            METRICS       | TARGET | 06/26 | 07/26 | 07/26
            Plans in time | 75%%    | %s    | 26%%   | 17%%
            """
                .formatted(cell));
    var june = tables.metrics().getFirst().series().at(ReportingPeriod.month(2026, 6));
    assertEquals(
        value + " " + counted,
        june instanceof Reading.Measured(var share, var of, _)
            ? new Figure(share.value().setScale(1, RoundingMode.HALF_UP)) + " " + of
            : "missing ");
    assertEquals(1, tables.notes().size());
  }

  @Test
  void a_quarter_that_heads_two_columns_is_milestone_then_actual() {
    var tables =
        read(
            """
            METRICS       | TARGET | Q1 26/27 | Q2 26/27 | Q2 26/27 | Jan-Mar 27
            Plans in time | 75%    | 14%      | 26%      | 17%      | 18%
            """);
    var metric = tables.metrics().getFirst();
    assertEquals(
        "2026-04-01/2026-06-30 14%, 2026-07-01/2026-09-30 17%, 2027-01-01/2027-03-31 18%",
        readings(metric));
    assertEquals("2026-07-01/2026-09-30 26%", milestones(metric));
    assertEquals(
        List.of(
            new Repair(
                "table 1, row 1",
                "Q1 26/27",
                "April to June 2026: quarters are of the financial year, April to March")),
        tables.notes());
  }

  @Test
  void the_second_family_may_go_by_quarters() {
    var metric =
        only(
            """
            KPI           | Baseline (Q4 25/26) | Target | Milestone 1 - Q1 26/27 | Actual Q1 26/27 | Milestone 2 - Jul-Sep 26 | Actual
            Plans in time | 10%                 | 60%    | 20%                    | 21%             | 30%                      | 28%
            """);
    assertEquals(
        "2026-01-01/2026-03-31 10%, 2026-04-01/2026-06-30 21%, 2026-07-01/2026-09-30 28%",
        readings(metric));
    assertEquals("2026-04-01/2026-06-30 20%, 2026-07-01/2026-09-30 30%", milestones(metric));
  }

  @ParameterizedTest
  @CsvSource({
    "Q1 2026, does not say of which year the quarter is; write it as Q1 24/25 or Apr-Jun 24",
    "Quarter 1, does not say of which year the quarter is; write it as Q1 24/25 or Apr-Jun 24",
  })
  void a_table_whose_quarters_have_no_year_is_told_of_and_not_guessed(String quarter, String why) {
    var tables =
        read(
            """
            METRICS       | TARGET | %s
            Plans in time | 75%%   | 14%%
            """
                .formatted(quarter));
    assertEquals(List.of(), tables.metrics());
    assertEquals(List.of(new Unread("table 1", quarter, why)), tables.notes());
  }

  @Test
  void a_table_of_metrics_whose_figures_nothing_heads_is_told_of() {
    var tables =
        read(
            """
            METRICS       | TARGET | Latest figure
            Plans in time | 75%    | 14%
            """);
    assertEquals(
        List.of(
            new Unread(
                "table 1",
                "METRICS | TARGET | Latest figure",
                "no month or quarter heads the figures; the table was not read")),
        tables.notes());
  }

  @Test
  void a_table_that_goes_on_without_a_head_keeps_the_head() {
    var tables =
        read(
            """
            METRICS       | TARGET | 06/26 | 07/26 | 07/26
            Plans in time | 75%    | 14%   | 26%   | 17%

            Complaints    | Lower  | 5     | <6    | 4
            """);
    assertEquals(2, tables.metrics().size());
    assertEquals("2026-07 <6", milestones(tables.metrics().getLast()));
  }

  @Test
  void the_second_family_has_baseline_milestones_and_actuals_by_name() {
    var metric =
        only(
            """
            KPI           | Baseline (Sept 2025) | Target | Milestone 1 - Dec 2025 | Actual Dec 2025 | Milestone 2 - Mar 2026 | Actual
            Plans in time | 14%                  | 75%    | 26%                    | 27%             | 30%                    | 29%
            """);
    assertEquals("2025-09 14%, 2025-12 27%, 2026-03 29%", readings(metric));
    assertEquals("2025-12 26%, 2026-03 30%", milestones(metric));
  }

  @Test
  void an_undated_baseline_is_what_a_direction_is_held_against() {
    var metric =
        only(
            """
            KPI        | Baseline | Target | Milestone 1 - Jul 2026 | Actual Jul 2026
            Complaints | 12       | Lower  | Lower                  | 11
            """);
    assertEquals("met", metric.statusAt(JULY).word());
  }

  @ParameterizedTest(name = "{0}: target {1}, first reading {2}, milestone {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "Complaints, Lower, 4, 5, LOWER, TARGET",
        "Visits, >3212, 13103, >3212, HIGHER, TARGET",
        "Meetings attended, 100%, 100%, 100%, HIGHER, TARGET",
        "Escalations, 0, 3, 2, LOWER, TARGET",
        "Co-production, N/A, 5, >6, HIGHER, MILESTONE",
        "Complaints about letters, N/A, 5, <6, LOWER, MILESTONE",
        "Reduction in requests, 90, 106, 100, LOWER, NAME",
        "Increase % in mainstream, 40%, 45%, 40%, HIGHER, NAME",
        "Plans in time, 75%, 14%, 26%, HIGHER, TARGET",
        "Children waiting, 850, 1255, 950, LOWER, TARGET",
        "Children waiting, N/A, 1255, 950, LOWER, MILESTONE",
        "Reports, 7, 7, 7, HIGHER, GUESS",
      })
  void the_direction_is_taken_from_the_firmest_thing_that_says_it(
      String name,
      String target,
      String first,
      String milestone,
      String direction,
      Metric.From from) {
    var metric =
        only(
            """
            METRICS | TARGET | 06/26 | 07/26 | 07/26
            %s      | %s     | %s    | %s    | 1
            """
                .formatted(name, target, first, milestone));
    var better = metric.better().orElseThrow();
    assertEquals(direction + " " + from, better.direction() + " " + better.from());
  }

  @Test
  void where_nothing_is_promised_no_direction_is_guessed() {
    var metric =
        only(
            """
            METRICS          | TARGET | 06/26 | 07/26 | 07/26
            Appeals received | N/A    | 13    | N/A   | 5
            """);
    assertTrue(metric.better().isEmpty());
    assertEquals("not-assessed", metric.statusAt(JULY).word());
  }

  @Test
  void what_is_doubtful_is_left_and_said() {
    var tables =
        read(
            """
            METRICS       | TARGET | Owner | 06/26    | 07/26 | 07/26
            Plans in time | 75%    | Head  | 0.14     | 26%   | see note
            Complaints    | about 5 |      | Higher   | 4     | 3
                          | 5      |       | 6        | 7     | 8
            Words alone   |        |       |          |       |
            """);
    assertEquals(
        List.of(
            "Owner: a column that Waymark does not know; not read",
            "0.14: a share of one in a measure of percentages; is 0.14% meant?",
            "see note: a figure is expected here",
            "Higher: a figure is expected here",
            "about 5: promises nothing definite; not assessed",
            "5 | 6 | 7 | 8: figures without the name of a metric",
            "Words alone: a row without a single figure or promise"),
        tables.notes().stream()
            .map(Unread.class::cast)
            .map(it -> it.text() + ": " + it.why())
            .toList());
  }

  @Test
  void the_table_of_another_council_without_periods_is_no_metric_table() {
    assertTrue(
        read("""
        Council Meeting | Date
        Committee       | 18th July 2024
        """)
            .metrics()
            .isEmpty());
  }

  @Test
  void an_objective_lasts_until_the_next_and_business_as_usual_is_a_state() {
    var tables =
        read(
            """
            # Objective 1: First things

            METRICS       | TARGET | 06/26 | 07/26 | 07/26
            Plans in time | 75%    | 14%   | 26%   | 17%

            Business-As-Usual

            # Objective 4: Last things

            METRICS | TARGET | 06/26 | 07/26 | 07/26
            Visits  | >10    | 14    | >10   | 17
            """);
    assertEquals(
        List.of("1 ACTIVE", "4 BUSINESS_AS_USUAL"),
        tables.metrics().stream()
            .map(it -> it.objective().orElseThrow())
            .map(it -> it.number() + " " + it.state())
            .toList());
  }

  private static Metric only(String table) {
    var metrics = read(table).metrics();
    assertEquals(1, metrics.size());
    return metrics.getFirst();
  }

  private static MetricTables read(String text) {
    return MetricTables.in(Papers.placed(text));
  }

  private static String readings(Metric metric) {
    return metric.readings().entrySet().stream()
        .map(it -> it.getKey() + " " + it.getValue().asWritten())
        .collect(Collectors.joining(", "));
  }

  private static String milestones(Metric metric) {
    return metric.milestones().entrySet().stream()
        .map(it -> it.getKey() + " " + it.getValue().asWritten())
        .collect(Collectors.joining(", "));
  }
}
