package waymark.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An objective of a plan as a paper heads it: a WSoA success statement, an area, a priority.
 *
 * @param number as written: {@code 10}
 */
public record Objective(String number, String title, State state) {

  /** Where an objective stands in the plan. */
  public enum State {
    ACTIVE,
    /** Moved out of active improvement; when, and by which decision, a paper seldom says. */
    BUSINESS_AS_USUAL
  }

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:(?:WSOA |SEND )?(?:Success Statement|Objective|Priority|Outcome|Aim|Theme|Strand"
              + "|Workstream|Area|Improvement (?:area|priority|objective)|Area for improvement"
              + "|Priority action))"
              + " (?<number>(?:\\d{1,3}[a-z]?|[a-z])(?:\\.\\d{1,3}[a-z]?)*(?=: )|\\d{1,3})"
              + "(?: ?[:|.\u2013\u2014-] ?| )(?<title>\\S.{2,})",
          Pattern.CASE_INSENSITIVE);

  /** Longest line that is still taken as a heading. */
  private static final int LONGEST = 300;

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /** Its number such that sorting brings 2, 2b, 3.1, 10 and A into this order. */
  public String inOrder() {
    return DIGITS
        .matcher(number.toLowerCase(Locale.ROOT))
        .replaceAll(it -> " ".repeat(Math.max(0, 9 - it.group().length())) + it.group());
  }

  /** The objective that a line heads, if it is such a heading. */
  static Optional<Objective> headedBy(String line, State state) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    var match = HEADING.matcher(line);
    return match.matches()
        ? Optional.of(new Objective(match.group("number"), match.group("title").strip(), state))
        : Optional.empty();
  }
}
