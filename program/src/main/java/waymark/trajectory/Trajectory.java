package waymark.trajectory;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Readings;

/** What was promised for one measure, milestone by milestone. */
public record Trajectory(NavigableMap<ReportingPeriod, Promise> milestones) {

  public Trajectory {
    milestones = Collections.unmodifiableNavigableMap(new TreeMap<>(milestones));
  }

  public static Trajectory of(SortedMap<ReportingPeriod, Promise> milestones) {
    return new Trajectory(new TreeMap<>(milestones));
  }

  /** What was promised for exactly this period; a month between milestones has no promise. */
  public Promise at(ReportingPeriod period) {
    return milestones.getOrDefault(period, new Promise.None(""));
  }

  /** Judges the reading of one period; never on the milestone of another. */
  public Status statusAt(ReportingPeriod period, Readings readings) {
    var promise = at(period);
    var earlier =
        promise instanceof Promise.Towards(_, var since) && since == Promise.Since.PREVIOUS_READING
            ? readings.lastBefore(period)
            : readings.baselineFor(period);
    return Status.of(promise, readings.at(period), earlier);
  }
}
