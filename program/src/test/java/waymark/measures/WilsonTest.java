package waymark.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.Fraction;

/** How little a share of few tells: intervals as published tables give them, to whole per cents. */
class WilsonTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "7, 11, 35, 85, true",
    "0, 11, 0, 26, true",
    "11, 11, 74, 100, true",
    "1, 1, 21, 100, true",
    "12, 19, 41, 81, true",
    "12, 20, 39, 78, false",
    "50, 100, 40, 60, false",
    "630, 1000, 60, 66, false"
  })
  void a_share_lies_as_a_rule_between(
      long counted, long among, String low, String high, boolean small) {
    var share = new Fraction(counted, among);
    var interval = Wilson.of(share);
    assertEquals(low + " to " + high, interval.low() + " to " + interval.high());
    assertEquals(small, Wilson.small(share));
  }
}
