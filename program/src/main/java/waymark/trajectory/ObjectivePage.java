package waymark.trajectory;

import java.util.List;
import waymark.ledger.Version;
import waymark.programme.Objective;
import waymark.report.Report;
import waymark.web.Link;

/** One objective, with what its reader may do. */
record ObjectivePage(Report report, Link plan, List<Link> doing, KnownAtForm knownAt) {

  /** The page of the only objective of the tracker given. */
  static ObjectivePage of(
      PlanPage.At at,
      Tracker tracker,
      List<Version<Objective>> versions,
      List<Link> doing,
      KnownAtForm form) {
    return new ObjectivePage(
        ObjectiveReport.of(at, tracker, versions),
        Link.to(at.page(""), at.plan().title()),
        doing,
        form);
  }
}
