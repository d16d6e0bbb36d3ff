package waymark.trajectory;

import waymark.report.Report;
import waymark.web.Link;

/** Every quarter of a plan on one page. */
record QuartersPage(Report report, Link plan, KnownAtForm knownAt) {

  static QuartersPage of(PlanPage.At at, Tracker tracker, KnownAtForm form) {
    return new QuartersPage(
        QuartersReport.of(at, tracker), Link.to(at.page(""), at.plan().title()), form);
  }
}
