package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reviews of one case, while its events are read in order. */
final class ReviewWalk {

  /** Where what is wrong is told. */
  interface Telling {
    void found(Rule rule, CaseEvent event, String why);
  }

  private final Telling telling;
  private final List<Review> reviews = new ArrayList<>();
  private @Nullable LocalDate met;
  private @Nullable LocalDate decided;
  private @Nullable LocalDate finished;

  ReviewWalk(Telling telling) {
    this.telling = telling;
  }

  void meeting(CaseEvent event) {
    if (met != null && decided == null && finished == null) {
      telling.found(
          Rule.REVIEW_UNDECIDED, event, "the meeting of " + met + " before it has no decision");
    }
    done();
    met = event.on();
    decided = null;
    finished = null;
  }

  void decision(CaseEvent event, boolean toAmend) {
    if (met == null || decided != null) {
      telling.found(
          Rule.REVIEW_DECISION_ALONE,
          event,
          met == null
              ? "no meeting is dated before it"
              : "the meeting of " + met + " has its decision already");
      return;
    }
    decided = event.on();
    if (!toAmend && finished == null) {
      finished = event.on();
    }
  }

  void amendedPlan(CaseEvent event) {
    if (met == null || finished != null) {
      telling.found(
          Rule.AMENDED_PLAN_ALONE,
          event,
          met == null
              ? "no meeting is dated before it"
              : "the review of " + met + " was finished before it");
      return;
    }
    finished = event.on();
  }

  List<Review> done() {
    if (met != null) {
      reviews.add(new Review(met, Optional.ofNullable(decided), Optional.ofNullable(finished)));
      met = null;
    }
    return reviews;
  }
}
