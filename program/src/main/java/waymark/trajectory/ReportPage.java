package waymark.trajectory;

import java.util.List;
import waymark.report.Report;
import waymark.web.Link;

/** A report about a part of a plan, with the way back to it and what its reader may do. */
public record ReportPage(Report report, Link plan, List<Link> doing, KnownAtForm knownAt) {

  static ReportPage of(PlanPage.At at, Report report, List<Link> doing, KnownAtForm form) {
    return new ReportPage(report, Link.to(at.page(""), at.plan().title()), doing, form);
  }
}
