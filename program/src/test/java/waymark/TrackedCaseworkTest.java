package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Role;
import waymark.access.Sight;
import waymark.casework.sample.Mereside;
import waymark.casework.sample.Mereside.Series;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;
import waymark.measures.FiguresFrom;
import waymark.measures.Kept;
import waymark.measures.Measures;
import waymark.measures.Origin;
import waymark.measures.Reading;
import waymark.measures.Source;

/**
 * The metrics about casework of the tracker that was published in December 2024, counted in
 * Mereside from invented cases: month by month what the tracker prints. A share is rounded half up
 * to as many decimals as are printed; a count is printed as it is.
 */
class TrackedCaseworkTest {

  private static final List<YearMonth> MONTHS =
      List.of(4, 5, 6, 7, 8, 9, 10, 11, 12).stream().map(it -> YearMonth.of(2024, it)).toList();

  /** Requests as known in the tracker of December; in that of November, October's were 80. */
  private static final String PRINTED =
      """
      plans-20-week-counted   | 14  17    17    17    17  16  15  15  14
      reviews-12-week-counted | -   -     -     -     -   -   33  25  24
      requests-counted        | 106 180   126   153   30  78  122 123 42
      mainstream-counted      | 20  38.4  39.4  39.4  -   33  33  34  34
      home-education-counted  | 18  18    18    22    -   27  25  27  29
      """;

  private static final Map<String, Series> SERIES =
      Map.of(
          "plans-20-week-counted", Series.PLANS_WITHIN_20_WEEKS,
          "reviews-12-week-counted", Series.REVIEWS_FINISHED_WITHIN_12_WEEKS,
          "requests-counted", Series.REQUESTS,
          "mainstream-counted", Series.PLANS_IN_MAINSTREAM,
          "home-education-counted", Series.MOVES_TO_HOME_EDUCATION);

  private static NavigableMap<String, List<String>> printed() {
    var printed = new TreeMap<String, List<String>>();
    PRINTED
        .lines()
        .map(it -> it.split("\\s*\\|\\s*", -1))
        .forEach(it -> printed.put(it[0], List.of(it[1].split("\\s+", -1))));
    return printed;
  }

  private static <T> T inMereside(Supplier<T> reading) {
    var server = RunningServer.get();
    var area = server.bean(Ledger.class).named("mereside").orElseThrow();
    return server.bean(AreaTransactions.class).read(area, () -> Sight.counting(reading));
  }

  private static Map<ReportingPeriod, Kept> readings(String measure) {
    var measures = RunningServer.get().bean(Measures.class);
    var readings = new TreeMap<ReportingPeriod, Kept>();
    var definition = measures.definition(measure, KnownAt.LATEST).orElseThrow();
    assertEquals(FiguresFrom.COUNTED, definition.figuresFrom(), measure);
    assertEquals(key(Objects.requireNonNull(SERIES.get(measure))), definition.countedBy(), measure);
    measures
        .readings(definition.id(), KnownAt.LATEST)
        .forEach(it -> {
          assertEquals(Origin.Way.CALCULATED, it.origin().way(), measure);
          readings.put(it.period(), it);
        });
    return readings;
  }

  private static String key(Series series) {
    return series.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As a paper prints it that gives as many decimals. */
  private static String printed(Kept kept, String like) {
    var decimals = like.contains(".") ? like.length() - like.indexOf('.') - 1 : 0;
    if (!(Source.read(kept.asWritten()) instanceof Reading.Measured(var value, var of, _))) {
      return kept.asWritten();
    }
    return of == null
        ? value.toString()
        : of.percent(decimals).value().setScale(decimals).toPlainString();
  }

  @Test
  void each_reading_is_counted_from_cases_and_is_what_the_tracker_prints() {
    var expected = new TreeMap<String, String>();
    var found = new TreeMap<String, String>();
    printed()
        .forEach((measure, figures) -> {
          var readings = inMereside(() -> readings(measure));
          for (var at = 0; at < MONTHS.size(); at++) {
            var month = MONTHS.get(at);
            var kept = readings.get(ReportingPeriod.month(month));
            assertNotNull(kept, measure + " " + month);
            if (!figures.get(at).equals("-")) {
              expected.put(measure + " " + month, figures.get(at));
              found.put(measure + " " + month, printed(kept, figures.get(at)));
            }
          }
        });
    assertEquals(9 + 3 + 9 + 8 + 8, expected.size());
    assertEquals(expected, found);
  }

  @Test
  void the_generator_was_made_for_the_same_figures() {
    printed()
        .forEach((measure, figures) -> {
          for (var at = 0; at < MONTHS.size(); at++) {
            assertEquals(
                figures.get(at),
                Mereside.published(Objects.requireNonNull(SERIES.get(measure)), MONTHS.get(at))
                    .orElse("-"),
                measure + " " + MONTHS.get(at));
          }
        });
  }

  @ParameterizedTest
  @CsvSource({
    "plans-20-week-counted, 2024-10",
    "reviews-12-week-counted, 2024-12",
    "requests-counted, 2024-08",
    "mainstream-counted, 2024-05",
    "home-education-counted, 2024-12"
  })
  void each_figure_opens_to_as_many_cases_as_it_says(String measure, String month) {
    var kept =
        inMereside(() -> readings(measure)).get(ReportingPeriod.month(YearMonth.parse(month)));
    var written = Objects.requireNonNull(kept).asWritten().split("/", -1);
    var counted = Integer.parseInt(written[0]);
    var of = Integer.parseInt(written[written.length - 1]);
    var page =
        Reader.as(Role.PERFORMANCE_MANAGER)
            .page("mereside/measures/%s/counted/%s".formatted(measure, month));
    assertTrue(
        page.text().contains("%,d entries, of which %,d counted.".formatted(of, counted)),
        () -> page.text().substring(0, 300));
    assertEquals(Math.min(100, of), page.select("main tbody tr").size(), measure);
    assertEquals(
        of > 100, !page.select("nav.govuk-pagination").isEmpty(), "thousands stand on many pages");
    var file =
        Reader.as(Role.PERFORMANCE_MANAGER)
            .get("mereside/measures/%s/counted/%s.csv".formatted(measure, month));
    assertEquals(of, file.body().lines().filter(it -> it.contains("Case M")).count(), measure);
  }
}
