package waymark.claims;

import static waymark.claims.Wording.ACHIEVED;
import static waymark.claims.Wording.AUXILIARIES;
import static waymark.claims.Wording.COUNT;
import static waymark.claims.Wording.OBJECTIVES;
import static waymark.claims.Wording.PROMISES;
import static waymark.claims.Wording.QUALIFIERS;
import static waymark.claims.Wording.fraction;
import static waymark.claims.Wording.pattern;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.claims.Said.Side;
import waymark.claims.Said.WholeObjectives;

/** Finds claims about how many objectives have everything achieved. */
final class ObjectivesFinder {

  private static final String ALL_PROMISES =
      "(?<not>not )?(?:all|every)(?: of)? (?:(?:the|their|its|our) )?(?:[\\p{L}-]{1,24} ){0,2}?"
          + PROMISES;

  /** {@code In 8 of the 10 areas, all targets have been achieved}. */
  private static final Pattern WHOLE_BEFORE =
      pattern(
          "(?:\\bin )?"
              + fraction()
              + " "
              + QUALIFIERS
              + OBJECTIVES
              + "(?:,? [^.;\\d]{0,30}?\\b"
              + ALL_PROMISES
              + " "
              + AUXILIARIES
              + ACHIEVED
              + "|,? (?<aux2>(?:have|has|had|were|are|been|now|not|also|fully|wholly) ){0,4}"
              + "(?<verb2>met|achieved|exceeded|hit|missed)(?= (?:all|every|each)\\b| ?(?:$|[.,;(]| in\\b| for\\b)))");

  /** {@code All targets have been achieved in 8 of the 10 areas}. */
  private static final Pattern WHOLE_AFTER =
      pattern(
          ALL_PROMISES
              + " "
              + AUXILIARIES
              + ACHIEVED
              + "[^.;\\d]{0,40}? (?<part>in "
              + fraction()
              + " "
              + QUALIFIERS
              + OBJECTIVES
              + ")");

  /** {@code The two areas where progress has not met the trajectory}. */
  private static final Pattern BEHIND =
      pattern(
          "\\bthe (?<n>"
              + COUNT
              + ") "
              + QUALIFIERS
              + OBJECTIVES
              + " (?:where|in which) [^.;:\\d]{0,60}?\\bnot (?:yet )?(?:been )?(?:fully )?(?:met|achieved|reached)\\b");

  private ObjectivesFinder() {}

  static Optional<Claim> in(Context context) {
    var text = context.text();
    var after = WHOLE_AFTER.matcher(text);
    if (after.find()) {
      return whole(context, after, after.start("part"), after.end("part"));
    }
    var before = WHOLE_BEFORE.matcher(text);
    if (before.find()) {
      return whole(context, before, before.start(), fractionEnd(before));
    }
    var behind = BEHIND.matcher(text);
    return behind.find()
        ? Optional.of(context.claim(behind.start(), behind.end(), behind(behind)))
        : Optional.empty();
  }

  private static Optional<Claim> whole(Context context, Matcher match, int start, int end) {
    return Wording.supposed(context.text().substring(0, match.end()))
        ? Optional.empty()
        : Wording.fractionIn(match)
            .map(it ->
                new WholeObjectives(side(match), it.numerator(), OptionalLong.of(it.denominator())))
            .map(said -> context.claim(start, end, said));
  }

  private static Side side(Matcher match) {
    var words =
        match.group("verb") != null
            ? match.group("aux") + match.group("verb")
            : match.group("aux2") + " " + match.group("verb2");
    return match.group("not") != null ? Side.NOT_ACHIEVED : OutcomeFinder.side(words);
  }

  private static WholeObjectives behind(Matcher match) {
    return new WholeObjectives(
        Side.NOT_ACHIEVED, Wording.count(match.group("n")), OptionalLong.empty());
  }

  private static int fractionEnd(Matcher match) {
    return List.of("d1", "d2", "all", "none").stream().mapToInt(match::end).max().orElseThrow();
  }
}
