package waymark.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The claims that a paper's text makes, and what becomes of them. */
public final class Claims {

  /** Words without which a sentence says nothing about promises kept. */
  private static final Pattern OF_PROMISES =
      Wording.pattern(
          "achiev|\\bmet\\b|\\bmeet|exceed|\\bhit\\b|reach|\\bmiss|assess|judged|measured");

  private Claims() {}

  /**
   * Finds the claims of a paper and holds each against the evidence, in reading order.
   *
   * <p>Counted in: how many promises or objectives were achieved, percentages of change, shares,
   * totals and their parts, figures that a table of the same paper or of another one gives by
   * month, what a month owns ("June's compliance"), and promises of a year's average. Counted out:
   * what is only expected, and other figures that nothing in the papers could bear out.
   */
  public static List<Checked> check(List<Passage> passages, Evidence evidence) {
    var claims = find(passages, evidence);
    var outcomes = new OutcomeCheck(evidence, claims);
    var elsewhere = new ElsewhereCheck(evidence, claims);
    var yearEnds = new YearEndCheck(evidence, claims);
    return claims.stream().map(claim -> check(claim, outcomes, elsewhere, yearEnds)).toList();
  }

  private static Checked check(
      Claim claim, OutcomeCheck outcomes, ElsewhereCheck elsewhere, YearEndCheck yearEnds) {
    return switch (claim.said()) {
      case Said.Outcome outcome -> outcomes.check(claim, outcome);
      case Said.OutcomeShare share -> outcomes.check(claim, share);
      case Said.Assessable assessable -> outcomes.check(claim, assessable);
      case Said.WholeObjectives whole -> outcomes.check(claim, whole);
      case Said.Change change -> ArithmeticCheck.check(claim, change);
      case Said.ShareOf share -> ArithmeticCheck.check(claim, share);
      case Said.Parts parts -> ArithmeticCheck.check(claim, parts);
      case Said.SeriesFigure figure -> SeriesCheck.check(claim, figure);
      case Said.SeriesChange change -> SeriesCheck.check(claim, change);
      case Said.FigureElsewhere figure -> elsewhere.check(claim, figure);
      case Said.YearEnd yearEnd -> yearEnds.check(claim, yearEnd);
    };
  }

  private static List<Claim> find(List<Passage> passages, Evidence evidence) {
    var paper = Context.of(Sentence.of(passages), evidence);
    var series = new SeriesFinder(evidence.series());
    var elsewhere = new ElsewhereFinder(paper, evidence);
    var yearEnds = new YearEndFinder(paper);
    var found = new ArrayList<Claim>();
    for (var place = 0; place < paper.size(); place++) {
      var context = paper.get(place);
      var outcomes = outcomes(context);
      found.addAll(outcomes);
      if (outcomes.isEmpty()) {
        var own = series.in(context);
        found.addAll(own.isEmpty() ? elsewhere.in(place) : own);
        if (context.text().chars().anyMatch(Character::isDigit)) {
          found.addAll(ArithmeticFinder.in(context));
          yearEnds.in(place).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static List<Claim> outcomes(Context context) {
    if (!context.promises() || !OF_PROMISES.matcher(context.text()).find()) {
      return List.of();
    }
    var objectives = ObjectivesFinder.in(context);
    return objectives.isPresent() ? objectives.stream().toList() : OutcomeFinder.in(context);
  }
}
