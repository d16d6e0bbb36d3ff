package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation 45 as amended in 2015: an appeal that is not opposed. */
class Regulation45Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty               | notice     | done       | in time
          UNOPPOSED_ASSESSMENT | 2024-05-01 | 2024-05-15 | true
          UNOPPOSED_ASSESSMENT | 2024-05-01 | 2024-05-16 | false
          UNOPPOSED_NO_PLAN    | 2024-05-01 | 2024-07-10 | true
          UNOPPOSED_NO_PLAN    | 2024-05-01 | 2024-07-11 | false
          UNOPPOSED_PLAN       | 2024-05-01 | 2024-08-07 | true
          UNOPPOSED_PLAN       | 2024-05-01 | 2024-08-08 | false
          UNOPPOSED_CONTENTS   | 2024-05-01 | 2024-06-05 | true
          UNOPPOSED_CONTENTS   | 2024-05-01 | 2024-06-06 | false
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }

  @Test
  void it_holds_since_the_amendment() {
    assertEquals(
        new DutyState.NotInForce(LocalDate.of(2015, 4, 1)),
        Law.state(Duty.UNOPPOSED_PLAN, "2015-03-31", "", Set.of(), "2016-01-01"));
  }
}
