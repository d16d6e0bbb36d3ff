package waymark.caseload.pages;

import waymark.casework.CaseClock;
import waymark.casework.Duty;
import waymark.casework.DutyState;
import waymark.casework.Limit;
import waymark.charts.TimelineChart;
import waymark.kernel.DayWords;
import waymark.report.Cell;

/** Statutory limits of a case in words. */
final class ClockWords {

  private ClockWords() {}

  /** What has to be done. */
  static String duty(CaseClock clock) {
    return duty(clock.duty()) + (clock.duty() == Duty.ADVISE ? ": " + clock.about() : "");
  }

  /** The same in any case. */
  static String duty(Duty duty) {
    return switch (duty) {
      case DECIDE -> "Decide whether to assess";
      case ADVISE -> "Advice";
      case ISSUE_PLAN -> "Final plan";
      case SAY_NO_PLAN -> "Say that there will be no plan";
      case HEAR_FAMILY -> "Time for the family to reply to the draft";
      case DECIDE_REVIEW -> "Decide after the review meeting";
      case SEND_AMENDMENTS -> "Send the proposed amendments";
      case AMEND_AFTER_NOTICE -> "Final amended plan, from the notice";
      case AMEND_AFTER_MEETING -> "Final amended plan, from the meeting";
      case FIRST_REVIEW -> "First annual review";
      case NEXT_REVIEW -> "Next annual review";
      case RE_ASSESS -> "Plan after the re-assessment";
      case INVITE_TO_REVIEW -> "Time between invitation and review meeting";
      case REPORT_REVIEW -> "Report of the review meeting";
      case PASS_PLAN_ON, PASS_PLAN_ON_LATE -> "Pass the plan on to the new area";
      case TELL_AFTER_MOVE -> "Tell the family what follows from the move";
      case REVIEW_AFTER_MOVE -> "First review after the move";
      case KEEP_AGREEMENT -> "Do what was agreed in mediation";
      default -> limit(duty);
    };
  }

  private static String limit(Duty duty) {
    var what = duty.ends().inWords();
    return switch (duty.starts()) {
      case ORDER -> "Ordered by the tribunal: " + what;
      case NOT_OPPOSED -> "Appeal not opposed: " + what;
      default -> "Limit: " + what;
    };
  }

  static String rule(CaseClock clock) {
    var where = clock.duty().regulation();
    return "%s (%s)"
        .formatted(
            clock.duty().limit().inWords(),
            Character.isDigit(where.charAt(0)) ? "regulation " + where : where);
  }

  static Cell state(CaseClock clock) {
    return switch (clock.state()) {
      case DutyState.NotInForce _ -> Cell.neutral("no limit then");
      case DutyState.SwitchedOff(var ground) ->
          Cell.neutral("switched off: " + ground.regulation());
      case DutyState.Running _ -> Cell.neutral(clock.waits() ? "running" : "not over");
      case DutyState.Overdue _ -> Cell.bad("late");
      case DutyState.Kept _ -> Cell.good("kept");
      case DutyState.Missed _ -> Cell.bad("missed");
    };
  }

  static TimelineChart.Bar bar(CaseClock clock) {
    return new TimelineChart.Bar(
        duty(clock),
        state(clock).plain(),
        clock.start(),
        clock.day(),
        clock.end(),
        !(clock.duty().limit() instanceof Limit.AtLeastDays)
            && (clock.late() || clock.state() instanceof DutyState.Missed));
  }

  static Cell done(CaseClock clock) {
    return Cell.of(clock.end().map(DayWords::of).orElse("not done"));
  }
}
