package waymark.measures;

import java.time.LocalDate;
import waymark.kernel.DayWords;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading.Measured;

/** Why a quarter or a year has no figure. */
public sealed interface WhyNot {

  /** The definition does not say how quarters and years are made. */
  record HowNotStated() implements WhyNot {}

  /** Nor what each figure counts, or since when. */
  record CountsNotStated() implements WhyNot {}

  /** It is counted once a year, and a quarter was asked for. */
  record MeasuredTooRarely() implements WhyNot {}

  /**
   * One of its periods has no final figure.
   *
   * @param reading what stands there instead
   * @param more how many others have none either
   */
  record NotFirm(ReportingPeriod part, Reading reading, int more) implements WhyNot {}

  /** It must be counted anew, and one of its figures is not written as so many of so many. */
  record NoFraction(ReportingPeriod part) implements WhyNot {}

  /** There was nothing to measure in all of it. */
  record NothingToMeasure() implements WhyNot {}

  /** A cumulative count that did not begin with the period. */
  record BeganOtherwise(LocalDate start, boolean before) implements WhyNot {}

  /** Children who wait at the end of May and of June are not the children of both. */
  record StatesCannotBeAdded() implements WhyNot {}

  /** Percentages, weeks and scores are not added. */
  record UnitCannotBeAdded(String unit) implements WhyNot {}

  record CumulativeCannotBeAveraged() implements WhyNot {}

  /** Counting anew makes shares; this is none. */
  record NotAShare(String unit) implements WhyNot {}

  /** Figures before and after that day are not of the same kind. */
  record SeriesBreaks(LocalDate day) implements WhyNot {}

  /** In a sentence, for whoever expected a figure. */
  default String inWords() {
    return switch (this) {
      case HowNotStated _ -> "The definition does not say how quarters and years are made.";
      case CountsNotStated _ ->
          "The definition does not say what each figure counts, so they cannot be put together.";
      case MeasuredTooRarely _ -> "It is counted once a year.";
      case NotFirm(var part, var reading, var more) -> notFirm(part, reading) + others(more) + ".";
      case NoFraction(var part) ->
          "It must be counted anew, and %s has no numerator and denominator."
              .formatted(part.inWords());
      case NothingToMeasure _ -> "There was nothing to measure.";
      case BeganOtherwise(var start, var before) ->
          "Each figure counts everything since %s, which is %s this period begins."
              .formatted(DayWords.of(start), before ? "before" : "after");
      case StatesCannotBeAdded _ ->
          "Each figure is the state on one day; states cannot be added, as the definition asks.";
      case UnitCannotBeAdded(var unit) ->
          "It is counted in %s, which cannot be added, as the definition asks.".formatted(unit);
      case CumulativeCannotBeAveraged _ ->
          "Each figure counts everything up to date; such figures cannot be averaged, as the"
              + " definition asks.";
      case NotAShare(var unit) ->
          "Counting anew makes shares; this is counted in %s.".formatted(unit);
      case SeriesBreaks(var day) ->
          "The series breaks on %s: figures before and after cannot be put together."
              .formatted(DayWords.of(day));
    };
  }

  private static String notFirm(ReportingPeriod part, Reading reading) {
    return switch (reading) {
      case Reading.Missing _, Reading.Unavailable _ -> "No figure for " + part.inWords();
      case Reading.ToBeConfirmed _ ->
          "The figure for %s is to be confirmed".formatted(part.inWords());
      case Reading.Suppressed _ -> "The figure for %s is withheld".formatted(part.inWords());
      case Reading.NotApplicable _ -> "There was nothing to measure in " + part.inWords();
      case Measured(_, _, var certainty) ->
          "The figure for %s is %s"
              .formatted(
                  part.inWords(),
                  switch (certainty) {
                    case PROVISIONAL -> "provisional";
                    case APPROXIMATE -> "approximate";
                    case FINAL -> throw new IllegalArgumentException("a final figure is firm");
                  });
    };
  }

  private static String others(int more) {
    return switch (more) {
      case 0 -> "";
      case 1 -> ", and one more has no final figure";
      default -> ", and %d more have no final figure".formatted(more);
    };
  }
}
