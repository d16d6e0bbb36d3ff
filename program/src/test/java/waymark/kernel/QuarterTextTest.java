package waymark.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people write a quarter. */
class QuarterTextTest {

  @ParameterizedTest
  @CsvSource({
    "Q1 24/25, April to June 2024",
    "Q2 2024-25, July to September 2024",
    "Q3 2024/2025, October to December 2024",
    "Quarter 4 2024/25, January to March 2025",
    "Quarter 3 (2024/25), October to December 2024",
    "Qtr 1 24-25, April to June 2024",
    "q2 FY24/25, July to September 2024",
    "2024/25 Q4, January to March 2025",
    "24/25 Quarter 1, April to June 2024",
    "Q4 99/00, ''",
    "Apr-Jun 24, April to June 2024",
    "April to June 2024, April to June 2024",
    "Oct – Dec '24, October to December 2024",
    "Jan-Mar 2025, January to March 2025",
    // a single year, no year, years apart, no quarter of the year, three months of any kind
    "Q1 2024, ''",
    "Q1, ''",
    "Q1 24/26, ''",
    "Q5 24/25, ''",
    "May-Jul 24, ''",
    "Apr-May 24, ''",
    "04/24, ''",
    "Q1 24/25/26, ''",
    "1 24/25, ''",
  })
  void a_quarter_of_two_years_is_of_the_financial_year(String text, String months) {
    assertEquals(months, QuarterText.alone(text).map(ReportingPeriod::inWords).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "Milestone 1 - Q2 24/25, July to September 2024",
    "Actual Q2 2024-25, July to September 2024",
    "Baseline (Q4 23/24), January to March 2024",
    "Milestone for Apr-Jun 24, April to June 2024",
  })
  void a_quarter_is_found_within_a_heading_but_is_not_all_of_it(String text, String months) {
    assertEquals(months, QuarterText.within(text).map(ReportingPeriod::inWords).orElse(""));
    assertTrue(QuarterText.alone(text).isEmpty());
  }

  @Test
  void a_quarter_is_written_by_its_first_and_last_day() {
    assertEquals("2024-04-01/2024-06-30", QuarterText.alone("Q1 24/25").orElseThrow().toString());
  }
}
