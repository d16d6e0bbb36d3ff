package waymark.claims;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import waymark.claims.Percentage.Nearness;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;

/** The words and numbers that claims are made of, as pieces of patterns and what they mean. */
final class Wording {

  private static final List<String> NUMBER_WORDS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private static final Map<String, Long> NUMBERS =
      IntStream.range(0, NUMBER_WORDS.size())
          .boxed()
          .collect(Collectors.toUnmodifiableMap(NUMBER_WORDS::get, Integer::longValue));

  /** A whole number from two to twenty, in words. */
  static final String COUNT_IN_WORDS =
      NUMBER_WORDS.stream().skip(2).collect(Collectors.joining("|", "(?:", ")\\b"));

  /** A whole number up to 9999, in digits or (to twenty) in words. */
  static final String COUNT = "(?:\\d{1,4}|" + String.join("|", NUMBER_WORDS) + ")";

  /** What promises are called. */
  static final String PROMISES =
      "(?:metrics?|targets?|milestones?|measures|KPIs?|indicators?|promises|trajector(?:y|ies))\\b";

  /** What the parts of a plan are called. */
  static final String OBJECTIVES =
      "(?:areas|objectives|priorit(?:y areas|ies)|strands|workstreams|success statements|themes)\\b";

  /** Up to three words that qualify a noun: {@code WSoA}, {@code October}. */
  static final String QUALIFIERS = "(?:[\\p{L}’'-]{1,24} ){0,3}?";

  /** What may stand between the counted and the verb; {@code not} and its like are among it. */
  static final String AUXILIARIES =
      "(?<aux>(?:(?:have|has|had|were|was|are|is|been|being|did|do|does|all|also|already|fully|wholly"
          + "|both|yet|still|either|now|successfully|not|never|failed to|fail to"
          + "|haven[’']t|weren[’']t|aren[’']t|didn[’']t|hasn[’']t|wasn[’']t) ){0,6}+)";

  static final String ACHIEVED =
      "(?<verb>achieved|achieve|met|meet|exceeded|exceed|hit|reached|reach|missed|miss)\\b";

  private static final Pattern NEGATION =
      Pattern.compile("\\b(?:not|never|fail(?:ed)? to|\\w+n[’']t)\\b", CASE_INSENSITIVE);

  /** What is expected, or only supposed, is no claim about what was measured. */
  private static final Pattern SUPPOSED =
      Pattern.compile(
          "\\b(?:if|unless|until|should|would|could|might|expect(?:s|ed|ing)?|aims?|aiming"
              + "|forecasts?|predict(?:s|ed)?|hopes?|ambition|intends?|intention|to be|will|likely"
              + "|plans? to|for example|target of|or more)\\b",
          CASE_INSENSITIVE);

  private static final String FRACTION =
      "(?<!\\d|/|\\d[.,-])(?<n1>\\d{1,4}) ?/ ?(?<d1>\\d{1,4})(?!\\d|/|[.,]\\d)"
          + "|\\b(?<!\\d[.,/])(?<n2>"
          + COUNT
          + ")(?: \\((?<inside>[^()]{1,20})\\))? (?:out )?of (?:(?:the|our|its|these|those|all) ){0,2}(?<d2>"
          + COUNT
          + ")\\b(?![.,/%]\\d|%)"
          + "|\\ball (?:of )?(?:(?:the|our|its|these|those) )?(?<all>"
          + COUNT
          + ")\\b(?![.,/]\\d|%)"
          + "|\\bnone of (?:(?:the|our|its|these|those) )?(?<none>"
          + COUNT
          + ")\\b(?![.,/]\\d|%)";

  private static final Pattern IN_A_MONTH =
      Pattern.compile(
          "\\b(?:in|for|since|by|until|from|at) (?:0?[1-9]|1[0-2])/[2-4]\\d$", CASE_INSENSITIVE);

  private Wording() {}

  /** A pattern that does not mind capitals. */
  static Pattern pattern(String... pieces) {
    return Pattern.compile(String.join("", pieces), CASE_INSENSITIVE);
  }

  /** {@code 24/29}, {@code 24 out of the 29}, {@code all ten}, {@code none of the ten}. */
  static String fraction() {
    return "(?:" + FRACTION + ")";
  }

  /**
   * The fraction that a match of {@link #fraction()} states; empty where the part is more than the
   * whole, or the whole is nothing.
   */
  static Optional<Fraction> fractionIn(Matcher match) {
    var all = match.group("all");
    var none = match.group("none");
    if (all != null) {
      return sound(count(all), count(all));
    }
    if (none != null) {
      return sound(0, count(none));
    }
    var form = match.group("n1") != null ? "1" : "2";
    return sound(count(match.group("n" + form)), count(match.group("d" + form)));
  }

  private static Optional<Fraction> sound(long part, long whole) {
    return whole == 0 || part > whole ? Optional.empty() : Optional.of(new Fraction(part, whole));
  }

  static long count(String text) {
    var word = NUMBERS.get(text.toLowerCase(Locale.ROOT));
    return word != null ? word : Long.parseLong(text);
  }

  /** A percentage with what qualifies it; its groups carry the given name. */
  static String percent(String name) {
    return "(?:(?<near"
        + name
        + ">(?:just |slightly |well )?(?:over|under|above|below|more than|less than)|nearly|almost"
        + "|about|around|approximately|approx\\.?|circa|roughly|some) )?"
        + "(?<![\\d.,])(?<percent"
        + name
        + ">\\d{1,4}(?:\\.\\d{1,4})?) ?(?:%|per ?cent\\b|(?=percentage points?\\b))";
  }

  static Percentage percentIn(Matcher match, String name) {
    var exact = Percentage.exactly(match.group("percent" + name));
    return new Percentage(exact.figure(), exact.decimals(), nearness(match.group("near" + name)));
  }

  private static Nearness nearness(@Nullable String words) {
    return switch (words == null ? "" : words.toLowerCase(Locale.ROOT)) {
      case "" -> Nearness.EXACTLY;
      case "just over", "slightly over", "just above", "slightly above" -> Nearness.JUST_OVER;
      case "just under", "slightly under", "just below", "slightly below", "nearly", "almost" ->
          Nearness.JUST_UNDER;
      case "over", "above", "more than", "well over", "well above" -> Nearness.OVER;
      case "under", "below", "less than", "well under", "well below" -> Nearness.UNDER;
      default -> Nearness.ABOUT;
    };
  }

  /** A count or percentage; its groups carry the given name. */
  static String figure(String name) {
    return "(?<![\\d.,/-])(?<figure"
        + name
        + ">\\d{1,3}(?:,\\d{3}){1,3}(?:\\.\\d{1,4})?|\\d{1,9}(?:\\.\\d{1,4})?)(?![\\d/]|[.,]\\d)"
        + "(?<unit"
        + name
        + "> ?(?:%|per ?cent\\b))?(?<plus"
        + name
        + "> ?\\+)?";
  }

  static Figure figureIn(Matcher match, String name) {
    return new Figure(decimal(match, name));
  }

  static int decimalsIn(Matcher match, String name) {
    return Math.max(0, decimal(match, name).scale());
  }

  private static BigDecimal decimal(Matcher match, String name) {
    return new BigDecimal(match.group("figure" + name).replace(",", ""));
  }

  /** {@code in 10/24}: a month, not ten of twenty-four. */
  static boolean isMonth(String text, Matcher fraction) {
    return fraction.group("n1") != null
        && IN_A_MONTH
            .matcher(text)
            .region(Math.max(0, fraction.start() - 8), fraction.end())
            .find();
  }

  static boolean negated(String words) {
    return NEGATION.matcher(words).find();
  }

  static boolean supposed(String words) {
    return SUPPOSED.matcher(words).find();
  }

  /** How far a sentence says what is, before it comes to what is only expected or supposed. */
  static int certainUntil(String sentence) {
    var supposed = SUPPOSED.matcher(sentence);
    return supposed.find() ? supposed.end() - 1 : sentence.length();
  }
}
