package waymark.casework.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.casework.CaseFold;
import waymark.casework.CaseHistory;
import waymark.casework.Finding;
import waymark.casework.Measure;
import waymark.casework.MeasureRow;
import waymark.casework.Policies;
import waymark.casework.Rule;
import waymark.casework.sample.Mereside.Series;

/** The invented casework of Mereside has the figures that a tracker published. */
class MeresideTest {

  private static final YearMonth DECEMBER = YearMonth.of(2024, 12);

  private static CaseFold fold(List<CaseHistory> cases) {
    return fold(cases, DECEMBER);
  }

  private static CaseFold fold(List<CaseHistory> cases, YearMonth until) {
    var fold = new CaseFold(until.atEndOfMonth(), Policies.USUAL);
    cases.forEach(fold::add);
    return fold;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20241231})
  void what_is_calculated_equals_the_published_series_month_by_month(long seed) {
    var cases = Mereside.cases(DECEMBER, seed);
    var rows = fold(cases).rows();
    var published = compared(rows, YearMonth.of(2024, 4), DECEMBER, Mereside::published);
    assertEquals(9 + 3 + 9 + 8 + 8 + 9, published);
  }

  /** Of 2025 and 2026 too, where its own papers print them; at the end, and as known on the day. */
  @ParameterizedTest
  @ValueSource(longs = {1, 20261123})
  void what_is_calculated_equals_what_its_own_papers_print(long seed) {
    var october = YearMonth.of(2026, 10);
    var rows = fold(Mereside.cases(october.plusMonths(1), seed), october).rows();
    var reported = compared(rows, YearMonth.of(2025, 4), october, Mereside::reported);
    assertEquals(6 * 19 + 7, reported);
  }

  /** How many figures are printed, each of which is calculated. */
  private static int compared(
      List<MeasureRow> rows,
      YearMonth from,
      YearMonth until,
      BiFunction<Series, YearMonth, Optional<String>> printed) {
    var expected = new TreeMap<String, String>();
    var calculated = new TreeMap<String, String>();
    for (var series : Series.values()) {
      for (var month = from; !month.isAfter(until); month = month.plusMonths(1)) {
        var row = row(rows, Measure.valueOf(series.name()), month);
        var place = series + " " + month;
        printed
            .apply(series, month)
            .ifPresent(it -> {
              expected.put(place, it);
              calculated.put(place, printed(row, it));
            });
      }
    }
    assertEquals(expected, calculated);
    return expected.size();
  }

  /** To as many decimals as the series has; a share is rounded once, from its counts. */
  private static String printed(MeasureRow row, String like) {
    var decimals = like.contains(".") ? like.length() - like.indexOf('.') - 1 : 0;
    var value =
        row.measure().kind() == Measure.Kind.SHARE
            ? BigDecimal.valueOf(100 * row.numerator().orElseThrow())
                .divide(
                    BigDecimal.valueOf(row.denominator().orElseThrow()),
                    decimals,
                    RoundingMode.HALF_UP)
            : row.value().orElseThrow();
    return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  private static MeasureRow row(List<MeasureRow> rows, Measure measure, YearMonth month) {
    return rows.stream()
        .filter(it -> it.measure() == measure && it.cut().isEmpty())
        .filter(it -> it.period().equals(month.toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void it_is_of_the_size_of_a_council_and_no_check_stops_a_case() {
    var fold = fold(Mereside.cases(DECEMBER, 1));
    var plans = row(fold.rows(), Measure.PLANS_IN_FORCE, DECEMBER).numerator().orElseThrow();
    assertTrue(plans > 4_500 && plans < 5_500, plans + " plans");
    var requests =
        fold.rows().stream()
            .filter(it -> it.measure() == Measure.REQUESTS && it.period().startsWith("2024"))
            .mapToLong(it -> it.numerator().orElseThrow())
            .sum();
    assertTrue(requests > 1_250 && requests < 1_350, requests + " requests");
    assertEquals(
        List.of(),
        fold.findings().stream().map(Finding::rule).filter(Rule::stops).distinct().toList());
  }

  @Test
  void the_same_seed_makes_the_same_cases_and_another_others() {
    assertEquals(Mereside.cases(DECEMBER, 7), Mereside.cases(DECEMBER, 7));
    assertNotEquals(Mereside.cases(DECEMBER, 7), Mereside.cases(DECEMBER, 8));
  }

  @Test
  void what_is_known_later_changes_no_figure_of_a_month_before() {
    var later = Mereside.cases(YearMonth.of(2026, 10), 1);
    var rows = fold(later).rows();
    for (var series : Series.values()) {
      Mereside.published(series, DECEMBER)
          .ifPresent(it ->
              assertEquals(
                  it,
                  printed(row(rows, Measure.valueOf(series.name()), DECEMBER), it),
                  "" + series));
    }
  }
}
