package waymark.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.Fraction;

/** How a share is shown where it was counted: few without a percentage, papers as they wrote it. */
class SurenessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7/11        | 7   | 11   | 7 of 11",
        "19/19       | 19  | 19   | 19 of 19",
        "11/20       | 11  | 20   | 11 of 20 (55%)",
        "450/1000    | 450 | 1000 | 450 of 1,000 (45%)",
        "64% (7/11)  | 7   | 11   | 64% (7/11)",
        "0/0         | 0   | 0    | 0/0",
      })
  void a_share_is_shown_by_what_it_was_counted_from(
      String written, long counted, long of, String shown) {
    assertEquals(shown, Sureness.shown(written, new Fraction(counted, of)));
    assertEquals(written, Sureness.shown(written, null));
  }
}
