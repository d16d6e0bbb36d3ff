package waymark.papers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.documents.Metric;
import waymark.documents.Stated;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;

/** How far the figures of a row are those that are known of a measure, or those of another row. */
final class FiguresAlike {

  /** Figures that must be shown by both before likeness of figures says anything. */
  private static final int ENOUGH = 3;

  /** Figures that are alike without a word in common; fewer may be alike by chance. */
  private static final int TELLING = 6;

  private FiguresAlike() {}

  /** Whether two rows give other figures for the same period. */
  static boolean contradict(Metric one, Metric other) {
    return one.unit() != other.unit()
        || one.readings().entrySet().stream()
            .anyMatch(it -> otherwise(it.getValue(), other.readings().get(it.getKey())))
        || one.milestones().entrySet().stream()
            .anyMatch(it -> otherwise(it.getValue(), other.milestones().get(it.getKey())));
  }

  private static boolean otherwise(Stated<?> one, @Nullable Stated<?> other) {
    return other != null
        && !one.asWritten().isBlank()
        && !other.asWritten().isBlank()
        && !one.means().equals(other.means());
  }

  /** Whether most of those that both show are alike. */
  static boolean most(Metric metric, Held.Line line) {
    var shared = shared(metric, line);
    return shared >= ENOUGH && count(metric, line) * 4 >= shared * 3;
  }

  /** Whether all are, and they are many. */
  static boolean all(Metric metric, Held.Line line) {
    var shared = shared(metric, line);
    return shared >= TELLING && count(metric, line) == shared;
  }

  /** Figures that are all 0% or all 100% are alike everywhere. */
  static boolean varies(Metric metric) {
    return metric.readings().values().stream()
            .map(Stated::means)
            .filter(Reading.Measured.class::isInstance)
            .map(it -> ((Reading.Measured) it).value())
            .distinct()
            .count()
        >= ENOUGH;
  }

  /** How many figures both show. */
  static long shared(Metric metric, Held.Line line) {
    return metric.readings().entrySet().stream()
        .filter(it -> it.getValue().means() instanceof Reading.Measured)
        .filter(it -> measured(line, it.getKey()).isPresent())
        .count();
  }

  /** How many of those are the same. */
  static long count(Metric metric, Held.Line line) {
    return metric.readings().entrySet().stream()
        .filter(it ->
            it.getValue().means() instanceof Reading.Measured(var value, _, _)
                && measured(line, it.getKey())
                    .filter(known -> known.value().equals(value))
                    .isPresent())
        .count();
  }

  private static Optional<Reading.Measured> measured(Held.Line line, ReportingPeriod period) {
    var kept = line.readings().get(period);
    return kept != null && kept.reading() instanceof Reading.Measured it
        ? Optional.of(it)
        : Optional.empty();
  }
}
