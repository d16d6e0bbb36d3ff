package waymark.caseload.pages;

import java.util.Set;
import java.util.stream.Collectors;
import waymark.caseload.pages.DueReport.Waiting;
import waymark.casework.Duty;
import waymark.casework.DutyState;
import waymark.casework.Ground;
import waymark.casework.OpenRequest;

/** What the steps of a work list wait for, in words. */
final class DueReasons {

  private DueReasons() {}

  /** What, or whose answer, a step waits for. */
  static String of(Waiting it) {
    var gone = it.of().seen() ? "" : "; not in the last extract";
    return (it.clock().duty() == Duty.ISSUE_PLAN
            ? it.of().standing().open().map(DueReasons::waitsFor).orElse("")
            : it.clock().duty() == Duty.ADVISE ? it.clock().about() : "the council")
        + exception(it)
        + gone;
  }

  /** An exception that is recorded and does not switch this limit off. */
  private static String exception(Waiting it) {
    var grounds = it.of().standing().open().map(OpenRequest::grounds).orElse(Set.of());
    return grounds.isEmpty() || it.clock().state() instanceof DutyState.SwitchedOff
        ? ""
        : "; exception recorded: "
            + grounds.stream().sorted().map(Ground::regulation).collect(Collectors.joining(", "));
  }

  private static String waitsFor(OpenRequest it) {
    return switch (it.stage()) {
      case DECIDING -> "the decision whether to assess";
      case ADVICE ->
          "advice: "
              + it.outstanding().stream()
                  .map(one -> one.service().name())
                  .collect(Collectors.joining(", "));
      case DRAFTING -> "the draft";
      case FINALISING -> "the final plan";
    };
  }
}
