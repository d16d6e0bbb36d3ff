package waymark.casework;

import java.util.List;
import waymark.casework.ReviewWalk.Telling;

/** Checks what is said of a case, and what has to follow on something and does not. */
final class SaidChecks {

  private final List<CaseEvent> events;
  private final Telling telling;

  private SaidChecks(List<CaseEvent> events, Telling telling) {
    this.events = events;
    this.telling = telling;
  }

  /**
   * @param telling where what is doubtful is told; none of it stops a case
   */
  static void of(CaseHistory history, Telling telling) {
    var checks = new SaidChecks(history.events(), telling);
    checks.outcomes();
    checks.twice();
    checks.ages();
    checks.transfers();
  }

  private void outcomes() {
    var mediations = 0;
    var appeals = 0;
    for (var event : events) {
      switch (event.kind()) {
        case MEDIATION -> mediations++;
        case APPEAL -> appeals++;
        case MEDIATION_OUTCOME -> mediations = ended(mediations, EventKind.MEDIATION, event);
        case APPEAL_OUTCOME -> appeals = ended(appeals, EventKind.APPEAL, event);
        default -> {}
      }
    }
  }

  /** How many go on after one has ended. */
  private int ended(int open, EventKind begun, CaseEvent event) {
    if (open == 0) {
      telling.found(Rule.OUTCOME_ALONE, event, "no " + begun.word() + " is dated before it");
      return 0;
    }
    return open - 1;
  }

  private void twice() {
    for (var i = 1; i < events.size(); i++) {
      var event = events.get(i);
      var before = events.get(i - 1);
      if (before.kind() == event.kind()
          && before.on().equals(event.on())
          && (event.kind().describes() || event.kind() == EventKind.PLACEMENT)) {
        telling.found(Rule.SAID_TWICE, event, "the same day says something else too");
      }
    }
  }

  private void ages() {
    for (var i = events.size() - 1; i >= 0; i--) {
      if (events.get(i).detail() instanceof BirthMonth born) {
        ages(born);
        return;
      }
    }
  }

  private void ages(BirthMonth born) {
    var first = born.turns(0);
    var end = born.turns(BirthMonth.TOO_OLD);
    for (var it : events) {
      if (!it.kind().describes() && (it.on().isBefore(first) || !it.on().isBefore(end))) {
        telling.found(
            Rule.AGE_IMPOSSIBLE, it, "who was born in " + born + " is no child of up to 25 then");
        return;
      }
    }
  }

  private void transfers() {
    for (var event : events) {
      if (event.kind() == EventKind.PHASE_TRANSFER
          && event.detail() instanceof Detail.Transfer it) {
        transfer(it, event);
      }
    }
  }

  private void transfer(Detail.Transfer it, CaseEvent event) {
    PlanCounts.lawful(it)
        .filter(day -> !day.atYear(event.on().getYear()).equals(event.on()))
        .ifPresent(day ->
            telling.found(
                Rule.TRANSFER_DAY,
                event,
                "it is held against " + day.atYear(event.on().getYear())));
  }
}
