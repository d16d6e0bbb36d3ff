package waymark.documents;

import java.time.YearMonth;
import java.util.Optional;
import waymark.kernel.ReportingPeriod;

/** What a column of a metric table holds. */
sealed interface MetricColumn {

  /** The metric's name. */
  record Name() implements MetricColumn {}

  /** The promise for the end of the plan. */
  record Target() implements MetricColumn {}

  /** The number of the objective that a metric stands under. */
  record ObjectiveNumber() implements MetricColumn {}

  /** What a metric counts in. */
  record UnitOf() implements MetricColumn {}

  /** Which way a metric is better. */
  record BetterOf() implements MetricColumn {}

  /** A reading from before the plan, dated or not. */
  record Baseline(Optional<ReportingPeriod> period) implements MetricColumn {}

  /** A column about one period. */
  sealed interface Period extends MetricColumn {
    ReportingPeriod period();
  }

  /** What was promised for a period. */
  record Milestone(ReportingPeriod period) implements Period {}

  /** What was measured for a period. */
  record Actual(ReportingPeriod period) implements Period {}

  /** Headed by a month alone; whether it promises or measures shows beside the other columns. */
  record Month(String asWritten, Optional<YearMonth> month) implements MetricColumn {}

  /** Headed by a quarter alone; where it heads two columns, the first promises. */
  record Quarter(String asWritten, ReportingPeriod period) implements MetricColumn {}

  /** Headed "actual" without a date: of the milestone before it. */
  record ActualUndated() implements MetricColumn {}

  /** No heading. */
  record Nothing() implements MetricColumn {}

  /** A heading that is none of the above. */
  record NotUnderstood(String heading) implements MetricColumn {}
}
