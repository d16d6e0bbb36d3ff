package waymark.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a case came to its end, so that nothing has to be done in it any more. */
public final class CaseEnd {

  private CaseEnd() {}

  /**
   * The day on which the plan was ended or passed on, the request withdrawn or refused, or the
   * family told that there will be no plan, where nothing followed that opens it again; empty where
   * it goes on. A dispute about the end moves it to the day of the dispute. A case with a plan goes
   * on until the plan is ended.
   */
  public static Optional<LocalDate> of(CaseHistory history) {
    @Nullable LocalDate end = null;
    var plan = false;
    for (var event : history.events()) {
      switch (event.kind()) {
        case CEASED, PLAN_PASSED_ON -> {
          end = event.on();
          plan = false;
        }
        case WITHDRAWN, DECISION_NOT_TO_ASSESS, NO_PLAN_NOTICE -> end = plan ? null : event.on();
        case MEDIATION, APPEAL -> end = end == null ? null : event.on();
        case FINAL_PLAN,
            AMENDED_PLAN,
            REVIEW_MEETING,
            REVIEW_DECISION,
            AMENDMENT_NOTICE,
            MOVED_IN -> {
          end = null;
          plan = true;
        }
        case REQUEST, DECISION_TO_ASSESS, ADVICE_ASKED, ADVICE_RETURNED, DRAFT_PLAN -> end = null;
        default -> {} // says nothing of whether it goes on
      }
    }
    return Optional.ofNullable(end);
  }
}
