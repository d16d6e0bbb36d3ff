package waymark.notice;

import java.time.LocalDate;
import java.util.List;
import waymark.delivery.ActionId;
import waymark.kernel.DayWords;
import waymark.programme.ObjectiveId;

/**
 * One thing that a notice asks of the area.
 *
 * @param number as addresses name it within its notice
 * @param position its place in the notice, from 1
 * @param objectives that answer it
 * @param actions of the plan that answer it
 * @param source the paper and paragraph that tells of it; may be empty
 */
public record Requirement(
    RequirementId id,
    NoticeId notice,
    String number,
    int position,
    String words,
    By by,
    List<ObjectiveId> objectives,
    List<ActionId> actions,
    String source) {

  public Requirement {
    objectives = List.copyOf(objectives);
    actions = List.copyOf(actions);
  }

  /** By when it is to be met. */
  public sealed interface By {

    /** By the end of a day. */
    record OnDay(LocalDate day) implements By {}

    /** At each formal review anew. */
    record EachReview() implements By {}

    record NotStated() implements By {}

    default String inWords() {
      return switch (this) {
        case OnDay(var day) -> DayWords.of(day);
        case EachReview _ -> "By each formal review";
        case NotStated _ -> "Day not stated";
      };
    }
  }
}
