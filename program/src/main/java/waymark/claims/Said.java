package waymark.claims;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import waymark.claims.Evidence.Series;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.kernel.Unit;

/** What a claim says, understood. */
public sealed interface Said {

  /** Which promises are counted. */
  enum Side {
    ACHIEVED,
    NOT_ACHIEVED
  }

  /**
   * {@code 24/29 have been achieved}; {@code 1/3 achieved} beside an objective.
   *
   * @param objective empty for the plan as a whole
   */
  record Outcome(Optional<String> objective, Side side, Fraction fraction) implements Said {}

  /** {@code 70% of targets had been achieved}. */
  record OutcomeShare(Optional<String> objective, Side side, Percentage share) implements Said {}

  /** {@code There are 29 metrics which can be assessed}. */
  record Assessable(long promises) implements Said {}

  /**
   * {@code In 8 of the 10 areas, all targets have been achieved}: an objective is achieved when
   * everything that can be assessed in it is.
   *
   * @param of empty where the text does not say of how many
   */
  record WholeObjectives(Side side, long count, OptionalLong of) implements Said {}

  /**
   * {@code from 285 to 460, a 62% increase}.
   *
   * @param from empty where it is only near a figure: {@code from 240+}
   * @param unit what both figures count in
   * @param up whether the text calls it a rise
   */
  record Change(
      Optional<Figure> from, Figure to, Unit unit, Percentage by, boolean up, Points points)
      implements Said {}

  /** How a change between two percentages may be counted. */
  enum Points {
    NO,
    /** Both figures are percentages and the text does not say which it means. */
    PERHAPS,
    YES
  }

  /** {@code 36% are not satisfied (11 responses: 4 unsatisfied and 7 satisfied)}. */
  record ShareOf(Percentage share, List<Figure> parts, Figure whole) implements Said {}

  /**
   * {@code 104 places in total: 70 in primary and 34 in secondary}.
   *
   * @param exhaustive whether the text gives the parts as all there is ({@code in total}), not as
   *     some of them ({@code of those})
   */
  record Parts(Figure whole, List<Figure> parts, boolean exhaustive) implements Said {}

  /** The figure that a metric is said to have had in a month. */
  record SeriesFigure(Series metric, YearMonth month, AsPrinted figure) implements Said {}

  /** {@code Since October ... from 52% to 66%} of a metric that a table gives by month. */
  record SeriesChange(Series metric, YearMonth since, AsPrinted from, YearMonth until, AsPrinted to)
      implements Said {}

  /**
   * {@code June's compliance was 57%}, in a paper without a table that gives it.
   *
   * @param could the metrics of other papers that fit the words best, and equally well
   * @param plain whether the words are the metric's name
   */
  record FigureElsewhere(MonthFigure figure, List<Measure> could, boolean plain) implements Said {}

  /**
   * {@code 43% for the year}, {@code on target for a year end 60% average}.
   *
   * @param through the last month that the average to date counts; empty where the text does not
   *     tell
   * @param subject the words that say what it is about
   */
  record YearEnd(
      Percentage promised, Figure toDate, Optional<YearMonth> through, Set<String> subject)
      implements Said {
    public YearEnd {
      subject = Set.copyOf(subject);
    }
  }

  /** The claim in short: {@code 24/29}, {@code 83%}, {@code from 52% to 66%}. */
  default String stated() {
    return switch (this) {
      case Outcome(_, _, var fraction) -> fraction.toString();
      case OutcomeShare(_, _, var share) -> share.toString();
      case Assessable(var promises) -> Long.toString(promises);
      case WholeObjectives(_, var count, var of) ->
          of.isPresent() ? count + "/" + of.getAsLong() : Long.toString(count);
      case Change change ->
          change.points() == Points.YES
              ? change.by().toString().replace("%", " points")
              : change.by().toString();
      case ShareOf(var share, _, _) -> share.toString();
      case Parts(var whole, _, _) -> whole.toString();
      case SeriesFigure(_, _, var figure) -> figure.toString();
      case SeriesChange change -> "from " + change.from() + " to " + change.to();
      case FigureElsewhere said -> said.figure().figure().toString();
      case YearEnd(var promised, _, _, _) -> promised.toString();
    };
  }
}
