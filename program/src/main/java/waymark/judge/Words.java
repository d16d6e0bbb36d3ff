package waymark.judge;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import waymark.measures.Accumulation;
import waymark.trajectory.Because;
import waymark.trajectory.Rollup;
import waymark.trajectory.Status;

/** How a judgement, a roll-up and a month are put into words. */
final class Words {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private Words() {}

  static String because(Because because) {
    return switch (because) {
      case NO_PROMISE -> "no promise";
      case NOT_MEASURED -> "not measured";
      case NOT_APPLICABLE -> "not applicable";
      case TO_BE_CONFIRMED -> "to be confirmed";
      case NO_BASELINE -> "no baseline";
      case NO_DIRECTION -> "no direction stated";
      case PROVISIONAL -> "provisional";
      case APPROXIMATE -> "approximate";
      case SUPPRESSED -> "withheld";
    };
  }

  /** Empty where a reading is the month's own, as most are taken to be. */
  static Optional<String> accumulation(Accumulation accumulation) {
    return switch (accumulation) {
      case Accumulation.Monthly _ -> Optional.empty();
      case Accumulation.Snapshot _ ->
          Optional.of("As it stands on a day, not counted over the month");
      case Accumulation.CumulativeSince(var start) ->
          Optional.of("Counted since " + start.format(MONTH) + ", not month by month");
      case Accumulation.Cumulative _ -> Optional.of("Counted up to date, not month by month");
    };
  }

  static String words(Status status) {
    return switch (status) {
      case Status.Met() -> "met";
      case Status.NotMet() -> "NOT MET";
      case Status.NotAssessed(var because) -> because(because);
    };
  }

  static String summary(Rollup rollup) {
    var met = rollup.met();
    var left = rollup.leftOut().stream().filter(it -> it.because() == Because.NOT_MEASURED).count();
    return (met.denominator() == 0
            ? "nothing can be assessed"
            : met.numerator() + " of " + met.denominator() + " met (" + met.percent(0) + "%)")
        + (left == 0 ? "" : ", " + left + " promised and not measured");
  }
}
