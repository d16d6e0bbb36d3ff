package waymark.casework;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import waymark.kernel.BankHolidays;

/** Limits that are the later of two. */
public final class LaterOf {

  private LaterOf() {}

  /**
   * The last day for an appeal to the tribunal: two months after the decision or, where later, one
   * month after the mediation certificate. One that falls in August moves to the first working day
   * of September, one from 25 December to 1 January to the first working day after these.
   */
  public static LocalDate lastDayToAppeal(LocalDate decision, Optional<LocalDate> certificate) {
    var fromDecision = decision.plusMonths(2);
    var last =
        certificate
            .map(it -> it.plusMonths(1))
            .filter(it -> it.isAfter(fromDecision))
            .orElse(fromDecision);
    return afterTheHolidays(last);
  }

  /** The last day for the new authority's review after a move; regulation 15. */
  public static LocalDate lastDayToReviewAfterMove(
      LocalDate lastReviewOrPlan, LocalDate transfer, Policy policy) {
    var fromReview = lastReviewOrPlan.plusMonths(12);
    var fromTransfer = transfer.plusMonths(policy.moveReviewMonths());
    return fromTransfer.isAfter(fromReview) ? fromTransfer : fromReview;
  }

  private static LocalDate afterTheHolidays(LocalDate day) {
    if (day.getMonth() == Month.AUGUST) {
      return BankHolidays.workingDayFrom(LocalDate.of(day.getYear(), Month.SEPTEMBER, 1));
    }
    var newYear = day.getMonth() == Month.JANUARY && day.getDayOfMonth() == 1;
    if (newYear || (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 25)) {
      var year = newYear ? day.getYear() : day.getYear() + 1;
      return BankHolidays.workingDayFrom(LocalDate.of(year, Month.JANUARY, 2));
    }
    return day;
  }
}
