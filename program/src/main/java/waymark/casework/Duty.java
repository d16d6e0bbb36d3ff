package waymark.casework;

import static waymark.casework.Duty.Off.ADVICE;
import static waymark.casework.Duty.Off.DECIDING;
import static waymark.casework.Duty.Off.EXCEPTIONS;
import static waymark.casework.Duty.Off.NEVER;
import static waymark.casework.Moment.ADVICE_ASKED;
import static waymark.casework.Moment.ADVICE_RETURNED;
import static waymark.casework.Moment.AGREEMENT;
import static waymark.casework.Moment.AMENDED_PLAN;
import static waymark.casework.Moment.AMENDMENT_NOTICE;
import static waymark.casework.Moment.APPEALABLE_DECISION;
import static waymark.casework.Moment.DECISION;
import static waymark.casework.Moment.DONE;
import static waymark.casework.Moment.DRAFT_PLAN;
import static waymark.casework.Moment.FAMILY_TOLD;
import static waymark.casework.Moment.FINAL_PLAN;
import static waymark.casework.Moment.MEDIATION_ARRANGED;
import static waymark.casework.Moment.MEDIATION_CERTIFICATE;
import static waymark.casework.Moment.MEDIATION_CONTACT;
import static waymark.casework.Moment.MEDIATION_REFUSED;
import static waymark.casework.Moment.MEDIATION_WANTED;
import static waymark.casework.Moment.MOVE;
import static waymark.casework.Moment.MOVE_LEARNT;
import static waymark.casework.Moment.NEW_SETTING;
import static waymark.casework.Moment.NOT_OPPOSED;
import static waymark.casework.Moment.NO_PLAN_NOTICE;
import static waymark.casework.Moment.ORDER;
import static waymark.casework.Moment.PLAN_TRANSFERRED;
import static waymark.casework.Moment.REQUEST;
import static waymark.casework.Moment.REVIEW_DECISION;
import static waymark.casework.Moment.REVIEW_INVITATION;
import static waymark.casework.Moment.REVIEW_MEETING;
import static waymark.casework.Moment.REVIEW_REPORT;
import static waymark.casework.Moment.RE_ASSESSMENT_NOTIFIED;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import waymark.casework.Limit.AfterMove;
import waymark.casework.Limit.AtLeastDays;
import waymark.casework.Limit.BeforeDay;
import waymark.casework.Limit.Days;
import waymark.casework.Limit.Months;
import waymark.casework.Limit.MonthsBefore;
import waymark.casework.Limit.Remittal;
import waymark.casework.Limit.Weeks;
import waymark.casework.Limit.WorkingDays;

/**
 * What the law asks of whom by when: the Special Educational Needs and Disability Regulations 2014
 * (S.I. 2014/1530), unless a row says otherwise. Each row is what starts the limit, how long it is,
 * what ends it, which grounds switch it off, where it stands, and since when it holds.
 */
@SuppressWarnings("ImmutableEnumChecker") // a limit is one of the records of a sealed interface
public enum Duty {
  // assessment
  DECIDE(REQUEST, weeks(6), DECISION, DECIDING, "5(1)"),
  ADVISE(ADVICE_ASKED, weeks(6), ADVICE_RETURNED, ADVICE, "8"),
  SAY_NO_PLAN(REQUEST, weeks(16), NO_PLAN_NOTICE, EXCEPTIONS, "10(1)"),
  HEAR_FAMILY(DRAFT_PLAN, atLeastDays(15), FINAL_PLAN, NEVER, "13(1)"),
  ISSUE_PLAN(REQUEST, weeks(20), FINAL_PLAN, EXCEPTIONS, "13(2)"),
  RE_ASSESS(RE_ASSESSMENT_NOTIFIED, weeks(14), FINAL_PLAN, EXCEPTIONS, "27"),

  // reviews
  INVITE_TO_REVIEW(REVIEW_INVITATION, atLeastDays(14), REVIEW_MEETING, NEVER, "20(3)"),
  REPORT_REVIEW(REVIEW_MEETING, weeks(2), REVIEW_REPORT, NEVER, "21(7)"),
  DECIDE_REVIEW(REVIEW_MEETING, weeks(4), REVIEW_DECISION, NEVER, "20(10)"),
  SEND_AMENDMENTS(REVIEW_MEETING, weeks(4), AMENDMENT_NOTICE, NEVER, "20(10), 22; Devon"),
  HEAR_ON_AMENDMENTS(AMENDMENT_NOTICE, atLeastDays(15), AMENDED_PLAN, NEVER, "22"),
  AMEND_AFTER_NOTICE(AMENDMENT_NOTICE, weeks(8), AMENDED_PLAN, NEVER, "22"),
  AMEND_AFTER_MEETING(REVIEW_MEETING, weeks(12), AMENDED_PLAN, NEVER, "20(10), 22; Devon"),
  FIRST_REVIEW(FINAL_PLAN, months(12), REVIEW_DECISION, NEVER, "section 44(1) of the Act"),
  NEXT_REVIEW(REVIEW_DECISION, months(12), REVIEW_DECISION, NEVER, "section 44(1) of the Act"),

  // phase transfers, counted from the day on which the child moves on
  TRANSFER_PHASE(NEW_SETTING, before(2, 15), AMENDED_PLAN, NEVER, "18"),
  TRANSFER_TO_POST_16(NEW_SETTING, before(3, 31), AMENDED_PLAN, NEVER, "18"),
  TRANSFER_WITHIN_POST_16(NEW_SETTING, monthsBefore(5), AMENDED_PLAN, NEVER, "18"),

  // moves
  PASS_PLAN_ON(MOVE, days(0), PLAN_TRANSFERRED, NEVER, "15"),
  PASS_PLAN_ON_LATE(MOVE_LEARNT, workingDays(15), PLAN_TRANSFERRED, NEVER, "15"),
  TELL_AFTER_MOVE(PLAN_TRANSFERRED, weeks(6), FAMILY_TOLD, NEVER, "15"),
  /** What is known of the plan's last review moves it further; see {@link LaterOf}. */
  REVIEW_AFTER_MOVE(PLAN_TRANSFERRED, new AfterMove(), REVIEW_DECISION, NEVER, "15"),

  // mediation
  CONTACT_MEDIATION(APPEALABLE_DECISION, months(2), MEDIATION_CONTACT, NEVER, "33"),
  CERTIFY(
      MEDIATION_REFUSED,
      workingDays(3),
      MEDIATION_CERTIFICATE,
      NEVER,
      "mediation, as IPSEA describes it"),
  ARRANGE_MEDIATION(
      MEDIATION_WANTED, days(30), MEDIATION_ARRANGED, NEVER, "mediation, as IPSEA describes it"),
  KEEP_AGREEMENT(AGREEMENT, weeks(2), DONE, NEVER, "42"),

  // orders of the tribunal
  ORDERED_TO_ASSESS(ORDER, weeks(2), DECISION, NEVER, "44"),
  ORDERED_ASSESSMENT_NO_PLAN(ORDER, weeks(10), NO_PLAN_NOTICE, NEVER, "44"),
  ORDERED_ASSESSMENT_PLAN(ORDER, weeks(14), FINAL_PLAN, NEVER, "44"),
  ORDERED_DRAFT(ORDER, weeks(5), DRAFT_PLAN, NEVER, "44"),
  ORDERED_PLAN(ORDER, weeks(11), FINAL_PLAN, NEVER, "44"),
  ORDERED_AMENDMENT(ORDER, weeks(5), AMENDED_PLAN, NEVER, "44"),
  ORDERED_SCHOOL(ORDER, weeks(2), AMENDED_PLAN, NEVER, "44"),
  ORDERED_TO_CEASE(ORDER, days(0), DONE, NEVER, "44"),
  SENT_BACK(ORDER, new Remittal(), DONE, NEVER, "44"),
  UNOPPOSED_ASSESSMENT(NOT_OPPOSED, weeks(2), DECISION, NEVER, "45", Duty.AMENDED_2015),
  UNOPPOSED_NO_PLAN(NOT_OPPOSED, weeks(10), NO_PLAN_NOTICE, NEVER, "45", Duty.AMENDED_2015),
  UNOPPOSED_PLAN(NOT_OPPOSED, weeks(14), FINAL_PLAN, NEVER, "45", Duty.AMENDED_2015),
  UNOPPOSED_CONTENTS(NOT_OPPOSED, weeks(5), AMENDED_PLAN, NEVER, "45", Duty.AMENDED_2015);

  /** Which grounds switch a limit off. */
  enum Off {
    NEVER("nothing"),
    /** The four of regulation 10(4). */
    EXCEPTIONS("regulation 10(4)(a) to (d)"),
    /** Those of regulation 5(4), as the policy has them. */
    DECIDING("regulation 5(4)"),
    /** A missed appointment, or a body that is closed. */
    ADVICE("a missed appointment, a closed body");

    private final String words;

    Off(String words) {
      this.words = words;
    }
  }

  /**
   * Regulation 45 as S.I. 2015/359 changed it; the day on which that came into force was not seen.
   */
  private static final String AMENDED_2015 = "2015-04-01";

  private final Moment starts;
  private final Limit limit;
  private final Moment ends;
  private final Off off;
  private final String regulation;
  private final LocalDate from;

  Duty(Moment starts, Limit limit, Moment ends, Off off, String regulation) {
    this(starts, limit, ends, off, regulation, Policy.ACT.toString());
  }

  Duty(Moment starts, Limit limit, Moment ends, Off off, String regulation, String from) {
    this.starts = starts;
    this.limit = limit;
    this.ends = ends;
    this.off = off;
    this.regulation = regulation;
    this.from = LocalDate.parse(from);
  }

  public Moment starts() {
    return starts;
  }

  public Limit limit() {
    return limit;
  }

  public Moment ends() {
    return ends;
  }

  /** Where it stands: a regulation's number, a section, and "Devon" for [2022] EWHC 493 (Admin). */
  public String regulation() {
    return regulation;
  }

  /** A limit that begins on an earlier day is none. */
  public LocalDate from() {
    return from;
  }

  /** What switches it off altogether. */
  public Set<Ground> grounds(Policy policy) {
    return switch (off) {
      case NEVER -> EnumSet.noneOf(Ground.class);
      case EXCEPTIONS -> Ground.EXCEPTIONS;
      case DECIDING -> policy.groundsForDeciding();
      case ADVICE -> EnumSet.of(Ground.APPOINTMENT_MISSED, Ground.BODY_CLOSED);
    };
  }

  /**
   * What of that which was recorded switches it off. An exception of which nobody says which it is
   * is one from the twenty weeks.
   */
  Optional<Ground> switchedOff(Set<Ground> recorded, Policy policy) {
    if (off == Off.NEVER || recorded.isEmpty()) {
      return Optional.empty(); // of nearly all limits, and there are many
    }
    return this == ISSUE_PLAN && recorded.contains(Ground.NOT_STATED)
        ? Optional.of(Ground.NOT_STATED)
        : grounds(policy).stream().filter(recorded::contains).sorted().findFirst();
  }

  /** What switches it off, in words. */
  public String offInWords() {
    return off.words;
  }

  /** Whether something on that day is in time for a limit that began on the other. */
  public boolean keptOn(LocalDate end, LocalDate start, Policy policy) {
    return limit.keptOn(end, start, policy);
  }

  private static Limit weeks(int weeks) {
    return new Weeks(weeks);
  }

  private static Limit months(int months) {
    return new Months(months);
  }

  private static Limit days(int days) {
    return new Days(days);
  }

  private static Limit workingDays(int days) {
    return new WorkingDays(days);
  }

  private static Limit atLeastDays(int days) {
    return new AtLeastDays(days);
  }

  private static Limit monthsBefore(int months) {
    return new MonthsBefore(months);
  }

  private static Limit before(int month, int day) {
    return new BeforeDay(MonthDay.of(month, day));
  }
}
