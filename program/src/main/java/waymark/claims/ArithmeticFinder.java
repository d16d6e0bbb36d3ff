package waymark.claims;

import static waymark.claims.Wording.figure;
import static waymark.claims.Wording.pattern;
import static waymark.claims.Wording.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.claims.Said.Change;
import waymark.claims.Said.Parts;
import waymark.claims.Said.Points;
import waymark.claims.Said.ShareOf;
import waymark.kernel.Figure;
import waymark.kernel.Unit;

/**
 * Finds claims that the sentence itself gives the figures for: a percentage of change, a share, a
 * total and its parts.
 */
final class ArithmeticFinder {

  private static final String WORD = "[\\p{L}’'-]{1,24}";
  private static final String UP =
      "increas(?:e|es|ed|ing)|ris(?:e|en|es|ing)|rose|growth|grew|grown|improvement|improved|up|gain";
  private static final String DOWN =
      "decreas(?:e|es|ed|ing)|reduc(?:tion|ed|es|ing)|fall(?:en|s)?|fell|drop(?:s|ped)?|decline(?:d|s)?|down";
  private static final String TURN = "(?:(?<up>" + UP + ")|(?<down>" + DOWN + "))\\b";
  private static final String POINTS = "(?: ?-?(?<points>(?:percentage )?points?|pp|ppts?)\\b)?";

  private static final String FROM_TO =
      "\\bfrom " + figure("A") + "(?: " + WORD + "){0,6}? to " + figure("B");

  /** {@code from 285 to 460 ..., a 62% increase}. */
  private static final Pattern CHANGE_AFTER =
      pattern(
          FROM_TO,
          "[^.;%]{0,60}?(?:\\b(?:a|an|of|by|is|was|or)|[(,–—-]) ?",
          percent("P"),
          POINTS,
          "(?: " + WORD + ")? ",
          TURN);

  /** {@code (up 62%)}, {@code an increase of 62%}. */
  private static final Pattern CHANGE_TURN_FIRST =
      pattern(FROM_TO, "[^.;%]{0,60}?\\b", TURN, " (?:of |by )?", percent("P"), POINTS);

  /** {@code rose by 62% from 285 to 460}. */
  private static final Pattern CHANGE_BEFORE =
      pattern("\\b", TURN, " (?:of |by )", percent("P"), POINTS, ",? ", FROM_TO);

  /** {@code a 62% increase, from 285 to 460}. */
  private static final Pattern CHANGE_NOUN_BEFORE =
      pattern(percent("P"), POINTS, " ", TURN, ",? ?\\(?", FROM_TO);

  /** {@code 33% (12 of 36)}, {@code 33% of families (12 of 36)}. */
  private static final Pattern SHARE_THEN_PARTS =
      pattern(
          percent("P"),
          "(?: [^.;()\\d%]{1,80})? ?\\((?<n>\\d{1,6}) ?(?:/|of|out of)(?: the)? ?(?<d>\\d{1,6})(?![\\d.,/%])[^()\\d]{0,40}\\)");

  /** {@code 12 of 36 families (33%)}. */
  private static final Pattern PARTS_THEN_SHARE =
      pattern(
          "(?<![\\d.,/])(?<n>\\d{1,6}) ?(?:/|of|out of)(?: the)? ?(?<d>\\d{1,6})(?![\\d.,/%])[^.;()\\d%]{0,80}\\(",
          percent("P"), "\\)");

  /** {@code 36% are not satisfied (11 responses: 4 unsatisfied and 7 satisfied)}. */
  private static final Pattern SHARE_OF_LISTED =
      pattern(
          percent("P"),
          " [^.;()\\d%]{3,120}\\((?<whole>\\d{1,6}) ",
          WORD,
          "(?: " + WORD + "){0,2}? ?(?:[-–—:,]|of which) ?(?<parts>[^()]{3,200})\\)");

  /** {@code 104 places in total: 70 in primary and 34 in secondary}. */
  private static final Pattern TOTAL =
      pattern(
          "(?<![\\d.,/%£])(?<whole>\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,7})(?<plus>\\+)? ",
          WORD,
          "(?: " + WORD + "){0,3}?[,.]? ",
          "(?:(?<total>in total|altogether|overall)|(?<some>(?:and )?of (?:those|these|which|whom)))",
          " ?[-–—:,(]? ?(?<parts>[^()]{3,300})");

  private static final Pattern TOTAL_FIRST =
      pattern(
          "\\b(?<total>a total of) (?<whole>\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,7})(?<plus>\\+)? ",
          WORD, "(?: " + WORD + "){0,3}? ?[-–—:(] ?(?<parts>[^()]{3,300})");

  /** One part of a list: its number first, then words without numbers. */
  private static final Pattern PART =
      pattern(
          "(?:^|,? and |, )(?<part>\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,7}) (?<label>(?:(?! and \\d)[^\\d,.;%()]){2,80})");

  private static final Pattern A_PERCENTAGE = pattern("\\d ?(?:%|per ?cent)");
  private static final Pattern A_TOTAL =
      pattern("\\btotal|altogether|overall|of (?:those|these|which|whom)\\b");

  private final Context context;
  private final String text;
  private final List<Claim> found = new ArrayList<>();

  private ArithmeticFinder(Context context) {
    this.context = context;
    this.text = context.text();
  }

  static List<Claim> in(Context context) {
    var finder = new ArithmeticFinder(context);
    var percent = A_PERCENTAGE.matcher(context.text()).find();
    if (percent && !Wording.supposed(context.text())) {
      finder.changes();
      finder.shares();
    }
    if (A_TOTAL.matcher(context.text()).find() && !Wording.supposed(context.text())) {
      finder.totals();
    }
    return finder.found;
  }

  private void changes() {
    for (var shape : List.of(CHANGE_AFTER, CHANGE_TURN_FIRST, CHANGE_BEFORE, CHANGE_NOUN_BEFORE)) {
      var match = shape.matcher(text);
      if (match.find()) {
        change(match).ifPresent(said -> add(match.start(), match.end(), said));
        return;
      }
    }
  }

  private static Optional<Said> change(Matcher match) {
    var percentA = match.group("unitA") != null;
    var percentB = match.group("unitB") != null;
    if (percentA && !percentB) {
      return Optional.empty();
    }
    Optional<Figure> from =
        match.group("plusA") != null ? Optional.empty() : Optional.of(Wording.figureIn(match, "A"));
    var points = match.group("points") != null ? Points.YES : percentB ? Points.PERHAPS : Points.NO;
    return match.group("plusB") != null
        ? Optional.empty()
        : Optional.of(
            new Change(
                from,
                Wording.figureIn(match, "B"),
                percentB ? Unit.PERCENT : Unit.NUMBER,
                Wording.percentIn(match, "P"),
                match.group("up") != null,
                points));
  }

  private void shares() {
    for (var shape : List.of(SHARE_THEN_PARTS, PARTS_THEN_SHARE)) {
      var match = shape.matcher(text);
      while (match.find()) {
        var said =
            new ShareOf(
                Wording.percentIn(match, "P"),
                List.of(Figure.of(match.group("n"))),
                Figure.of(match.group("d")));
        if (said.whole().above(Figure.ZERO) && said.parts().getFirst().atMost(said.whole())) {
          add(match.start(), match.end(), said);
        }
      }
    }
    var listed = SHARE_OF_LISTED.matcher(text);
    while (listed.find()) {
      var parts = parts(listed.group("parts"));
      var whole = Figure.of(listed.group("whole"));
      if (parts.size() > 1 && whole.above(Figure.ZERO)) {
        add(
            listed.start(),
            listed.end(),
            new ShareOf(Wording.percentIn(listed, "P"), parts, whole));
      }
    }
  }

  private void totals() {
    for (var shape : List.of(TOTAL, TOTAL_FIRST)) {
      var match = shape.matcher(text);
      if (match.find() && match.group("plus") == null) {
        var parts = parts(match.group("parts"));
        if (parts.size() > 1) {
          var whole = Figure.of(match.group("whole").replace(",", ""));
          var exhaustive = match.group("total") != null;
          var end = match.start("parts") + lastPartEnd(match.group("parts"));
          add(match.start(), end, new Parts(whole, parts, exhaustive));
        }
      }
    }
  }

  /** The numbers of a list that follow one another as parts do; any other number ends it. */
  private static List<Figure> parts(String list) {
    var parts = new ArrayList<Figure>();
    var part = PART.matcher(list);
    var at = 0;
    while (part.find(at) && part.start() == at) {
      parts.add(Figure.of(part.group("part").replace(",", "")));
      at = part.end();
    }
    return parts;
  }

  private static int lastPartEnd(String list) {
    var part = PART.matcher(list);
    var at = 0;
    while (part.find(at) && part.start() == at) {
      at = part.end();
    }
    return at;
  }

  private void add(int start, int end, Said said) {
    found.add(context.claimOfItsOwn(start, end, said));
  }
}
