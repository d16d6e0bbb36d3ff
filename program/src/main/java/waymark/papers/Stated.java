package waymark.papers;

import java.util.Optional;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Writing;
import waymark.measures.MeasureId;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.trajectory.Promised;
import waymark.trajectory.Trajectories;

/** A cell of a measure that papers state; several rows of one paper may state it. */
record Stated(MeasureId measure, CellKey.Kind kind, ReportingPeriod period) {

  /** The period of a measure's target, which papers give without one. */
  static ReportingPeriod target(MeasureId measure, Held held) {
    return MeasureState.targetPeriod(Optional.ofNullable(held.lines().get(measure)));
  }

  /**
   * Writes what a paper states of it.
   *
   * @param place where it stands in the paper
   * @param held of the area, which knows the period of the target
   */
  void write(
      Writing writing, String written, String place, AcceptedPaper from, String reason, Held held) {
    switch (kind) {
      case READING ->
          Measuring.reading(
              writing,
              measure,
              period,
              written,
              new Origin(Origin.Way.DOCUMENT, from.title(), place),
              reason);
      case BASELINE -> Trajectories.baseline(writing, measure, "", written);
      case MILESTONE ->
          Trajectories.promise(
              writing, measure, Promised.Kind.MILESTONE, period, written, from.title(), reason);
      case TARGET ->
          Trajectories.promise(
              writing,
              measure,
              Promised.Kind.FINAL,
              target(measure, held),
              written,
              from.title(),
              reason);
    }
  }
}
