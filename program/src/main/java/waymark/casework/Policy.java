package waymark.casework;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the sources leave open, decided by named settings from a day on. None of them is confirmed
 * against the regulations or the statistics' own guidance; whoever finds the answer adds a policy
 * with the day from which it holds.
 *
 * @param from the first day on which a limit that begins is counted in this way
 * @param receipt whether the day of receipt is day 0 or day 1 of a limit in weeks. Read ordinarily,
 *     "within 20 weeks of receiving" makes the 140th day after receipt the last; LG Inform calls
 *     the day of receipt day 1
 * @param transferDay whether a phase transfer must be done before the day that regulation 18 names,
 *     as its text says, or by it, as most guides say
 * @param groundsForDeciding the exceptions that switch off the six weeks for deciding; regulation
 *     5(4) was seen only in part, (a) is certain
 * @param moveReviewMonths after a move the review is due by the later of 12 months after the last
 *     and so many months after the transfer; not seen in the text
 * @param remittalWeeks how long the authority has after a decision is sent back to it; not seen
 * @param disputes which mediations and appeals leave a plan out of the published 20-week statistic
 */
public record Policy(
    LocalDate from,
    Receipt receipt,
    TransferDay transferDay,
    Set<Ground> groundsForDeciding,
    int moveReviewMonths,
    int remittalWeeks,
    Disputes disputes) {

  /** The day on which Part 3 of the Children and Families Act 2014 came into force. */
  public static final LocalDate ACT = LocalDate.of(2014, 9, 1);

  /** Where a limit in weeks begins. */
  public enum Receipt {
    DAY_0,
    DAY_1
  }

  /** What "before 15 February" means. */
  public enum TransferDay {
    BEFORE,
    BY
  }

  /** Which disputes take a plan out of the published statistic. */
  public enum Disputes {
    /** Those between the request and the plan: only they can have changed when it was issued. */
    UNTIL_THE_PLAN,
    /** Those about the contents of the plan too. */
    ALL
  }

  /** How it is counted unless an area decides otherwise. */
  public static final Policy USUAL =
      new Policy(
          ACT, Receipt.DAY_0, TransferDay.BEFORE, Ground.EXCEPTIONS, 3, 2, Disputes.UNTIL_THE_PLAN);

  public Policy {
    groundsForDeciding = Set.copyOf(groundsForDeciding);
  }

  public Policy with(Receipt other) {
    return new Policy(
        from, other, transferDay, groundsForDeciding, moveReviewMonths, remittalWeeks, disputes);
  }

  public Policy with(TransferDay other) {
    return new Policy(
        from, receipt, other, groundsForDeciding, moveReviewMonths, remittalWeeks, disputes);
  }

  public Policy with(Disputes other) {
    return new Policy(
        from, receipt, transferDay, groundsForDeciding, moveReviewMonths, remittalWeeks, other);
  }

  Policy withGroundsForDeciding(Set<Ground> others) {
    return new Policy(
        from, receipt, transferDay, others, moveReviewMonths, remittalWeeks, disputes);
  }

  Policy withMoveReviewMonths(int months) {
    return new Policy(
        from, receipt, transferDay, groundsForDeciding, months, remittalWeeks, disputes);
  }

  Policy withRemittalWeeks(int weeks) {
    return new Policy(
        from, receipt, transferDay, groundsForDeciding, moveReviewMonths, weeks, disputes);
  }

  public Policy holdingFrom(LocalDate day) {
    return new Policy(
        day, receipt, transferDay, groundsForDeciding, moveReviewMonths, remittalWeeks, disputes);
  }
}
