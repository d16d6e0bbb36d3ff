package waymark.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The 20-week figure of one month taken apart: how much of it could still have been in time.
 *
 * @param issued plans issued in the month, as {@link Measure#PLANS_ISSUED} counts them
 * @param backlog of these, those whose 20 weeks were over before the month began: whatever was done
 *     in the month, they were late
 * @param inTime of these, those that were in time
 * @param excepted of these, those for which an exception was recorded
 * @param ages how old the plans were when they were issued
 * @param received requests received in the month
 * @param receivedInTime of these, those that led to a plan in time so far
 * @param receivedLate of these, those that led to a plan too late
 * @param receivedNoPlan of these, those that ended without a plan
 * @param receivedOpen of these, those without an outcome that are still in time
 * @param receivedOverdue of these, those without an outcome whose 20 weeks are over
 */
public record MonthExplained(
    YearMonth month,
    long issued,
    long backlog,
    long inTime,
    long excepted,
    List<Age> ages,
    long received,
    long receivedInTime,
    long receivedLate,
    long receivedNoPlan,
    long receivedOpen,
    long receivedOverdue) {

  public MonthExplained {
    ages = List.copyOf(ages);
  }

  /** How many plans were so old, in words. */
  public record Age(String words, long plans) {}

  /** Plans whose 20 weeks ran out in the month or later: those that could be in time. */
  public long newClock() {
    return issued - backlog;
  }

  /** Plans that could have been in time and were not. */
  public long newClockLate() {
    return newClock() - inTime;
  }

  /**
   * Takes a month apart.
   *
   * @param requests first requests of cases that count, re-assessments left out
   * @param known the day of knowledge
   */
  static MonthExplained of(
      YearMonth month, List<Assessment> requests, LocalDate known, Policies policies) {
    var issued =
        requests.stream()
            .filter(it -> it.issued().filter(on -> YearMonth.from(on).equals(month)).isPresent())
            .toList();
    var received =
        requests.stream().filter(it -> YearMonth.from(it.requested()).equals(month)).toList();
    return new MonthExplained(
        month,
        issued.size(),
        count(issued, it -> last(it, policies).isBefore(month.atDay(1)) ? 1 : 0),
        count(issued, it -> inTime(it, policies) ? 1 : 0),
        count(issued, it -> it.excepted() ? 1 : 0),
        ages(issued),
        received.size(),
        count(received, it -> it.issued().isPresent() && inTime(it, policies) ? 1 : 0),
        count(received, it -> it.issued().isPresent() && !inTime(it, policies) ? 1 : 0),
        count(received, it -> it.issued().isEmpty() && !it.openOn(known) ? 1 : 0),
        count(received, it -> it.openOn(known) && !last(it, policies).isBefore(known) ? 1 : 0),
        count(received, it -> it.openOn(known) && last(it, policies).isBefore(known) ? 1 : 0));
  }

  private static List<Age> ages(List<Assessment> issued) {
    return List.of(
        age("Up to 20 weeks", issued, 0, 20),
        age("Over 20, up to 26 weeks", issued, 20, 26),
        age("Over 26, up to 39 weeks", issued, 26, 39),
        age("Over 39, up to 52 weeks", issued, 39, 52),
        age("Over 52 weeks", issued, 52, 100_000));
  }

  private static Age age(String words, List<Assessment> issued, int over, int upTo) {
    return new Age(
        words,
        count(
            issued,
            it -> {
              var days = it.issued().map(it::daysUntil).orElse(0);
              return (over == 0 || days > 7 * over) && days <= 7 * upTo ? 1 : 0;
            }));
  }

  private static long count(List<Assessment> of, ToLongFunction<Assessment> one) {
    return of.stream().mapToLong(one).sum();
  }

  private static LocalDate last(Assessment it, Policies policies) {
    return Duty.ISSUE_PLAN.limit().day(it.requested(), policies.on(it.requested()));
  }

  private static boolean inTime(Assessment it, Policies policies) {
    return it.issued().filter(on -> !on.isAfter(last(it, policies))).isPresent();
  }
}
