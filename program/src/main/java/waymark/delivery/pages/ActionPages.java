package waymark.delivery.pages;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.delivery.ActionLine;
import waymark.delivery.Actions;
import waymark.ledger.AreaTransactions;
import waymark.measures.Definition;
import waymark.measures.Measures;
import waymark.report.Report;
import waymark.trajectory.PlansKnown;
import waymark.trajectory.ReportPage;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Today;

/** The actions of a plan, all of them and one by one, as pages and as files. */
@Controller
class ActionPages {

  private final AreaTransactions transactions;
  private final ActionPlans plans;
  private final PlansKnown known;
  private final Actions actions;
  private final Measures measures;

  ActionPages(
      AreaTransactions transactions,
      ActionPlans plans,
      PlansKnown known,
      Actions actions,
      Measures measures) {
    this.transactions = transactions;
    this.plans = plans;
    this.known = known;
    this.actions = actions;
    this.measures = measures;
  }

  /** What is chosen may be any text, so it is made for each reader. */
  @GetMapping("/{area}/plans/{plan}/actions")
  @Needs(Right.SEE_PROGRAMME)
  String actions(
      Visit visit,
      @PathVariable("plan") String key,
      @RequestParam(name = ActionFilter.STATE, defaultValue = "") String state,
      @RequestParam(name = ActionFilter.OBJECTIVE, defaultValue = "") String objective,
      @RequestParam(name = ActionFilter.LEAD, defaultValue = "") String lead,
      @RequestParam(name = ActionFilter.LATE, defaultValue = "") String late,
      AsKnown asked,
      Today today,
      Model model) {
    var filter = new ActionFilter(state, objective, lead, late);
    model.addAttribute(
        "page",
        transactions.read(
            visit.area(),
            () -> {
              var plan = plans.of(visit.audience(), key, asked, today.day());
              return ActionsPage.of(
                  plan,
                  filter,
                  new ActionLinks(visit.audience(), asked).withPlan(key),
                  known.form(plan.plan(), plan.path("/actions"), asked));
            }));
    return "delivery/pages/actions";
  }

  @GetMapping({
    "/{area}/plans/{plan}/actions.txt",
    "/{area}/plans/{plan}/actions.docx",
    "/{area}/plans/{plan}/actions.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report actionsFile(Visit visit, @PathVariable("plan") String key, AsKnown asked, Today today) {
    return transactions.read(
        visit.area(),
        () ->
            ActionsReport.of(
                plans.of(visit.audience(), key, asked, today.day()), ActionFilter.ALL));
  }

  @GetMapping("/{area}/plans/{plan}/actions/{action}")
  @Needs(Right.SEE_PROGRAMME)
  String action(
      Audience readers,
      @PathVariable("plan") String key,
      @PathVariable("action") String action,
      AsKnown asked,
      Today today,
      Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var plan = plans.of(readers, key, asked, today.day());
              var line = line(plan, action);
              var around = around(plan, line);
              return new ReportPage(
                  ActionReport.of(plan, line, around),
                  Link.to(plan.page("/actions"), "Actions of this plan"),
                  new ActionLinks(readers, asked).withAction(key, line, around.changing()),
                  known.form(plan.plan(), plan.path("/actions/" + action), asked));
            }));
    return "trajectory/report";
  }

  @GetMapping({
    "/{area}/plans/{plan}/actions/{action}.txt",
    "/{area}/plans/{plan}/actions/{action}.docx",
    "/{area}/plans/{plan}/actions/{action}.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report actionFile(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("action") String action,
      AsKnown asked,
      Today today) {
    return transactions.read(
        visit.area(), () -> file(visit.audience(), key, action, asked, today.day()));
  }

  private Report file(Audience readers, String key, String action, AsKnown asked, LocalDate today) {
    var plan = plans.of(readers, key, asked, today);
    var line = line(plan, action);
    return ActionReport.of(plan, line, around(plan, line));
  }

  private static ActionLine line(ActionPlan plan, String action) {
    return plan.line(action).orElseThrow(() -> new NotFound("no action " + action));
  }

  private ActionReport.Around around(ActionPlan plan, ActionLine line) {
    var at = plan.known().moment();
    return new ActionReport.Around(
        actions.effects(plan.plan().id(), at).stream()
            .filter(it -> it.action().equals(line.id()))
            .toList(),
        actions.narratives(line.id(), at),
        actions.leadVersions(line.id(), at),
        measures.definitions(at).stream()
            .collect(Collectors.toMap(Definition::id, Function.identity())));
  }
}
