package waymark.risk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Accumulation;
import waymark.measures.Definition;
import waymark.measures.Reading;
import waymark.trajectory.Promise;
import waymark.trajectory.Status;
import waymark.trajectory.Tracker;

/**
 * That a measure turned for the worse, and by what that is seen.
 *
 * <p>Either its last final figure is worse than the one before it, and that one worse than the one
 * before, by the way in which the measure is better; or its last milestone that can be judged was
 * not met, and the one before was. Provisional, approximate and withheld figures are passed over,
 * and so are periods without a figure; only periods of one length are compared. Where nearer to a
 * promised figure is better, what is within its tolerance is not worse. A count that runs on from
 * period to period only ever rises, and is held against its milestones alone. Of a measure that is
 * better neither way nothing is said.
 *
 * @param why each reason in words that begin with a small letter
 */
public record Worsening(Definition measure, List<String> why) {

  private static final int TWICE = 3;

  public Worsening {
    why = List.copyOf(why);
  }

  /** Empty where the measure did not turn for the worse. */
  public static Optional<Worsening> of(Tracker.Line line) {
    if (line.measure().polarity() == Polarity.NEUTRAL) {
      return Optional.empty();
    }
    var why = Stream.of(twice(line), missed(line)).flatMap(Optional::stream).toList();
    return why.isEmpty() ? Optional.empty() : Optional.of(new Worsening(line.measure(), why));
  }

  /** A figure that counts, with the period that it is of. */
  private record Figured(ReportingPeriod period, BigDecimal value, String asWritten) {

    String words() {
      return "%s in %s".formatted(asWritten, period.inWords());
    }
  }

  private static Optional<String> twice(Tracker.Line line) {
    var runsOn =
        line.measure()
            .accumulation()
            .filter(Accumulation.CumulativeSince.class::isInstance)
            .isPresent();
    var last = lastFigures(line);
    if (runsOn
        || last.size() < TWICE
        || !worse(line, last.get(0), last.get(1))
        || !worse(line, last.get(1), last.get(2))) {
      return Optional.empty();
    }
    var told = last.reversed().stream().map(Figured::words).toList();
    return Optional.of("it got worse twice running: " + String.join(", then ", told));
  }

  /** The last three final figures of periods as long as the last one, the last first. */
  private static List<Figured> lastFigures(Tracker.Line line) {
    var figures =
        line.kept().descendingMap().values().stream()
            .flatMap(it ->
                line.readings().at(it.period())
                            instanceof Reading.Measured(var value, _, var certainty)
                        && certainty == Reading.Certainty.FINAL
                    ? Stream.of(new Figured(it.period(), value.value(), it.asWritten()))
                    : Stream.empty())
            .toList();
    return figures.stream()
        .filter(it -> it.period().kind() == figures.getFirst().period().kind())
        .limit(TWICE)
        .toList();
  }

  private static boolean worse(Tracker.Line line, Figured now, Figured before) {
    var order = now.value().compareTo(before.value());
    return switch (line.measure().polarity()) {
      case HIGHER -> order < 0;
      case LOWER -> order > 0;
      case NEAR ->
          promised(line)
              .filter(it -> beyond(it, now).compareTo(beyond(it, before)) > 0)
              .isPresent();
      case NEUTRAL -> false;
    };
  }

  /** The figure to stay near: that of the final target, else of the latest milestone. */
  private static Optional<Promise.Near> promised(Tracker.Line line) {
    return Stream.concat(
            Stream.of(line.finalPromise()),
            line.trajectory().milestones().descendingMap().values().stream())
        .filter(Promise.Near.class::isInstance)
        .map(Promise.Near.class::cast)
        .findFirst();
  }

  /** By how much a figure is out of tolerance. */
  private static BigDecimal beyond(Promise.Near near, Figured it) {
    return it.value()
        .subtract(near.value().value())
        .abs()
        .subtract(near.tolerance().value())
        .max(BigDecimal.ZERO);
  }

  private static Optional<String> missed(Tracker.Line line) {
    var judged =
        line.milestones().descendingMap().keySet().stream()
            .filter(it -> !(line.statusAt(it) instanceof Status.NotAssessed))
            .limit(2)
            .toList();
    return judged.size() == 2
            && line.statusAt(judged.getFirst()) instanceof Status.NotMet
            && line.statusAt(judged.getLast()) instanceof Status.Met
        ? Optional.of(
            "it met its milestone in %s and did not in %s"
                .formatted(told(line, judged.getLast()), told(line, judged.getFirst())))
        : Optional.empty();
  }

  /** {@code June 2026 (45%, promised 45%)}. */
  private static String told(Tracker.Line line, ReportingPeriod period) {
    var kept = line.kept().get(period);
    var promised = line.milestones().get(period);
    return "%s (%s, promised %s)"
        .formatted(
            period.inWords(),
            kept == null ? "no figure" : kept.asWritten(),
            promised == null ? "nothing" : promised.asWritten());
  }

  /** {@code EHC plans issued within 20 weeks: it met ...}. */
  public String words() {
    return "%s: %s.".formatted(measure.title(), String.join("; and ", why));
  }
}
