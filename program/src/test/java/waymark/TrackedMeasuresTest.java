package waymark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import waymark.access.Role;
import waymark.access.Sight;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;
import waymark.measures.Measures;
import waymark.measures.Reading;
import waymark.measures.Source;

/**
 * The metrics of the tracker that was published in December 2024, and the invented entries and
 * cases of Mereside from which each of them is counted: so many that the printed figures come out.
 */
class TrackedMeasuresTest {

  private static final String TRACKER = "tracker-2024-12";

  /** What the tracker measures, and the measure of Mereside that is counted for it. */
  private static final Map<String, String> COUNTED =
      """
      coproduction-activities | co-production-counted
      quality-reviews-good | plan-audits-counted
      tribunals-lodged | appeals-counted
      parents-involved-ehcp | families-involved-counted
      satisfied-la | families-satisfied-counted
      complaints-communication | complaints-communication-counted
      formal-communications | communications-counted
      forum-requests-met-la | forum-met-council-counted
      forum-requests-met-health | forum-met-health-counted
      forum-requests-met-social-care | forum-met-social-care-counted
      forum-escalations | forum-escalations-counted
      jointly-commissioned-services | joint-services-counted
      joint-care-packages | joint-packages-counted
      local-offer-hits | local-offer-visits-counted
      local-offer-articles | local-offer-articles-counted
      local-offer-features | local-offer-features-counted
      scorecards-completed | scorecards-counted
      dashboard-completed | dashboard-counted
      jsna-published | needs-assessment-counted
      ehcp-mainstream | mainstream-counted
      ehcp-home-education | home-education-counted
      ehcp-persistently-absent | absent-counted
      ehc-20-week | plans-20-week-counted
      annual-review-12-week | reviews-12-week-counted
      ehc-requests | requests-counted
      staff-trained-coproduction | training-registered
      complaints-la | council-complaints-registered
      engagements-with-parents | engagements-registered
      """
          .lines()
          .map(it -> it.split(" \\| ", -1))
          .collect(HashMap::new, (all, it) -> all.put(it[0], it[1]), Map::putAll);

  private static final List<String> MEETINGS =
      List.of(
          "board-meetings",
          "board-actions-delivered",
          "board-decisions",
          "reports-to-hwbb",
          "meetings-attended-by-forum");

  /** Placed and never measured: there is nothing to come out. */
  private static final List<String> NEVER_MEASURED =
      List.of("annual-review-4-week", "satisfied-health");

  /** Printed figures that no entries come to. */
  private static final Map<String, String> IRREPRODUCIBLE =
      Map.of("satisfied-la 2024-12", "63% of 11 answers; 7 of 11 is 64%");

  private record Row(String measure, String period, String asWritten) {}

  private static List<Row> rows(String file, String period, String asWritten) {
    try (var stream =
        TrackedMeasuresTest.class.getResourceAsStream("/waymark/demo/wirral/" + file + ".tsv")) {
      var lines = new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8).lines().toList();
      var head = List.of(lines.getFirst().split("\t", -1));
      return lines.stream()
          .skip(1)
          .map(it -> List.of(it.split("\t", -1)))
          .filter(it -> it.get(head.indexOf("paper")).equals(TRACKER))
          .map(it ->
              new Row(
                  it.get(head.indexOf("measure")),
                  period.isEmpty() ? "" : it.get(head.indexOf(period)),
                  asWritten.isEmpty() ? "" : it.get(head.indexOf(asWritten))))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void every_metric_that_was_measured_is_counted() {
    var metrics = new TreeSet<String>();
    rows("placements", "", "").forEach(it -> metrics.add(it.measure()));
    var covered = new TreeSet<>(COUNTED.keySet());
    covered.addAll(MEETINGS);
    covered.addAll(NEVER_MEASURED);
    assertEquals(covered, metrics);
  }

  /** What the registers say, held against what was printed and against the kept readings. */
  @Test
  void each_printed_figure_comes_out_of_the_entries_but_those_named() {
    var not = new TreeSet<String>();
    var compared = new ArrayList<String>();
    for (var row : rows("readings", "period", "as_written")) {
      if (COUNTED.containsKey(row.measure())
          && Written.of(row.asWritten()) instanceof Written.Exact) {
        var came = printed(row, counted(COUNTED.get(row.measure())));
        compared.add(row.measure());
        if (!came.equals(row.asWritten())) {
          not.add(row.measure() + " " + row.period());
        }
      }
    }
    assertEquals(IRREPRODUCIBLE.keySet(), not);
    assertEquals(COUNTED.keySet(), new java.util.HashSet<>(compared));
  }

  private static final Map<String, NavigableMap<ReportingPeriod, Reading>> ONCE = new HashMap<>();

  private static NavigableMap<ReportingPeriod, Reading> counted(String measure) {
    return ONCE.computeIfAbsent(measure, TrackedMeasuresTest::count);
  }

  private static NavigableMap<ReportingPeriod, Reading> count(String measure) {
    var server = RunningServer.get();
    var area = server.bean(Ledger.class).named("mereside").orElseThrow();
    return server
        .bean(AreaTransactions.class)
        .read(
            area,
            () ->
                Sight.counting(() -> {
                  var definition =
                      server
                          .bean(Measures.class)
                          .definition(measure, KnownAt.LATEST)
                          .orElseThrow(() -> new AssertionError("no measure " + measure));
                  var figures = figures(definition.countedBy());
                  server
                      .bean(Measures.class)
                      .readings(definition.id(), KnownAt.LATEST)
                      .forEach(it ->
                          assertEquals(
                              Source.written(
                                  Objects.requireNonNull(figures.get(it.period()), it.toString())),
                              it.asWritten(),
                              measure));
                  return figures;
                }));
  }

  /** What the one source that knows a counting makes of it. */
  private static NavigableMap<ReportingPeriod, Reading> figures(String counting) {
    return RunningServer.get().beans(Source.class).stream()
        .map(it -> it.compute(counting, LocalDate.of(2026, 11, 1), KnownAt.LATEST))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is counted by " + counting));
  }

  /** The figure as the tracker would print it, with as many decimals as it gives. */
  private static String printed(Row row, NavigableMap<ReportingPeriod, Reading> figures) {
    var reading = figures.get(ReportingPeriod.month(YearMonth.parse(row.period())));
    assertNotNull(reading, row::toString);
    if (!(reading instanceof Reading.Measured(var value, var of, _))) {
      return reading.toString();
    }
    if (of == null) {
      return value.toString();
    }
    var point = row.asWritten().indexOf('.');
    var decimals = point < 0 ? 0 : row.asWritten().length() - point - 2;
    return of.percent(decimals).value().setScale(decimals).toPlainString() + "%";
  }

  @Test
  void each_opens_to_its_entries_and_what_cannot_be_reproduced_is_said() {
    var reader = Reader.as(Role.PERFORMANCE_MANAGER);
    for (var measure : new TreeSet<>(COUNTED.values())) {
      var entries = reader.page("mereside/measures/" + measure + "/counted/2024-10");
      assertEquals(
          measure.equals("forum-escalations-counted"),
          entries.select("main tbody tr").isEmpty(),
          measure + ": nobody escalated, so there is nothing to open");
    }
    var satisfied = reader.page("mereside/measures/families-satisfied-counted/counted").text();
    assertTrue(
        satisfied.contains(
            "Cannot be reproduced 63%, but 7 of 11 is 64%; no number of 11 comes to 63%."),
        satisfied);
    var page = reader.page("mereside/measures/families-satisfied-counted").text();
    assertTrue(page.contains("7 of 11"), page);
    assertTrue(page.contains("counted from fewer than 20"), page);
    assertTrue(page.contains("35% to 85% Few"), page);
  }
}
