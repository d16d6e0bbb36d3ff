package waymark.casework;

import java.util.List;
import java.util.Set;

/**
 * All that a fold has counted, to be kept and made figures of again.
 *
 * @param firstMonth the first in which something happened, in months since the year 0; later than
 *     the last where nothing happened
 * @param lastMonth the last
 * @param stated by what cases are cut of which something is said at all
 */
public record FoldedCells(
    int firstMonth, int lastMonth, Set<Dimension> stated, List<CellSeries> series) {

  public FoldedCells {
    stated = Set.copyOf(stated);
    series = List.copyOf(series);
  }
}
