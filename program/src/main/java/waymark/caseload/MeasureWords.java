package waymark.caseload;

import waymark.casework.Dimension;
import waymark.casework.Measure;

/** What the measures of casework are called on pages. */
public final class MeasureWords {

  private MeasureWords() {}

  public static String title(Measure it) {
    return switch (it) {
      case REQUESTS -> "requests for an assessment";
      case REFUSALS_TO_ASSESS -> "refusals to assess";
      case DECISIONS_WITHIN_6_WEEKS -> "decided within 6 weeks";
      case NO_PLAN_NOTICES_WITHIN_16_WEEKS -> "notices of no plan within 16 weeks";
      case PLANS_ISSUED -> "new plans issued";
      case PLANS_WITHIN_20_WEEKS -> "plans within 20 weeks";
      case PLANS_WITHIN_20_WEEKS_EXCLUDING_EXCEPTIONS ->
          "plans within 20 weeks, without exceptions";
      case PLANS_WITHIN_20_WEEKS_BY_REQUEST -> "plans within 20 weeks, by month of request";
      case OPEN_OVER_20_WEEKS_BY_REQUEST -> "still open over 20 weeks, by month of request";
      case DFE_20_WEEK -> "the published 20-week statistic";
      case DFE_20_WEEK_EXCLUDING_EXCEPTIONS -> "the published statistic, without exceptions";
      case ADVICE_WITHIN_6_WEEKS -> "advice within 6 weeks";
      case WAIT_MEAN_WEEKS -> "average wait in weeks";
      case WAIT_MEDIAN_WEEKS -> "middle wait in weeks";
      case WAIT_90TH_PERCENTILE_WEEKS -> "wait that nine in ten did not exceed, in weeks";
      case WAIT_LONGEST_WEEKS -> "longest wait in weeks";
      case OPEN_REQUESTS -> "open requests at the end of the month";
      case OPEN_OVER_20_WEEKS -> "open over 20 weeks at the end of the month";
      case OPEN_OVER_20_WEEKS_DRAFTED -> "open over 20 weeks, drafted";
      case OPEN_OVER_20_WEEKS_NOT_DRAFTED -> "open over 20 weeks, not drafted";
      case OPEN_OVER_52_WEEKS -> "open over 52 weeks at the end of the month";
      case PLANS_IN_FORCE -> "plans in force at the end of the month";
      case PLANS_IN_MAINSTREAM -> "plans in mainstream";
      case MOVES_TO_HOME_EDUCATION -> "moves to elective home education";
      case REVIEWS_DECIDED_WITHIN_4_WEEKS -> "reviews decided within 4 weeks";
      case REVIEWS_FINISHED_WITHIN_12_WEEKS -> "reviews finished within 12 weeks";
      case REVIEWS_OVERDUE -> "reviews overdue at the end of the month";
      case REVIEWS_EXPECTED -> "reviews expected in the year";
      case REVIEWS_NOT_EXPECTED -> "reviews not expected yet";
      case REVIEWS_COMPLETED_IN_YEAR -> "reviews completed in the year";
      case REVIEWS_COMPLETED_EARLIER -> "reviews completed in an earlier year";
      case REVIEWS_NOT_COMPLETED -> "reviews not completed yet";
      case REVIEWS_COMPLETED_WITHIN_4_WEEKS -> "reviews of the year decided within 4 weeks";
      case PHASE_TRANSFERS_IN_TIME -> "phase transfers in time";
      case MEDIATIONS -> "mediations";
      case MEDIATIONS_ENDED -> "outcomes of mediation";
      case APPEALS -> "appeals";
      case APPEALS_ENDED -> "outcomes of appeals";
      case APPEALS_UPHELD -> "appeals upheld, of those decided";
      case CASES_PER_WORKER -> "cases for each worker";
    };
  }

  /** What cases are told apart by. */
  public static String title(Dimension it) {
    return switch (it) {
      case NEED -> "need";
      case AGE -> "age group";
      case FROM_14 -> "adulthood: from 14";
      case POST_16 -> "adulthood: post-16";
      case SETTING -> "setting";
      case LOCALITY -> "locality";
      case TEAM -> "team";
      case SOURCE -> "source of request";
      case PRIORITY -> "priority";
      case STAGE -> "stage";
      case WAITED -> "weeks waited";
      case OUTCOME -> "outcome";
      case WORKER -> "worker";
      case SERVICE -> "service";
    };
  }
}
