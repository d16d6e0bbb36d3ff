package waymark.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.ReportingPeriod.Kind;

/** What readings come to within a year. */
class AccumulationTest {

  private static final ReportingPeriod FINANCIAL_YEAR =
      ReportingPeriod.yearOf(Kind.FINANCIAL_YEAR, YearMonth.of(2024, 4));

  /** March, April, May, June 2024; May was not measured. */
  private static Readings readings() {
    var readings = new TreeMap<ReportingPeriod, Reading>();
    readings.put(ReportingPeriod.month(2024, 3), Reading.measured("100"));
    readings.put(ReportingPeriod.month(2024, 4), Reading.measured("9"));
    readings.put(ReportingPeriod.month(2024, 5), new Reading.Missing());
    readings.put(ReportingPeriod.month(2024, 6), Reading.measured("14"));
    return Readings.of(readings);
  }

  @Test
  void monthly_readings_are_summed_within_the_year() {
    assertEquals(
        Optional.of(Figure.of("23")), new Accumulation.Monthly().total(readings(), FINANCIAL_YEAR));
  }

  @Test
  void of_snapshots_the_last_counts() {
    assertEquals(
        Optional.of(Figure.of("14")),
        new Accumulation.Snapshot().total(readings(), FINANCIAL_YEAR));
  }

  @Test
  void a_count_since_the_first_day_of_the_year_is_its_last_reading() {
    assertEquals(
        Optional.of(Figure.of("14")),
        new Accumulation.CumulativeSince(LocalDate.of(2024, 4, 1))
            .total(readings(), FINANCIAL_YEAR));
  }

  @Test
  void a_count_since_an_earlier_day_says_nothing_of_the_year() {
    assertEquals(
        Optional.empty(),
        new Accumulation.CumulativeSince(LocalDate.of(2024, 3, 31))
            .total(readings(), FINANCIAL_YEAR));
  }

  @Test
  void without_a_figure_there_is_no_total() {
    assertEquals(
        Optional.empty(),
        new Accumulation.Monthly()
            .total(readings(), ReportingPeriod.yearOf(Kind.CALENDAR_YEAR, YearMonth.of(2025, 1))));
  }

  @Test
  void a_count_since_a_day_that_is_not_stated_says_nothing_of_the_year() {
    assertEquals(Optional.empty(), new Accumulation.Cumulative().total(readings(), FINANCIAL_YEAR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Number of visits to the local offer (monthly)     | Monthly[]
          Number of monthly co-production activities        | Monthly[]
          Tribunal appeals lodged in the quarter            | Monthly[]
          Complaints received in-month                      | Monthly[]
          Number of children waiting over 18 weeks          | Snapshot[]
          Plans maintained as at the last day               | Snapshot[]
          Number of open cases                              | Snapshot[]
          Cases without a plan at the end of the month      | Snapshot[]
          Board meetings held since April                   | CumulativeSince[start=2024-04-01]
          Board meetings held since September               | CumulativeSince[start=2023-09-01]
          Board meetings held since 1st May 2023            | CumulativeSince[start=2023-05-01]
          Plans issued, year to date                        | Cumulative[]
          Plans issued (YTD)                                | Cumulative[]
          Plans issued (cumulative)                         | Cumulative[]
          # two things at once, and names that say nothing
          Visits (monthly, cumulative)                      |
          Board meetings delivered (in line with terms)     |
          Since when families have known                    |
          Number of schools open to visitors                |
          Annual publication of the needs assessment        |
          % of plans issued within 20 weeks                 |
          Updated website pages                             |
          """)
  void the_name_of_a_measure_may_say_how_it_adds_up(String name, String expected) {
    assertEquals(
        expected == null ? "" : expected,
        Accumulation.saidBy(name, YearMonth.of(2024, 4)).map(Object::toString).orElse(""));
  }
}
