package waymark.trajectory;

import waymark.report.Report;
import waymark.web.Link;

/** The tracker as one page. */
record TrackerPage(Report report, Link plan, KnownAtForm knownAt) {

  static TrackerPage of(PlanPage.At at, Tracker tracker, KnownAtForm form) {
    return new TrackerPage(
        TrackerReport.of(at, tracker), Link.to(at.page(""), at.plan().title()), form);
  }
}
