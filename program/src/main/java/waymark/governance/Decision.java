package waymark.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.measures.MeasureId;
import waymark.programme.ObjectiveId;

/**
 * What a meeting decided, or what was recommended to it and waits to be decided.
 *
 * @param item the item of the agenda that it was taken on; where that is confidential, so is this
 * @param decided empty while it waits
 * @param decidedBy the body or the post
 * @param callInUntil the last day on which it can be called in; empty where it cannot
 * @param measures those that it is to move
 */
public record Decision(
    DecisionId id,
    MeetingId meeting,
    Optional<ItemId> item,
    String title,
    String recommendation,
    String decided,
    String why,
    String decidedBy,
    Optional<LocalDate> effectiveOn,
    Optional<LocalDate> callInUntil,
    Optional<LocalDate> reviewOn,
    List<MeasureId> measures,
    List<ObjectiveId> objectives) {

  public Decision {
    measures = List.copyOf(measures);
    objectives = List.copyOf(objectives);
  }

  /** Whether it is a recommendation that nobody has decided on yet. */
  public boolean waits() {
    return decided.isEmpty();
  }
}
