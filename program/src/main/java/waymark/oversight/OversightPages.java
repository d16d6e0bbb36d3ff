package waymark.oversight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;
import waymark.delivery.Actions;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.measures.Measures;
import waymark.programme.Plan;
import waymark.report.Report;
import waymark.trajectory.PlansKnown;
import waymark.trajectory.ReportPage;
import waymark.trajectory.Tracker;
import waymark.trajectory.Trackers;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.Today;

/** Whether it worked: what was decided and done for a plan, followed to its figures. */
@Controller
class OversightPages {

  private final AreaTransactions transactions;
  private final PlansKnown plans;
  private final Trackers trackers;
  private final Deeds deeds;
  private final Actions actions;
  private final Measures measures;

  OversightPages(
      AreaTransactions transactions,
      PlansKnown plans,
      Trackers trackers,
      Deeds deeds,
      Actions actions,
      Measures measures) {
    this.transactions = transactions;
    this.plans = plans;
    this.trackers = trackers;
    this.deeds = deeds;
    this.actions = actions;
    this.measures = measures;
  }

  @GetMapping("/{area}/plans/{plan}/did-it-work")
  @Needs(Right.SEE_PROGRAMME)
  String didItWork(
      Audience readers, @PathVariable("plan") String key, AsKnown known, Today today, Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var plan = plans.plan(readers, key, known);
              var path = readers.at("/plans/" + key);
              return new ReportPage(
                  report(readers, plan, known, today.day()),
                  Link.to(known.at(path), plan.title()),
                  List.of(),
                  plans.form(plan, path + "/did-it-work", known));
            }));
    return "trajectory/report";
  }

  @GetMapping({
    "/{area}/plans/{plan}/did-it-work.txt",
    "/{area}/plans/{plan}/did-it-work.docx",
    "/{area}/plans/{plan}/did-it-work.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report didItWorkFile(Visit visit, @PathVariable("plan") String key, AsKnown known, Today today) {
    var readers = visit.audience();
    return transactions.read(
        visit.area(), () -> report(readers, plans.plan(readers, key, known), known, today.day()));
  }

  private Report report(Audience readers, Plan plan, AsKnown known, LocalDate today) {
    var at = known.moment();
    var tracker = trackers.tracker(plan, at);
    var all = deeds.all(at);
    var lines = actions.lines(plan.id(), at);
    return new FollowedReport(it -> known.at(readers.at(it)))
        .of(
            plan,
            Followed.of(tracker, all, measures.events(at), known.day().orElse(today)),
            silent(plan, lines, at),
            open(tracker, lines));
  }

  /** How many finished actions of the plan name no measure. */
  private int silent(Plan plan, List<ActionLine> lines, KnownAt at) {
    var naming = actions.effects(plan.id(), at).stream().map(it -> it.action()).toList();
    return (int)
        lines.stream()
            .filter(it -> it.action().state() == ActionState.COMPLETE && !naming.contains(it.id()))
            .count();
  }

  /** How many actions are open under each objective, by its number. */
  private static Map<String, Integer> open(Tracker tracker, List<ActionLine> lines) {
    var open = new HashMap<String, Integer>();
    for (var objective : tracker.objectives()) {
      for (var line : lines) {
        if (line.action().open() && line.under(objective.id()).isPresent()) {
          open.merge(objective.number(), 1, Integer::sum);
        }
      }
    }
    return open;
  }
}
