package waymark.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which score is in which band, and which has a place on the matrix at all. */
class MatrixTest {

  private static final Matrix SMALL =
      new Matrix(
          List.of("Unlikely", "Likely", "Certain"),
          List.of("Later", "Soon", "Now"),
          List.of("Small", "Middling", "Large"),
          2,
          4,
          9,
          "");

  @ParameterizedTest
  @CsvSource({
    "1x1, Low",
    "1x3, Low",
    "3x1, Low",
    "1x4, Medium",
    "2x2, Medium",
    "1x5, Medium",
    "2x3, Medium",
    "3x2, Medium",
    "2x4, High",
    "4x2, High",
    "3x3, High",
    "2x5, High",
    "3x4, High",
    "4x3, High",
    "3x5, Very high",
    "5x3, Very high",
    "4x4, Very high",
    "5x5, Very high",
  })
  void a_score_is_in_a_band_of_the_usual_matrix(String score, String band) {
    assertEquals(band, Matrix.USUAL.band(AnyRisk.score(score)).said());
  }

  @ParameterizedTest
  @CsvSource({"1x1, Low", "1x2, Medium", "1x3, Medium", "2x2, High", "2x3, High", "3x3, Very high"})
  void and_of_one_with_other_bands(String score, String band) {
    assertEquals(band, SMALL.band(AnyRisk.score(score)).said());
  }

  @ParameterizedTest
  @CsvSource({"1x1, true", "3x3, true", "4x1, false", "1x4, false", "4x4, false"})
  void a_score_has_a_place_or_none(String score, boolean place) {
    assertEquals(place, SMALL.holds(AnyRisk.score(score)));
  }

  @Test
  void no_level_lies_below_the_first() {
    assertThrows(IllegalArgumentException.class, () -> new Score(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Score(1, -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1  | ",
        "3  | ",
        "0  | Likelihood 0 stands outside this area’s matrix, which goes from 1 (Unlikely) to 3 (Certain)",
        "4  | Likelihood 4 stands outside this area’s matrix, which goes from 1 (Unlikely) to 3 (Certain)",
        "-1 | Likelihood -1 stands outside this area’s matrix, which goes from 1 (Unlikely) to 3 (Certain)",
        "x  | Likelihood x stands outside this area’s matrix, which goes from 1 (Unlikely) to 3 (Certain)",
        "2147483648000 | Likelihood 214748364800… stands outside this area’s matrix, which goes from 1 (Unlikely) to 3 (Certain)",
      })
  void a_level_outside_is_refused_in_words(String given, String words) {
    assertEquals(
        Optional.ofNullable(words), Matrix.refusal("Likelihood", SMALL.likelihoods(), given));
  }

  @Test
  void what_is_open_and_outside_is_named_and_what_is_closed_is_left() {
    var lines = AnyRisk.register("R1 5x5, R2 3x3, R3 4x1 closed, I1 1x4").lines();
    assertEquals(
        List.of("R1", "I1"),
        SMALL.outside(lines).stream().map(it -> it.risk().reference()).toList());
    var target = AnyRisk.review("R4", "2x2", true);
    var line =
        new RiskLine(
            AnyRisk.risk("R4"),
            new Review(
                target.risk(),
                true,
                Optional.empty(),
                target.current(),
                Optional.of(new Score(1, 4)),
                target.on(),
                ""),
            List.of());
    assertEquals(List.of(line), SMALL.outside(List.of(line)), "by its target as well");
  }

  @Test
  void a_score_that_lost_its_place_is_still_said() {
    assertEquals(
        "likelihood 2 (Likely) and impact 4 (outside today’s matrix)",
        SMALL.words(Risk.Kind.RISK, new Score(2, 4)));
    assertEquals(
        "urgency 3 (Now) and impact 1 (Small)", SMALL.words(Risk.Kind.ISSUE, new Score(3, 1)));
  }
}
