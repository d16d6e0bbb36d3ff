package waymark.casework.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How extracts write dates. */
class EventDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-10-31                    | 2024-10-31
          2024-2-9                      | 2024-02-09
          31/10/2024                    | 2024-10-31
          1/2/2024                      | 2024-02-01
          31.10.2024                    | 2024-10-31
          31-10-2024                    | 2024-10-31
          29/02/2024                    | 2024-02-29
          31 October 2024               | 2024-10-31
          ' 2024-10-31 '                | 2024-10-31
          # a time of day without a zone is of that day
          2024-10-31 00:00:00           | 2024-10-31
          2024-10-31T23:59:59.999       | 2024-10-31
          31/10/2024 09:30              | 2024-10-31
          # with a zone it is the day that it was in England, in summer an hour ahead
          2024-10-31T23:30:00Z          | 2024-10-31
          2024-07-31T23:30:00Z          | 2024-08-01
          2024-07-31T22:59:59Z          | 2024-07-31
          2024-07-31T23:30Z             | 2024-08-01
          2024-07-31T23:30:00+01:00     | 2024-07-31
          2024-01-01T00:30:00+02:00     | 2023-12-31
          """)
  void is_read(String written, String day) {
    var read = EventDate.read(written);
    assertEquals(day, read instanceof EventDate.Day(var it) ? it.toString() : read.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''               | there is no date
          45567            | it would be 2 October 2024
          45567.75         | it would be 2 October 2024
          31/02/2024       | there is no 31/02/2024
          2023-02-29       | there is no 2023-02-29
          2024-13-13       | there is no 2024-13-13
          10/31/2024       | the day comes first
          31/10/24         | write the year with four digits
          tomorrow         | no date such as 2024-10-31
          0000-00-00       | there is no 0000-00-00
          2024-10-31T25:99:00Z | no moment
          20241031         | no date such as
          456              | no date such as
          """)
  void is_refused_with_a_reason(String written, String why) {
    var read = EventDate.read(written);
    assertTrue(read instanceof EventDate.Refused(var it) && it.contains(why), read.toString());
  }

  @Test
  void what_is_no_date_is_not_repeated() {
    assertTrue(!EventDate.read("seen by Jo Example").toString().contains("Example"));
  }
}
