package waymark.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.kernel.Figure;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.ReportingPeriod.Kind;
import waymark.kernel.Unit;

class AxesTest {

  /** A broken axis is said to be one; the table has a cross there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          14 17 75        | PERCENT |   | 0% 20% 40% 60% 80% 100%
          14 17           | PERCENT |   | 0% 5% 10% 15% 20%
          96 99           | PERCENT | x | 95% 96% 97% 98% 99%
          95 99           | PERCENT | x | 94% 95% 96% 97% 98% 99%
          100             | PERCENT |   | 0% 20% 40% 60% 80% 100%
          40 112          | PERCENT |   | 0% 50% 100% 150%
          0               | PERCENT |   | 0% 20% 40% 60% 80% 100%
          850 1264        | NUMBER  |   | 0 500 1,000 1,500
          1240 1264       | NUMBER  | x | 1,235 1,240 1,245 1,250 1,255 1,260 1,265
          1 2             | NUMBER  |   | 0 1 2
          0               | NUMBER  |   | 0 1
          -3 4            | NUMBER  |   | -4 -2 0 2 4
          12500000        | NUMBER  |   | 0 5m 10m 15m
          0.2 0.75        | NUMBER  |   | 0 0.2 0.4 0.6 0.8
          """)
  void has_even_steps_and_begins_at_zero_or_says_where(
      String values, Unit unit, String broken, String labels) {
    var axis = ValueAxis.of(Stream.of(values.split(" ")).map(BigDecimal::new).toList(), unit);
    assertEquals(
        labels,
        IntStream.rangeClosed(0, axis.steps())
            .mapToObj(axis::label)
            .collect(Collectors.joining(" ")));
    assertEquals(broken != null, axis.broken());
  }

  static Stream<Arguments> times() {
    return Stream.of(
        arguments(Kind.MONTH, 9, 4500, "Apr 2024, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec"),
        arguments(Kind.MONTH, 12, 2400, "Apr 2024, Jul, Oct, Jan 2025"),
        arguments(
            Kind.MONTH,
            60,
            4500,
            "Apr 2024, Oct, Apr 2025, Oct, Apr 2026, Oct, Apr 2027, Oct, Apr 2028, Oct"),
        arguments(Kind.QUARTER, 5, 4500, "Apr–Jun 2024, Jul–Sep, Oct–Dec, Jan–Mar 2025, Apr–Jun"),
        arguments(Kind.FINANCIAL_YEAR, 3, 2400, "2024/25, 2025/26, 2026/27"),
        arguments(Kind.CALENDAR_YEAR, 20, 2400, "2024, 2029, 2034, 2039"));
  }

  @ParameterizedTest
  @MethodSource("times")
  void names_as_many_periods_as_have_room(Kind kind, int count, int width, String labels) {
    var chart = Mereside.percent(Polarity.HIGHER);
    for (int i = 0; i < count; i++) {
      chart.measured(period(kind, i), Figure.of(i), "");
    }
    var ticks = TimeAxis.of(chart.build(), 0, width).orElseThrow().ticks();
    assertEquals(
        labels,
        ticks.stream()
            .map(tick -> (tick.upper() + " " + tick.lower()).strip())
            .collect(Collectors.joining(", ")));
  }

  private static ReportingPeriod period(Kind kind, int index) {
    var april = YearMonth.of(2024, 4);
    return switch (kind) {
      case MONTH -> ReportingPeriod.month(april.plusMonths(index));
      case QUARTER ->
          new ReportingPeriod(
              april.plusMonths(index * 3L).atDay(1),
              april.plusMonths(index * 3L + 3).atDay(1),
              kind);
      default -> ReportingPeriod.yearOf(kind, april.plusYears(index));
    };
  }
}
