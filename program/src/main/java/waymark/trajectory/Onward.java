package waymark.trajectory;

import java.util.Optional;
import java.util.function.Function;
import waymark.measures.Kept;
import waymark.measures.ReportedFigure;
import waymark.report.Text;

/**
 * Where a reader goes on from the figures of a measure.
 *
 * @param correcting where a figure that counts is corrected; empty for who may not
 * @param explaining where somebody says why a paper's figure is not what is known; empty for who
 *     may not
 * @param differences all figures of papers about the measure that are not what is known
 */
record Onward(
    Function<Kept, Optional<Text>> correcting,
    Function<ReportedFigure, Optional<Text>> explaining,
    Optional<Text> differences) {

  /** From a file nobody goes on. */
  static final Onward NOWHERE =
      new Onward(_ -> Optional.empty(), _ -> Optional.empty(), Optional.empty());
}
