package waymark.casework;

import static waymark.casework.Measure.Kind.COUNT;
import static waymark.casework.Measure.Kind.EACH;
import static waymark.casework.Measure.Kind.LONGEST;
import static waymark.casework.Measure.Kind.MEAN;
import static waymark.casework.Measure.Kind.MEDIAN;
import static waymark.casework.Measure.Kind.NINETIETH;
import static waymark.casework.Measure.Kind.SHARE;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is calculated from cases. The sentence of each is its definition: what is counted, of what,
 * and in which month. A request for a child who has a plan is a re-assessment and in none of them
 * but the advice; a case that a check stops is in none at all.
 */
public enum Measure {
  REQUESTS(
      COUNT,
      "Requests for an assessment by the month in which they were received, those that were"
          + " withdrawn or refused later included."),
  REFUSALS_TO_ASSESS(
      COUNT,
      "Decisions not to assess by the month of the decision, where it is the first on its request;"
          + " one that mediation or an appeal changed later is counted all the same."),
  DECISIONS_WITHIN_6_WEEKS(
      SHARE,
      "Of the first decisions whether to assess, by the month of the decision, those made at most 6"
          + " weeks after the request. A later decision on the same request, after mediation or an"
          + " appeal, is not counted."),
  NO_PLAN_NOTICES_WITHIN_16_WEEKS(
      SHARE,
      "Of the notices that there will be no plan, by the month of the notice, those given at most"
          + " 16 weeks after the request, exceptions included; of several on one request the"
          + " first."),
  PLANS_ISSUED(
      COUNT,
      "First final plans of a request by the month in which they were issued; a plan whose request"
          + " is not in the extract is not counted."),
  PLANS_WITHIN_20_WEEKS(
      SHARE,
      "Of the plans issued, by the month of issue, those issued at most 20 weeks after the request,"
          + " exceptions included."),
  PLANS_WITHIN_20_WEEKS_EXCLUDING_EXCEPTIONS(
      SHARE,
      "Of the plans issued for whose request no exception was recorded, by the month of issue,"
          + " those issued at most 20 weeks after the request."),
  PLANS_WITHIN_20_WEEKS_BY_REQUEST(
      SHARE,
      "Of the plans issued so far, by the month of their request, those issued at most 20 weeks"
          + " after it, exceptions included. A recent month knows only its quick plans: read it"
          + " beside open-over-20-weeks-by-request."),
  OPEN_OVER_20_WEEKS_BY_REQUEST(
      COUNT,
      "Requests by the month in which they were received that still have no outcome more than 20"
          + " weeks later, on the last day of the last month or the day of knowledge where that is"
          + " earlier."),
  DFE_20_WEEK(
      SHARE,
      "The published statistic, by calendar year: of the plans issued in the year on whose request"
          + " neither mediation nor an appeal is dated up to the plan, those issued at most 20"
          + " weeks after the request, exceptions included."),
  DFE_20_WEEK_EXCLUDING_EXCEPTIONS(
      SHARE,
      "The published statistic, by calendar year, without the plans for whose request an exception"
          + " was recorded, neither above nor below the line."),
  ADVICE_WITHIN_6_WEEKS(
      SHARE,
      "Of the advice returned, by the month of its return, that returned at most 6 weeks after the"
          + " service was first asked; for all services together and for each. Advice that is still"
          + " out is not counted."),
  WAIT_MEAN_WEEKS(
      MEAN,
      "Average weeks from the request to the plan, of the plans issued in the month, exceptions"
          + " included."),
  WAIT_MEDIAN_WEEKS(
      MEDIAN,
      "The wait in the middle of the plans issued in the month, in weeks: half of them did not wait"
          + " longer. Of an even number, half way between the two in the middle."),
  WAIT_90TH_PERCENTILE_WEEKS(
      NINETIETH,
      "The shortest wait of the plans issued in the month that at least nine in ten of them did not"
          + " exceed, in weeks."),
  WAIT_LONGEST_WEEKS(LONGEST, "The longest wait of the plans issued in the month, in weeks."),
  OPEN_REQUESTS(
      COUNT,
      "Requests without an outcome at the end of the last day of the month, or of the day of"
          + " knowledge where that is earlier; by stage, and by weeks waited."),
  OPEN_OVER_20_WEEKS(
      COUNT,
      "Requests without an outcome that are more than 20 weeks old at the end of the last day of"
          + " the month, or of the day of knowledge where that is earlier. A plan, a refusal, a"
          + " notice that there will be no plan, a withdrawal and the end of the case are outcomes;"
          + " where a decision to assess or a draft plan follows a refusal or such a notice, the"
          + " request is open again."),
  OPEN_OVER_20_WEEKS_DRAFTED(
      COUNT,
      "Of the requests that open-over-20-weeks counts, those on which a draft plan is dated up to"
          + " that day."),
  OPEN_OVER_20_WEEKS_NOT_DRAFTED(
      COUNT,
      "Of the requests that open-over-20-weeks counts, those on which no draft plan is dated up to"
          + " that day; why not is told by open-over-20-weeks by stage."),
  OPEN_OVER_52_WEEKS(
      COUNT,
      "Requests without an outcome that are more than 52 weeks old at the end of the last day of"
          + " the month, or of the day of knowledge where that is earlier."),
  PLANS_IN_FORCE(
      COUNT,
      "Plans at the end of the last day of the month, or of the day of knowledge where that is"
          + " earlier: from the final plan or, where the extract has none, from the first step of a"
          + " review, until the plan is ended."),
  PLANS_IN_MAINSTREAM(
      SHARE,
      "Of the plans in force whose placement is known, those placed in mainstream or in a resourced"
          + " provision by the last placement up to that day."),
  MOVES_TO_HOME_EDUCATION(
      COUNT,
      "Placements in elective home education by their month, of children with a plan in force whose"
          + " placement before was another one or is not known."),
  REVIEWS_DECIDED_WITHIN_4_WEEKS(
      SHARE,
      "Of the decisions after a review meeting, by the month of the decision, those made at most 4"
          + " weeks after the meeting."),
  REVIEWS_FINISHED_WITHIN_12_WEEKS(
      SHARE,
      "Of the reviews finished, by the month in which they were, those finished at most 12 weeks"
          + " after the meeting. A review is finished by the decision to keep or to end the plan,"
          + " or by the final amended plan."),
  REVIEWS_OVERDUE(
      COUNT,
      "Plans in force at the end of the last day of the month, or of the day of knowledge where"
          + " that is earlier, whose last review was decided more than 12 months before or, where"
          + " none was, whose final plan is older than that; a plan of which the extract has"
          + " neither is not counted."),
  REVIEWS_EXPECTED(
      COUNT,
      "The table of annual reviews, by calendar year: plans in force for more than 12 months at its"
          + " end, or on the day of knowledge where that is earlier."),
  REVIEWS_NOT_EXPECTED(
      COUNT,
      "The table of annual reviews, by calendar year: plans in force for at most 12 months at its"
          + " end, or on the day of knowledge where that is earlier."),
  REVIEWS_COMPLETED_IN_YEAR(
      COUNT,
      "Of the reviews expected, by calendar year, those with a review decided in the year; by"
          + " outcome of the last: maintain, amend, cease."),
  REVIEWS_COMPLETED_EARLIER(
      COUNT,
      "Of the reviews expected, by calendar year, those with none decided in the year and one"
          + " decided before."),
  REVIEWS_NOT_COMPLETED(
      COUNT, "Of the reviews expected, by calendar year, those with none decided up to its end."),
  REVIEWS_COMPLETED_WITHIN_4_WEEKS(
      SHARE,
      "Of the reviews completed in the year, those whose last decision in it was made at most 4"
          + " weeks after the meeting before it; one without a meeting was not."),
  PHASE_TRANSFERS_IN_TIME(
      SHARE,
      "Of the phase transfers, by the month of the day that the law names for them, those whose"
          + " final amended plan is dated within the year before it and before 15 February, before"
          + " 31 March to post-16, or within post-16 at most on the day five months before the"
          + " move."),
  MEDIATIONS(COUNT, "Mediations by the month in which they are dated."),
  MEDIATIONS_ENDED(
      COUNT,
      "Outcomes of mediation by the month of the outcome; by outcome: agreed, not agreed, not"
          + " held."),
  APPEALS(COUNT, "Appeals to the tribunal by the month in which they are dated."),
  APPEALS_ENDED(
      COUNT,
      "Outcomes of appeals by the month of the outcome; by outcome: upheld, partly upheld,"
          + " dismissed, conceded, withdrawn."),
  APPEALS_UPHELD(
      SHARE,
      "Of the appeals that the tribunal decided, by the month of the outcome, those upheld wholly"
          + " or in part."),
  CASES_PER_WORKER(
      EACH,
      "Cases whose worker is known and that have an open request or a plan in force at the end of"
          + " the last day of the month, or of the day of knowledge where that is earlier, for each"
          + " worker who has one; by worker how many.");

  /** How its cells become a value. */
  public enum Kind {
    /** How many. */
    COUNT,
    /** Per cent of how many, to one decimal. */
    SHARE,
    /** Weeks, to one decimal. */
    MEAN,
    MEDIAN,
    NINETIETH,
    LONGEST,
    /** How many for each, to one decimal. */
    EACH
  }

  private final Kind kind;
  private final String sentence;

  Measure(Kind kind, String sentence) {
    this.kind = kind;
    this.sentence = sentence;
  }

  /** {@code plans-within-20-weeks}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Kind kind() {
    return kind;
  }

  public String sentence() {
    return sentence;
  }

  /** Whether it is counted by calendar year, not by month. */
  public boolean yearly() {
    return switch (this) {
      case DFE_20_WEEK,
          DFE_20_WEEK_EXCLUDING_EXCEPTIONS,
          REVIEWS_EXPECTED,
          REVIEWS_NOT_EXPECTED,
          REVIEWS_COMPLETED_IN_YEAR,
          REVIEWS_COMPLETED_EARLIER,
          REVIEWS_NOT_COMPLETED,
          REVIEWS_COMPLETED_WITHIN_4_WEEKS ->
          true;
      default -> false;
    };
  }

  /** Whether its cells are added up from month to month: what comes and goes, not what stands. */
  public boolean running() {
    return switch (this) {
      case OPEN_REQUESTS,
          OPEN_OVER_20_WEEKS,
          OPEN_OVER_20_WEEKS_DRAFTED,
          OPEN_OVER_20_WEEKS_NOT_DRAFTED,
          OPEN_OVER_52_WEEKS,
          PLANS_IN_FORCE,
          PLANS_IN_MAINSTREAM,
          REVIEWS_OVERDUE,
          CASES_PER_WORKER ->
          true;
      default -> false;
    };
  }

  /** The measure whose cells it is worked out from; its own but for waits. */
  public Measure cells() {
    return switch (kind) {
      case MEDIAN, NINETIETH, LONGEST -> WAIT_MEAN_WEEKS;
      default -> this;
    };
  }

  public static List<Measure> all() {
    return Stream.of(values()).toList();
  }
}
