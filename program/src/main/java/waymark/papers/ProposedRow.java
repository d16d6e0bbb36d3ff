package waymark.papers;

import java.util.List;
import java.util.Optional;
import waymark.documents.Metric;
import waymark.measures.Definition;
import waymark.measures.MeasureId;

/**
 * One row of a paper's metric tables, the measure that it is taken for, and its cells.
 *
 * @param metric as it was read
 * @param match which measure it seems to be
 * @param decided what was decided or, where a person need not say, is proposed; empty where a
 *     person must still say
 * @param measure the measure it is then; empty where it is left out or not decided
 * @param defines the definition that would be new; empty for a measure that the area has
 * @param near measures that a person may mean, the likeliest first
 */
public record ProposedRow(
    Metric metric,
    Match match,
    Optional<Decisions.OfRow> decided,
    Optional<MeasureId> measure,
    Optional<Definition> defines,
    List<MeasureId> near,
    List<ProposedCell> cells) {

  public ProposedRow {
    near = List.copyOf(near);
    cells = List.copyOf(cells);
  }

  /** Where it stands, by which decisions name it. */
  public String key() {
    return metric.where();
  }

  /** Whether a person must still say which measure it is. */
  public boolean open() {
    return decided.isEmpty();
  }

  /** The cells that a reader must see. */
  public List<ProposedCell> differences() {
    return cells.stream().filter(ProposedCell::differs).toList();
  }
}
