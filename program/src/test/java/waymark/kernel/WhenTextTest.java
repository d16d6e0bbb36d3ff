package waymark.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day, a month or a year, as far as it is known. */
class WhenTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          19 September 2024 | 2024-09-19
          2024-09-19        | 2024-09-19
          19/09/2024        | 2024-09-19
          September 2024    | 2024-09
          2024-09           | 2024-09
          09/24             | 2024-09
          2024              | 2024
          ' 2024 '          | 2024
          1024              | none
          31 February 2024  | none
          2024-02-31        | none
          2024-13           | none
          soon              | none
          ''                | none
          """)
  void is_read(String text, String read) {
    assertEquals(read, WhenText.of(text).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-19, 2024-09-20, true",
    "2024-09-20, 2024-09-19, false",
    "2024-09-19, 2024-09, true",
    "2024-10, 2024-09-19, false",
    "2024-09, 2024, true",
    "2025, 2024-12, false",
  })
  void may_precede_another_as_far_as_both_are_known(String earlier, String later, boolean may) {
    assertEquals(may, WhenText.mayPrecede(earlier, later));
  }
}
