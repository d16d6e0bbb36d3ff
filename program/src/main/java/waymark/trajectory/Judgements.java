package waymark.trajectory;

import java.util.Locale;
import java.util.Optional;
import waymark.report.Cell;

/** Judgements and roll-ups in the words of a page. */
public final class Judgements {

  private Judgements() {}

  public static Cell cell(Status status) {
    return switch (status) {
      case Status.Met() -> Cell.good(words(status));
      case Status.NotMet() -> Cell.bad(words(status));
      case Status.NotAssessed(var because) when because == Because.NO_PROMISE ->
          Cell.of(words(status));
      case Status.NotAssessed _ -> Cell.neutral(words(status));
    };
  }

  public static String words(Status status) {
    return switch (status) {
      case Status.Met() -> "Met";
      case Status.NotMet() -> "Not met";
      case Status.NotAssessed(var because) -> because(because);
    };
  }

  /** Within a sentence: {@code not met}. */
  static String lower(Status status) {
    return words(status).toLowerCase(Locale.UK);
  }

  private static String because(Because because) {
    return switch (because) {
      case NO_PROMISE -> "No promise";
      case NOT_MEASURED -> "Not measured";
      case NOT_APPLICABLE -> "Nothing to measure";
      case TO_BE_CONFIRMED -> "To be confirmed";
      case NO_BASELINE -> "No baseline";
      case NO_DIRECTION -> "No direction stated";
      case PROVISIONAL -> "Provisional";
      case APPROXIMATE -> "Approximate";
      case SUPPRESSED -> "Withheld";
    };
  }

  /** {@code October 2024: 24 of 29 met (83%)}; empty where no promise can be assessed yet. */
  static Optional<String> latest(Tracker tracker) {
    return tracker.latest().map(it -> it.inWords() + ": " + words(tracker.rollup(it)));
  }

  /** {@code 24 of 29 met (83%)}; where nothing can be assessed, that. */
  static String words(Rollup rollup) {
    var met = rollup.met();
    return met.denominator() == 0
        ? "Nothing can be assessed"
        : "%d of %d met (%s%%)".formatted(met.numerator(), met.denominator(), met.percent(0));
  }
}
