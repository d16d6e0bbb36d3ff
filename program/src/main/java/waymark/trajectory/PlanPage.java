package waymark.trajectory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.report.Text;
import waymark.web.AsKnown;
import waymark.web.Link;

/**
 * A plan at a glance, with where one can go from it and what its reader may do.
 *
 * @param awaiting what waits for the reader in the area
 */
record PlanPage(
    String kind,
    PlanReport report,
    List<Link> links,
    Optional<SinceLastLook> since,
    List<Link> awaiting,
    List<Link> doing,
    KnownAtForm knownAt) {

  /** Where its pages are, and at which moment. */
  record At(String area, Plan plan, AsKnown known) {

    String page(String more) {
      return known.at("/%s/plans/%s%s".formatted(area, plan.key(), more));
    }

    /** An objective by its number and title, leading to its page. */
    Text objective(Objective it) {
      return Text.link(page("/objectives/" + it.number()), it.number() + ". " + it.title());
    }

    String measure(String key) {
      return known.at("/%s/measures/%s".formatted(area, key));
    }
  }

  static PlanPage of(
      At at,
      PlanReport report,
      Optional<SinceLastLook> since,
      List<Link> awaiting,
      List<Link> beside,
      List<Link> doing,
      KnownAtForm form) {
    return new PlanPage(
        at.plan().kind().words(),
        report,
        Stream.concat(
                Stream.of(
                    Link.to(at.page("/tracker"), "The tracker: every milestone and reading"),
                    Link.to(
                        at.page("/quarters"), "Every quarter: promises met, and what was left out"),
                    Link.to(at.page("/restatements"), "What was restated")),
                beside.stream())
            .toList(),
        since,
        awaiting,
        doing,
        form);
  }
}
