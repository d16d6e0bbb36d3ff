package waymark.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static waymark.kernel.Unit.NUMBER;
import static waymark.kernel.Unit.PERCENT;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.kernel.Written.Approximate;
import waymark.kernel.Written.Blank;
import waymark.kernel.Written.Bound;
import waymark.kernel.Written.Bounded;
import waymark.kernel.Written.Exact;
import waymark.kernel.Written.NotApplicable;
import waymark.kernel.Written.Provisional;
import waymark.kernel.Written.ToBeConfirmed;
import waymark.kernel.Written.Towards;
import waymark.kernel.Written.Unclear;

/** Each way of writing a cell, and what it means. */
class WrittenTest {

  static Stream<Arguments> ways_of_writing() {
    return Stream.of(
        arguments("75%", exact("75", PERCENT)),
        arguments("38.4 %", exact("38.4", PERCENT)),
        arguments("38.4\n%", exact("38.4", PERCENT)),
        arguments("10.2%", exact("10.2", PERCENT)),
        arguments("45.0%", exact("45", PERCENT)),
        arguments("45 per cent", exact("45", PERCENT)),
        arguments("45 percent", exact("45", PERCENT)),
        arguments("0", exact("0", NUMBER)),
        arguments("0%", exact("0", PERCENT)),
        arguments("1,255", exact("1255", NUMBER)),
        arguments("1,234,567.5", exact("1234567.5", NUMBER)),
        arguments("125 5", exact("1255", NUMBER)),
        arguments("1 7%", exact("17", PERCENT)),
        arguments("-3", exact("-3", NUMBER)),
        arguments("\u22123%", exact("-3", PERCENT)),
        arguments("24 weeks", exact("24", NUMBER)),
        arguments("15 working days", exact("15", NUMBER)),
        arguments("45%*", exact("45", PERCENT)),
        arguments("\u00a075\u202f%\u200f", exact("75", PERCENT)),
        arguments("33% (12 of 36)", new Exact(Figure.of("33"), PERCENT, new Fraction(12, 36))),
        arguments("33% (12/36)", new Exact(Figure.of("33"), PERCENT, new Fraction(12, 36))),
        arguments(">6", bounded(Bound.ABOVE, "6", NUMBER)),
        arguments("> 6", bounded(Bound.ABOVE, "6", NUMBER)),
        arguments("< 18", bounded(Bound.BELOW, "18", NUMBER)),
        arguments("<18", bounded(Bound.BELOW, "18", NUMBER)),
        arguments("≥80%", bounded(Bound.AT_LEAST, "80", PERCENT)),
        arguments(">=80%", bounded(Bound.AT_LEAST, "80", PERCENT)),
        arguments("<=5", bounded(Bound.AT_MOST, "5", NUMBER)),
        arguments("at least 80%", bounded(Bound.AT_LEAST, "80", PERCENT)),
        arguments("No more than 20", bounded(Bound.AT_MOST, "20", NUMBER)),
        arguments("fewer than 20", bounded(Bound.BELOW, "20", NUMBER)),
        arguments("over 50%", bounded(Bound.ABOVE, "50", PERCENT)),
        arguments(">3212", bounded(Bound.ABOVE, "3212", NUMBER)),
        arguments("Higher", new Towards(Direction.HIGHER)),
        arguments("LOWER", new Towards(Direction.LOWER)),
        arguments("Lower ", new Towards(Direction.LOWER)),
        arguments("240+", approximate("240", NUMBER)),
        arguments("just over 50%", approximate("50", PERCENT)),
        arguments("just under 50 %", approximate("50", PERCENT)),
        arguments("about 30", approximate("30", NUMBER)),
        arguments("c. 30%", approximate("30", PERCENT)),
        arguments("~30", approximate("30", NUMBER)),
        arguments("70% (provisional)", new Provisional(Figure.of("70"), PERCENT)),
        arguments("12 to date", new Provisional(Figure.of("12"), NUMBER)),
        arguments("N/A", new NotApplicable()),
        arguments("n/a", new NotApplicable()),
        arguments("N / A", new NotApplicable()),
        arguments("Not applicable", new NotApplicable()),
        arguments("TBC", new ToBeConfirmed()),
        arguments("to be confirmed", new ToBeConfirmed()),
        arguments("", new Blank()),
        arguments("   ", new Blank()),
        arguments("\u00a0", new Blank()),
        arguments("-", new Blank()),
        arguments("--", new Blank()),
        arguments("\u2013", new Blank()),
        arguments("1,25", new Unclear("1,25")),
        arguments("12-14", new Unclear("12-14")),
        arguments("12/36", new Unclear("12/36")),
        arguments("33% (36 of 12)", new Unclear("33% (36 of 12)")),
        arguments("£1,200", new Unclear("£1,200")),
        arguments("awaiting data", new Unclear("awaiting data")),
        arguments("1e9", new Unclear("1e9")),
        arguments("NaN", new Unclear("NaN")),
        arguments("=1+1", new Unclear("=1+1")),
        arguments("75%%", new Unclear("75%%")),
        arguments("٣", new Unclear("٣")));
  }

  @ParameterizedTest(name = "\"{0}\"")
  @MethodSource("ways_of_writing")
  void a_cell_means_what_it_says_and_no_more(String cell, Written meaning) {
    assertEquals(meaning, Written.of(cell));
  }

  static Stream<Arguments> shown_again() {
    return Stream.of(
        arguments("38.4 %", "38.4%"),
        arguments("125 5", "1255"),
        arguments(" > 6 ", "> 6"),
        arguments("N/A", "N/A"),
        arguments("two\nwords", "two words"),
        arguments("on 5 10 sites", "on 5 10 sites"));
  }

  @ParameterizedTest
  @MethodSource("shown_again")
  void a_cell_is_shown_as_written_with_the_blanks_in_numbers_closed(String cell, String shown) {
    assertEquals(shown, Written.tidied(cell));
  }

  @Test
  void any_number_with_any_blanks_inside_is_the_same_number() {
    var random = new Random(20241127);
    for (var i = 0; i < 2_000; i++) {
      var digits = Integer.toString(random.nextInt(10_000_000));
      var spaced = new StringBuilder();
      for (var d = 0; d < digits.length(); d++) {
        spaced.append(digits.charAt(d)).append(" ".repeat(random.nextInt(2)));
      }
      var meaning = assertInstanceOf(Exact.class, Written.of(spaced + "%"), spaced::toString);
      assertEquals(Figure.of(digits), meaning.figure());
    }
  }

  @Test
  void no_text_however_long_or_odd_is_an_error() {
    var random = new Random(7);
    var alphabet = "0123456789.,%<>=+- ()/*aNTBC\u202e\u00a0\n\ud83d";
    for (var i = 0; i < 5_000; i++) {
      var text = new StringBuilder();
      var length = random.nextInt(120);
      for (var c = 0; c < length; c++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertTrue(Written.of(text.toString()) != null);
    }
    assertInstanceOf(Unclear.class, Written.of("9".repeat(1_000_000)));
  }

  private static Written exact(String figure, Unit unit) {
    return new Exact(Figure.of(figure), unit, null);
  }

  private static Written approximate(String figure, Unit unit) {
    return new Approximate(Figure.of(figure), unit);
  }

  private static Written bounded(Bound bound, String figure, Unit unit) {
    return new Bounded(bound, Figure.of(figure), unit);
  }
}
