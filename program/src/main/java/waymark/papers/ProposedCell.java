package waymark.papers;

import java.util.Optional;

/**
 * One cell of a paper beside what is known.
 *
 * @param known what is known at the paper's day, as written; empty where nothing is
 * @param inPaper what the paper says, as written
 * @param effect what accepting would do, as it is decided
 * @param afterwards what stands after this paper, as written, because a later paper or somebody's
 *     entry says otherwise; empty where this paper's cell would stand today
 */
public record ProposedCell(
    CellKey key, String known, String inPaper, Effect effect, Optional<String> afterwards) {

  /** Whether a reader must see it: it differs, or it adds something. */
  public boolean differs() {
    return !(effect instanceof Effect.Same)
        && !(effect instanceof Effect.ReportedOnly(var differs) && !differs);
  }
}
