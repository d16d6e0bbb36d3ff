package waymark.delivery.pages;

import java.util.List;
import waymark.report.Report;
import waymark.trajectory.KnownAtForm;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;

/**
 * The actions of a plan, with how to choose among them.
 *
 * @param action where the choice is sent
 * @param known the day that goes along with a choice; empty for today
 * @param chosen whether a choice was made, so that it stands open
 */
record ActionsPage(
    Report report,
    Link plan,
    String action,
    String known,
    boolean chosen,
    List<Field> fields,
    List<List<Option>> options,
    List<Link> doing,
    KnownAtForm knownAt) {

  ActionsPage {
    fields = List.copyOf(fields);
    options = List.copyOf(options);
    doing = List.copyOf(doing);
  }

  static ActionsPage of(ActionPlan plan, ActionFilter filter, List<Link> doing, KnownAtForm form) {
    return new ActionsPage(
        ActionsReport.of(plan, filter),
        Link.to(plan.page(""), plan.plan().title()),
        plan.path("/actions"),
        plan.known().day().map(Object::toString).orElse(""),
        !filter.all(),
        filter.fields(),
        filter.options(plan),
        doing,
        form);
  }
}
