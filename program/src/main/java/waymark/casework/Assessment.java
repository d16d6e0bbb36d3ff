package waymark.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One request and what became of it, until the next request of the case.
 *
 * @param again the child had a plan already: it is a re-assessment, with a limit of its own, and
 *     counts in none of the measures of new plans
 * @param decided the first decision whether to assess; a later one, after mediation or an appeal,
 *     does not replace it
 * @param refused whether the first decision was not to assess
 * @param notice the first notice that there will be no plan
 * @param drafted the first draft plan
 * @param issued the first final plan
 * @param excepted whether an exception was recorded
 * @param disputedBefore whether mediation or an appeal stands on or before the day of the plan
 * @param disputed whether one stands anywhere
 * @param stages where it stood, were it open then; the first is the request's
 * @param open from which day until which it had no outcome; the last one may not have ended
 */
public record Assessment(
    LocalDate requested,
    boolean again,
    Optional<LocalDate> decided,
    boolean refused,
    Optional<LocalDate> notice,
    Optional<LocalDate> drafted,
    Optional<LocalDate> issued,
    boolean excepted,
    boolean disputedBefore,
    boolean disputed,
    List<Stood> stages,
    List<Open> open) {

  public Assessment {
    stages = List.copyOf(stages);
    open = List.copyOf(open);
  }

  /**
   * A stretch without an outcome: open at the end of each day from the first, no longer on the
   * last.
   */
  public record Open(LocalDate from, Optional<LocalDate> until) {
    boolean on(LocalDate day) {
      return !day.isBefore(from) && until.filter(it -> !it.isAfter(day)).isEmpty();
    }
  }

  /** Where it stood from a day on, until it stood elsewhere. */
  public record Stood(LocalDate from, Stage stage) {}

  /** The day from which on it stood elsewhere than at that place in the list. */
  Optional<LocalDate> stageEnded(int at) {
    return at + 1 < stages.size() ? Optional.of(stages.get(at + 1).from()) : Optional.empty();
  }

  /** Days from the request to a day. */
  public int daysUntil(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - requested.toEpochDay());
  }

  /** Whether it had no outcome at the end of that day. */
  public boolean openOn(LocalDate day) {
    for (var it : open) {
      if (it.on(day)) {
        return true;
      }
    }
    return false;
  }
}
