package waymark.casework;

import static waymark.casework.Rule.Weight.NOTED;
import static waymark.casework.Rule.Weight.STOPS;

import java.util.Locale;

/** What an extract is checked for. What stops a case keeps that case alone out of all measures. */
public enum Rule {
  // lines
  CASE_MISSING(101, STOPS, "a line names no case; it is left out"),
  CASE_IS_PERSONAL(102, STOPS, "the key of a case is a UPN or no key at all; the line is left out"),
  CELLS(103, STOPS, "a line has more cells than the header"),
  EVENT_UNKNOWN(104, STOPS, "the event is none of those that the file may hold"),
  DATE_UNREADABLE(105, STOPS, "the date is missing, does not exist, or is not written as a date"),
  DATE_TOO_EARLY(106, STOPS, "the date is before 1 September 2014, when plans were introduced"),
  DETAIL_UNKNOWN(107, STOPS, "the detail is none of those that the event may have"),
  DUPLICATE_ROW(108, NOTED, "the same line stands twice; it counts once"),
  FUTURE_DATE(109, NOTED, "the date is after the day of knowledge; the event is not known yet"),
  RECORD_ALONE(
      110, STOPS, "a row names a request or an assessment that is not there; it is left out"),
  DUPLICATE_KEY(111, STOPS, "one key stands for two children or for two records"),
  CODE_UNKNOWN(112, STOPS, "a code is none of those that the return may hold"),
  NEED_UNKNOWN(113, NOTED, "a need is no code of the return; the case counts without a need"),
  VALUE_UNKNOWN(114, NOTED, "a value is none of its kind; the case counts without it"),

  // cases
  STEP_WITHOUT_REQUEST(201, STOPS, "a step of an assessment has no request before it"),
  PLAN_BEFORE_REQUEST(202, STOPS, "the final plan comes before the first request"),
  TWO_OPEN_REQUESTS(203, STOPS, "a request comes while the one before has no outcome"),
  DECISION_AFTER_OUTCOME(204, STOPS, "the decision comes after the plan or the notice of none"),
  STEP_AFTER_END(205, STOPS, "an assessment goes on after it was withdrawn or refused"),
  REVIEW_BEFORE_PLAN(206, STOPS, "a review comes before the first plan"),
  OUTCOME_MISSING(207, STOPS, "a review follows a request that has led to no plan"),
  AFTER_CEASING(208, STOPS, "a plan or a review comes after the plan was ended"),

  // what is counted in one way and might have been meant in another
  PLAN_WITHOUT_REQUEST(301, NOTED, "a final plan has no request; it is not among the plans issued"),
  REQUEST_WITH_PLAN(302, NOTED, "a request for a child with a plan counts as a re-assessment"),
  PLAN_AGAIN(303, NOTED, "a second final plan of one request; the first counts"),
  PLAN_AFTER_NOTICE(304, NOTED, "a plan follows a notice that there will be none; it counts"),
  EXCEPTION_AFTER_OUTCOME(305, NOTED, "an exception is dated after the outcome; it counts"),
  ADVICE_NOT_ASKED(306, NOTED, "advice is returned that was not asked for; it does not count"),
  REVIEW_UNDECIDED(307, NOTED, "a review has no decision before the next meeting"),
  REVIEW_DECISION_ALONE(308, NOTED, "a review's decision has no meeting; it does not count"),
  AMENDED_PLAN_ALONE(309, NOTED, "an amended plan has no review to finish; it does not count"),
  CEASED_WITHOUT_PLAN(310, NOTED, "an assessment is ended as a plan is; it counts as withdrawn"),
  OUTCOME_ALONE(311, NOTED, "mediation or an appeal ends that did not begin; the outcome counts"),
  TRANSFER_DAY(312, NOTED, "a phase transfer has another day than the law names; that day holds"),
  AGE_IMPOSSIBLE(313, NOTED, "the child is not born yet or over 25; the age is not stated then"),
  SAID_TWICE(314, NOTED, "one day says two things of one kind; the last by alphabet holds"),
  WITHDRAWN_UNDATED(
      315, NOTED, "a withdrawal has no day; the last day before it that has one counts"),
  DETAIL_UNDATED(316, NOTED, "how something went is said, and not when; it does not count"),
  NOTHING_DATED(317, NOTED, "nothing that happened in the case has a day; it counts in nothing"),

  // the extract
  EXCEPTION_ON_EVERY_PLAN(401, NOTED, "every plan of a year has an exception"),
  SUPERSEDED(402, NOTED, "cases of an earlier file stand in a later one, which counts"),
  WORKER_NAMED(403, NOTED, "workers are named; a keyed number stands in place of each name"),

  // what the yearly return needs, found in extracts that are made like it
  OUTCOME_UNDATED(501, STOPS, "an outcome that needs a date has none"),
  OUTCOME_NOT_STATED(502, NOTED, "a request has no outcome; it is taken as not decided yet"),
  DATE_NOT_NEEDED(503, NOTED, "a date stands beside an outcome that has none; it is left out"),
  CEASED_UNEXPLAINED(504, NOTED, "a plan was ended without a reason, or has a reason and no day"),
  UPN_MISSING(505, NOTED, "there is no UPN; the key is made of other identifiers, as a hash"),
  NEED_MISSING(506, NOTED, "a plan in force has no primary need"),
  SETTING_MISSING(507, NOTED, "a plan in force names neither a setting nor a school"),
  BIRTH_MISSING(508, NOTED, "there is no month of birth"),
  REVIEW_OUTCOME_MISSING(
      509, NOTED, "a review has no outcome that is understood; an amended plan alone finishes it"),
  SOURCE_MISSING(510, NOTED, "a request does not say who asked"),
  PLAN_START_MISSING(511, NOTED, "a plan has no day on which it started"),
  REVIEW_UNDATED(512, NOTED, "a review has an outcome and no day of the decision; it is left out"),
  TRANSFER_UNDATED(513, NOTED, "a phase transfer has a plan and no day by which it is due");

  /** What becomes of a case. */
  public enum Weight {
    STOPS,
    NOTED
  }

  private final int number;
  private final Weight weight;
  private final String words;

  Rule(int number, Weight weight, String words) {
    this.number = number;
    this.weight = weight;
    this.words = words;
  }

  public int number() {
    return number;
  }

  /** {@code plan-before-request}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String inWords() {
    return words;
  }

  /** Whether the case is kept out of all measures. */
  public boolean stops() {
    return weight == STOPS;
  }
}
