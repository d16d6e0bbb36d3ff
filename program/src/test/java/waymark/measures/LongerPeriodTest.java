package waymark.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.Figure;
import waymark.kernel.PeriodKey;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.ReportingPeriod.Kind;
import waymark.kernel.Written;
import waymark.measures.LongerPeriod.Made;
import waymark.measures.LongerPeriod.NotMade;

/** The figure of a quarter or a year, as a performance manager would work it out by hand. */
class LongerPeriodTest {

  private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(YearMonth.of(2026, 4));

  /** April to June 2026, from the readings of its three months. */
  @ParameterizedTest(name = "{0}, {1}, {2}, {3}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a count of the month is added, or whatever the definition says
          sum          | monthly  | count   | 4 5 6          | 15
          sum          | monthly  | count   | 4.5 0 6        | 10.5
          last         | monthly  | count   | 4 5 6          | 6
          average      | monthly  | count   | 4 5 6          | 5
          average      | monthly  | percent | 40% 50% 61%    | 50.3333333333
          average      | monthly  | weeks   | 30 31 32       | 31
          # of a state the last day counts; days are not added
          last         | snapshot | count   | 40 42 39       | 39
          average      | snapshot | count   | 40 42 38       | 40
          sum          | snapshot | count   | 40 42 39       | Each figure is the state on one day; states cannot be added, as the definition asks.
          # nor are percentages, weeks and scores
          sum          | monthly  | percent | 40% 50% 61%    | It is counted in percent, which cannot be added, as the definition asks.
          sum          | monthly  | weeks   | 30 31 32       | It is counted in weeks, which cannot be added, as the definition asks.
          # a share is counted anew: (10 + 1 + 30) of (20 + 10 + 40), not the mean of 50%, 10% and 75%
          counted-anew | monthly  | percent | 50%(10/20) 10%(1/10) 75%(30/40) | 58.5714285714 of 41/70
          counted-anew | monthly  | percent | 50%(10/20) 10% 75%(30/40)       | It must be counted anew, and May 2026 has no numerator and denominator.
          counted-anew | snapshot | percent | 50%(10/20) 10%(1/10) 75%(30/40) | 58.5714285714 of 41/70
          counted-anew | monthly  | count   | 1 2 3          | Counting anew makes shares; this is counted in count.
          # a month without a final figure leaves the quarter without one
          sum          | monthly  | count   | 4 - 6          | No figure for May 2026.
          sum          | monthly  | count   | - - 6          | No figure for April 2026, and one more has no final figure.
          sum          | monthly  | count   | - - -          | No figure for April 2026, and 2 more have no final figure.
          sum          | monthly  | count   | 4 TBC 6        | The figure for May 2026 is to be confirmed.
          sum          | monthly  | count   | 4 <5 6         | The figure for May 2026 is withheld.
          sum          | monthly  | count   | 4 5 6(provisional) | The figure for June 2026 is provisional.
          sum          | monthly  | count   | 4 5 6+         | The figure for June 2026 is approximate.
          average      | monthly  | count   | 4 - 6          | No figure for May 2026.
          counted-anew | monthly  | percent | 50%(10/20) - 75%(30/40) | No figure for May 2026.
          # where the last one is taken, the others may be missing
          last         | monthly  | count   | - - 6          | 6
          last         | snapshot | count   | 40 42 -        | No figure for June 2026.
          last         | snapshot | count   | 40 42 N/A      | There was nothing to measure in June 2026.
          last         | snapshot | count   | 40 42 39(provisional) | The figure for June 2026 is provisional.
          # a month with nothing to measure adds nothing, and is named
          sum          | monthly  | count   | 4 N/A 6        | 10 without May 2026
          average      | monthly  | count   | 4 N/A 6        | 5 without May 2026
          counted-anew | monthly  | percent | 50%(10/20) N/A 75%(30/40) | 66.6666666667 of 40/60 without May 2026
          sum          | monthly  | count   | N/A N/A N/A    | There was nothing to measure.
          counted-anew | monthly  | percent | 0%(0/0) 0%(0/0) 0%(0/0) | There was nothing to measure.
          # a cumulative count is the period's own only if it began with it
          last         | cumulative since 2026-04 | count   | 2 5 9 | 9
          sum          | cumulative since 2026-04 | count   | 2 5 9 | 9
          sum          | cumulative since 2026-04 | count   | - - 9 | 9
          sum          | cumulative since 2026-04 | count   | 2 5 - | No figure for June 2026.
          sum          | cumulative since 2026-03 | count   | 2 5 9 | Each figure counts everything since 1 March 2026, which is before this period begins.
          last         | cumulative since 2026-01 | count   | 2 5 9 | Each figure counts everything since 1 January 2026, which is before this period begins.
          sum          | cumulative since 2026-05 | count   | 2 5 9 | Each figure counts everything since 1 May 2026, which is after this period begins.
          average      | cumulative since 2026-04 | count   | 2 5 9 | Each figure counts everything up to date; such figures cannot be averaged, as the definition asks.
          counted-anew | cumulative since 2026-04 | percent | 50%(1/2) 40%(2/5) 44%(4/9) | 44.4444444444 of 4/9
          counted-anew | cumulative since 2026-04 | percent | 50%(1/2) 40%(2/5) 44% | It must be counted anew, and June 2026 has no numerator and denominator.
          # and what the definition does not say is not guessed
          not-stated   | monthly    | count | 4 5 6 | The definition does not say how quarters and years are made.
          sum          | not stated | count | 4 5 6 | The definition does not say what each figure counts, so they cannot be put together.
          last         | not stated | count | 4 5 6 | The definition does not say what each figure counts, so they cannot be put together.
          """)
  void a_quarter_is_made_as_the_definition_says(
      String making, String accumulates, String unit, String months, String expected) {
    var readings = new TreeMap<ReportingPeriod, Reading>();
    var month = QUARTER.firstMonth();
    for (var cell : months.split(" ", -1)) {
      if (!cell.equals("-")) {
        readings.put(
            ReportingPeriod.month(month),
            Reading.of(
                Written.of(
                    cell.replace("(", " (").replace("/", cell.startsWith("N") ? "/" : " of "))));
      }
      month = month.plusMonths(1);
    }
    var made =
        LongerPeriod.of(
            rule(making, accumulates, unit, 1), QUARTER, Readings.of(readings), List.of());
    assertEquals(expected, words(made));
  }

  /** Every month of 2025 and 2026 up to November 2026 is 1, and is 1 of 2. */
  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource({
    "financial-year-2025-04-01, monthly, 12",
    "academic-year-2025-09-01, monthly, 12",
    "calendar-year-2025-01-01, monthly, 12",
    "quarter-2025-07-01, monthly, 3",
    "financial-year-2025-04-01, cumulative since 2025-04, 1",
    "financial-year-2025-04-01, cumulative since 2025-03, 'since 1 March 2025, which is before'",
    "calendar-year-2026-01-01, cumulative since 2025-04, 'since 1 April 2025, which is before'",
    "calendar-year-2025-01-01, cumulative since 2025-04, 'since 1 April 2025, which is after'",
    "calendar-year-2026-01-01, monthly, No figure for December 2026.",
    "financial-year-2026-04-01, monthly, 'No figure for December 2026, and 3 more'",
    "financial-year-2024-04-01, monthly, 'No figure for April 2024, and 8 more'",
    "academic-year-2026-09-01, monthly, 'No figure for December 2026, and 8 more'",
    "calendar-year-2026-01-01, cumulative since 2026-01, No figure for December 2026.",
  })
  void a_year_needs_every_month_of_its_own(String period, String accumulates, String expected) {
    var readings = new TreeMap<ReportingPeriod, Reading>();
    for (var month = YearMonth.of(2025, 1);
        month.isBefore(YearMonth.of(2026, 12));
        month = month.plusMonths(1)) {
      readings.put(ReportingPeriod.month(month), Reading.measured("1"));
    }
    var made =
        LongerPeriod.of(
            rule("sum", accumulates, "count", 1),
            PeriodKey.period(period).orElseThrow(),
            Readings.of(readings),
            List.of());
    assertTrue(words(made).contains(expected), () -> words(made));
    assertTrue(!Character.isDigit(expected.charAt(0)) || words(made).equals(expected));
  }

  /** Its figures stand under the quarter, or under the month that the quarter ends with. */
  @Test
  void of_a_quarterly_measure_the_quarters_make_the_year() {
    var readings = new TreeMap<ReportingPeriod, Reading>();
    readings.put(ReportingPeriod.month(2025, 6), Reading.measured("1"));
    readings.put(ReportingPeriod.quarter(YearMonth.of(2025, 7)), Reading.measured("2"));
    readings.put(ReportingPeriod.month(2025, 12), Reading.measured("3"));
    readings.put(ReportingPeriod.month(2026, 3), Reading.measured("4"));
    var rule = rule("sum", "monthly", "count", 3);
    var all = Readings.of(readings);
    assertEquals("10", words(LongerPeriod.of(rule, year(2025), all, List.of())));
    assertEquals(
        "1",
        words(
            LongerPeriod.of(rule, ReportingPeriod.quarter(YearMonth.of(2025, 4)), all, List.of())));
    readings.remove(ReportingPeriod.month(2025, 12));
    assertEquals(
        "No figure for October to December 2025.",
        words(LongerPeriod.of(rule, year(2025), Readings.of(readings), List.of())));
  }

  @Test
  void of_a_yearly_measure_there_are_no_quarters() {
    assertEquals(
        "It is counted once a year.",
        words(
            LongerPeriod.of(
                rule("last", "snapshot", "count", 12),
                QUARTER,
                Readings.of(new TreeMap<>()),
                List.of())));
  }

  @Test
  void a_reading_of_the_whole_needs_no_making() {
    var readings = threeMonths();
    readings.put(QUARTER, Reading.measured("14"));
    assertEquals(
        new LongerPeriod.Given(Reading.measured("14")),
        LongerPeriod.of(
            rule("sum", "monthly", "count", 1), QUARTER, Readings.of(readings), List.of()));
    readings.put(QUARTER, new Reading.ToBeConfirmed());
    assertEquals(
        "The figure for April to June 2026 is to be confirmed.",
        words(
            LongerPeriod.of(
                rule("sum", "monthly", "count", 1), QUARTER, Readings.of(readings), List.of())));
  }

  @ParameterizedTest(name = "{0}, {1}, break on {2}: {3}")
  @CsvSource({
    "sum,  monthly, 2026-04-01, 15",
    "sum,  monthly, 2026-04-02, 'The series breaks on 2 April 2026: figures before and after cannot be put together.'",
    "sum,  monthly, 2026-06-30, 'The series breaks on 30 June 2026: figures before and after cannot be put together.'",
    "sum,  monthly, 2026-07-01, 15",
    "last, monthly, 2026-05-01, 6",
    "sum,  cumulative since 2026-04, 2026-05-01, 'The series breaks on 1 May 2026: figures before and after cannot be put together.'",
  })
  void nothing_is_put_together_across_a_break(
      String making, String accumulates, LocalDate day, String expected) {
    assertEquals(
        expected,
        words(
            LongerPeriod.of(
                rule(making, accumulates, "count", 1),
                QUARTER,
                Readings.of(threeMonths()),
                List.of(day))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-04", "day-2026-04-01"})
  void a_month_or_a_day_is_not_made(String period) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            LongerPeriod.of(
                rule("sum", "monthly", "count", 1),
                PeriodKey.period(period).orElseThrow(),
                Readings.of(threeMonths()),
                List.of()));
  }

  @Test
  void the_periods_around_readings_are_those_that_they_lie_in() {
    var readings = new TreeMap<ReportingPeriod, Reading>();
    readings.put(ReportingPeriod.month(2026, 3), Reading.measured("1"));
    readings.put(ReportingPeriod.month(2026, 9), Reading.measured("1"));
    assertEquals(
        List.of(
            "July to September 2026",
            "January to March 2026",
            "2026/27 (financial year)",
            "2025/26 (financial year)",
            "2026/27 (academic year)",
            "2025/26 (academic year)",
            "2026"),
        LongerPeriod.around(Readings.of(readings)).stream().map(ReportingPeriod::inWords).toList());
  }

  /**
   * Whatever is written in the months: a figure is the one that plain arithmetic gives of all of
   * them, and every month is among those it is made from or among those with nothing to measure.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_figure_is_never_made_of_a_part(long seed) {
    var random = new Random(seed);
    var made = 0;
    for (var round = 0; round < 2_000; round++) {
      var year = ReportingPeriod.yearOf(kind(random), YearMonth.of(2025, 1 + random.nextInt(12)));
      var readings = new TreeMap<ReportingPeriod, Reading>();
      for (var month = -2; month < year.months() + 2; month++) {
        if (random.nextInt(60) > 0) {
          readings.put(
              ReportingPeriod.month(year.firstMonth().plusMonths(month)),
              Reading.of(Written.of(cell(random))));
        }
      }
      var making = List.of(Making.SUM, Making.AVERAGE, Making.COUNTED_ANEW).get(random.nextInt(3));
      var rule =
          new LongerPeriodRule(
              making,
              Optional.of(new Accumulation.Monthly()),
              making == Making.SUM ? "count" : "percent",
              1);
      if (LongerPeriod.of(rule, year, Readings.of(readings), List.of()) instanceof Made it) {
        made++;
        var covered = new HashSet<>(it.from());
        covered.addAll(it.nothingToMeasure());
        assertEquals(new HashSet<>(rule.parts(year)), covered);
        assertEquals(byHand(making, it.from(), readings), it.value());
        var gone = it.from().get(random.nextInt(it.from().size()));
        readings.remove(gone);
        assertInstanceOf(
            NotMade.class, LongerPeriod.of(rule, year, Readings.of(readings), List.of()));
      }
    }
    assertTrue(made > 100, "made only " + made);
  }

  /** Mostly a figure with what it was counted from, now and then something else. */
  private static String cell(Random random) {
    var of = 1 + random.nextInt(50);
    var so = random.nextInt(of + 1);
    return switch (random.nextInt(60)) {
      case 0 -> "TBC";
      case 1, 2, 3 -> "N/A";
      case 4 -> so + "+";
      case 5 -> so + " (provisional)";
      default -> "%d (%d of %d)".formatted(so, so, of);
    };
  }

  private static Figure byHand(
      Making making, List<ReportingPeriod> from, Map<ReportingPeriod, Reading> readings) {
    var sum = BigDecimal.ZERO;
    var numerators = BigDecimal.ZERO;
    var denominators = BigDecimal.ZERO;
    for (var part : from) {
      var figure = (Reading.Measured) Objects.requireNonNull(readings.get(part));
      var of = Objects.requireNonNull(figure.of());
      sum = sum.add(figure.value().value());
      numerators = numerators.add(BigDecimal.valueOf(of.numerator()));
      denominators = denominators.add(BigDecimal.valueOf(of.denominator()));
    }
    return new Figure(
        switch (making) {
          case SUM -> sum;
          case AVERAGE -> sum.divide(BigDecimal.valueOf(from.size()), 10, RoundingMode.HALF_UP);
          default ->
              numerators
                  .multiply(BigDecimal.valueOf(100))
                  .divide(denominators, 10, RoundingMode.HALF_UP);
        });
  }

  private static Kind kind(Random random) {
    return Arrays.asList(Kind.FINANCIAL_YEAR, Kind.ACADEMIC_YEAR, Kind.CALENDAR_YEAR)
        .get(random.nextInt(3));
  }

  private static SortedMap<ReportingPeriod, Reading> threeMonths() {
    var readings = new TreeMap<ReportingPeriod, Reading>();
    readings.put(ReportingPeriod.month(2026, 4), Reading.measured("4"));
    readings.put(ReportingPeriod.month(2026, 5), Reading.measured("5"));
    readings.put(ReportingPeriod.month(2026, 6), Reading.measured("6"));
    return readings;
  }

  private static ReportingPeriod year(int year) {
    return ReportingPeriod.yearOf(Kind.FINANCIAL_YEAR, YearMonth.of(year, 4));
  }

  private static LongerPeriodRule rule(String making, String accumulates, String unit, int every) {
    return LongerPeriodRule.of(
        AnyDefinition.of(
            MeasureId.fresh(),
            "Measure",
            unit,
            Polarity.HIGHER,
            every == 1 ? "month" : every == 3 ? "quarter" : "year",
            accumulates,
            making));
  }

  private static String words(LongerPeriod it) {
    return switch (it) {
      case Made(var value, var of, _, _, var nothing) ->
          value
              + of.map(fraction -> " of " + fraction).orElse("")
              + (nothing.isEmpty()
                  ? ""
                  : " without "
                      + String.join(", ", nothing.stream().map(ReportingPeriod::inWords).toList()));
      case LongerPeriod.Given(var reading) -> "given " + reading.value();
      case NotMade(var why) -> why.inWords();
    };
  }
}
