package waymark.kernel;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** How people write figures in trackers and reports. */
final class WrittenText {

  /** No cell that states a figure is longer; it also bounds the time a pattern may take. */
  private static final int LONGEST = 80;

  private static final Pattern DASHES = Pattern.compile("[-\u2010-\u2015\u2212_.…/\\\\]*");
  private static final Set<String> NOT_APPLICABLE =
      Set.of("n/a", "na", "n.a.", "n\\a", "not applicable");
  private static final Set<String> TO_BE_CONFIRMED =
      Set.of("tbc", "tbd", "tba", "to be confirmed", "to be determined", "to be agreed");
  private static final Set<String> HIGHER = Set.of("higher", "increase", "increasing", "↑");
  private static final Set<String> LOWER =
      Set.of("lower", "decrease", "decreasing", "reduce", "reduction", "↓");

  private static final String NUMBER =
      "(?<number>[-\u2212]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|[-\u2212]?\\d+(?:\\.\\d+)?)"
          + " ?(?<percent>%|per ?cent\\b)?";
  private static final String UNIT_WORD =
      "(?: ?(?:(?:calendar |working |school )?days?|weeks?|wks?|months?|hours?|hrs?))?";

  private static final Pattern PLAIN =
      Pattern.compile(
          NUMBER
              + UNIT_WORD
              + "\\*{0,3}(?: ?\\((?<numerator>\\d{1,9}) ?(?:/|of|out of) ?(?<denominator>\\d{1,9})\\))?",
          CASE_INSENSITIVE);
  private static final Pattern PROVISIONAL =
      Pattern.compile(
          NUMBER + UNIT_WORD + " ?(?:\\(?(?:provisional|prov\\.?|p|to date|ytd|running)\\)?)",
          CASE_INSENSITIVE);
  private static final Pattern ROUGHLY =
      Pattern.compile(
          "(?:just |slightly |a little |well )(?:over|under|above|below)? ?"
              + NUMBER
              + UNIT_WORD
              + "|(?:about|around|approx\\.?|approximately|circa|c\\.?|~|≈|nearly|almost|some) ?"
              + NUMBER.replace("<number>", "<number2>").replace("<percent>", "<percent2>")
              + UNIT_WORD,
          CASE_INSENSITIVE);
  private static final Pattern OR_MORE =
      Pattern.compile(NUMBER + UNIT_WORD + " ?(?:\\+|plus)", CASE_INSENSITIVE);
  private static final Pattern BOUNDED =
      Pattern.compile(
          "(?<bound>>=|=>|≥|<=|=<|≤|>|<|at least|no (?:less|fewer) than|minimum(?: of)?|at most"
              + "|no more than|not more than|maximum(?: of)?|up to|more than|greater than|above|over"
              + "|less than|fewer than|lower than|below|under) ?"
              + NUMBER
              + UNIT_WORD,
          CASE_INSENSITIVE);

  private static final Pattern INVISIBLE =
      Pattern.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]");
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+");
  private static final Pattern BLANK_WITHIN = Pattern.compile("(?<=[\\d.,]) (?=[\\d.,%])");
  private static final char DELETE = 0x7f;

  private WrittenText() {}

  static Written understand(String cell) {
    var text = plain(cell);
    if (DASHES.matcher(text).matches()) {
      return new Blank();
    }
    if (text.length() > LONGEST) {
      return new Unclear(text);
    }
    var word = text.toLowerCase(Locale.ROOT);
    if (NOT_APPLICABLE.contains(word.replace(" / ", "/").replace("n /a", "n/a"))) {
      return new NotApplicable();
    }
    if (TO_BE_CONFIRMED.contains(word)) {
      return new ToBeConfirmed();
    }
    if (HIGHER.contains(word)) {
      return new Towards(Direction.HIGHER);
    }
    if (LOWER.contains(word)) {
      return new Towards(Direction.LOWER);
    }
    return number(closed(text), text);
  }

  static String tidied(String cell) {
    var text = plain(cell);
    return text.length() <= LONGEST && !(understand(text) instanceof Unclear) ? closed(text) : text;
  }

  private static Written number(String text, String asWritten) {
    Matcher match = PLAIN.matcher(text);
    if (match.matches()) {
      return exact(match, asWritten);
    }
    match = BOUNDED.matcher(text);
    if (match.matches()) {
      return new Bounded(bound(match.group("bound")), figure(match, ""), unit(match, ""));
    }
    match = PROVISIONAL.matcher(text);
    if (match.matches()) {
      return new Provisional(figure(match, ""), unit(match, ""));
    }
    match = OR_MORE.matcher(text);
    if (match.matches()) {
      return new Approximate(figure(match, ""), unit(match, ""));
    }
    match = ROUGHLY.matcher(text);
    if (match.matches()) {
      var which = match.group("number") != null ? "" : "2";
      return new Approximate(figure(match, which), unit(match, which));
    }
    return new Unclear(asWritten);
  }

  private static Written exact(Matcher match, String asWritten) {
    if (match.group("numerator") == null) {
      return new Exact(figure(match, ""), unit(match, ""), null);
    }
    var of =
        new Fraction(
            Long.parseLong(match.group("numerator")), Long.parseLong(match.group("denominator")));
    if (of.numerator() > of.denominator()) {
      return new Unclear(asWritten);
    }
    return new Exact(figure(match, ""), unit(match, ""), of);
  }

  private static Bound bound(String sign) {
    return switch (sign.toLowerCase(Locale.ROOT)) {
      case ">", "more than", "greater than", "above", "over" -> Bound.ABOVE;
      case "<", "less than", "fewer than", "lower than", "below", "under" -> Bound.BELOW;
      case ">=", "=>", "≥", "at least", "no less than", "no fewer than", "minimum", "minimum of" ->
          Bound.AT_LEAST;
      default -> Bound.AT_MOST;
    };
  }

  private static Figure figure(Matcher match, String which) {
    return new Figure(
        new BigDecimal(match.group("number" + which).replace(",", "").replace('\u2212', '-')));
  }

  private static Unit unit(Matcher match, String which) {
    return match.group("percent" + which) == null ? Unit.NUMBER : Unit.PERCENT;
  }

  /**
   * Closes blanks inside a number, which narrow columns leave behind: {@code 38.4 %}, {@code 125
   * 5}.
   */
  private static String closed(String text) {
    return text.indexOf(' ') < 0 ? text : BLANK_WITHIN.matcher(text).replaceAll("");
  }

  /** Without marks of writing direction, and with plain single blanks. */
  private static String plain(String cell) {
    // nearly every cell is as short and plain as 38.4%
    return cell.chars().allMatch(it -> it > ' ' && it < DELETE)
        ? cell
        : BLANKS.matcher(INVISIBLE.matcher(cell).replaceAll("")).replaceAll(" ").strip();
  }
}
