package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulation 27: the plan after a re-assessment within fourteen weeks. */
class Regulation27Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty    | notified   | plan       | in time
          RE_ASSESS | 2024-01-15 | 2024-04-22 | true
          RE_ASSESS | 2024-01-15 | 2024-04-23 | false
          RE_ASSESS | 2024-03-01 | 2024-06-07 | true
          RE_ASSESS | 2024-03-01 | 2024-06-08 | false
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }

  @Test
  void the_same_four_exceptions_switch_it_off() {
    assertEquals(Ground.EXCEPTIONS, Duty.RE_ASSESS.grounds(Policy.USUAL));
  }
}
