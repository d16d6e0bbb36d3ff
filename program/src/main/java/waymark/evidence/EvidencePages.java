package waymark.evidence;

import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.trajectory.PlansKnown;
import waymark.trajectory.ReportPage;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Today;

/** The evidence of a plan and the support had under it, as pages and as files. */
@Controller
class EvidencePages {

  private final AreaTransactions transactions;
  private final EvidencePlans plans;
  private final PlansKnown known;

  EvidencePages(AreaTransactions transactions, EvidencePlans plans, PlansKnown known) {
    this.transactions = transactions;
    this.plans = plans;
    this.known = known;
  }

  @GetMapping("/{area}/plans/{plan}/evidence")
  @Needs(Right.SEE_RECORD)
  String evidence(
      Audience readers, @PathVariable("plan") String key, AsKnown asked, Today today, Model model) {
    return page(
        readers,
        key,
        asked,
        today,
        model,
        plan ->
            new ReportPage(
                EvidenceReport.of(plan),
                Link.to(plan.page(""), plan.plan().title()),
                Stream.concat(
                        Stream.of(
                            Link.to(plan.page("/support"), "See the support received"),
                            Link.to(asked.at(readers.at("/staffing")), "See the changes of staff")),
                        editing(plan, "/evidence/new", "Add evidence"))
                    .toList(),
                known.form(plan.plan(), plan.path("/evidence"), asked)));
  }

  @GetMapping({
    "/{area}/plans/{plan}/evidence.txt",
    "/{area}/plans/{plan}/evidence.docx",
    "/{area}/plans/{plan}/evidence.csv"
  })
  @Needs(Right.SEE_RECORD)
  Report evidenceFile(Visit visit, @PathVariable("plan") String key, AsKnown asked, Today today) {
    return file(visit, key, asked, today, EvidenceReport::of);
  }

  @GetMapping("/{area}/plans/{plan}/evidence/{evidence}")
  @Needs(Right.SEE_RECORD)
  String piece(
      Audience readers,
      @PathVariable("plan") String key,
      @PathVariable("evidence") String evidence,
      AsKnown asked,
      Today today,
      Model model) {
    var path = "/evidence/" + evidence;
    return page(
        readers,
        key,
        asked,
        today,
        model,
        plan ->
            new ReportPage(
                EvidenceReport.of(plan, piece(plan, evidence)),
                Link.to(plan.page("/evidence"), "Evidence of this plan"),
                Stream.concat(
                        editing(plan, path + "/files/add", "Add a file that shows it"),
                        editing(plan, path + "/change", "Change this evidence"))
                    .toList(),
                known.form(plan.plan(), plan.path(path), asked)));
  }

  @GetMapping({
    "/{area}/plans/{plan}/evidence/{evidence}.txt",
    "/{area}/plans/{plan}/evidence/{evidence}.docx",
    "/{area}/plans/{plan}/evidence/{evidence}.csv"
  })
  @Needs(Right.SEE_RECORD)
  Report pieceFile(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("evidence") String evidence,
      AsKnown asked,
      Today today) {
    return file(visit, key, asked, today, plan -> EvidenceReport.of(plan, piece(plan, evidence)));
  }

  @GetMapping("/{area}/plans/{plan}/support")
  @Needs(Right.SEE_RECORD)
  String support(
      Audience readers, @PathVariable("plan") String key, AsKnown asked, Today today, Model model) {
    return page(
        readers,
        key,
        asked,
        today,
        model,
        plan ->
            new ReportPage(
                SupportReport.of(plan, plan.edits()),
                Link.to(plan.page(""), plan.plan().title()),
                editing(plan, "/support/new", "Add support received").toList(),
                known.form(plan.plan(), plan.path("/support"), asked)));
  }

  @GetMapping({
    "/{area}/plans/{plan}/support.txt",
    "/{area}/plans/{plan}/support.docx",
    "/{area}/plans/{plan}/support.csv"
  })
  @Needs(Right.SEE_RECORD)
  Report supportFile(Visit visit, @PathVariable("plan") String key, AsKnown asked, Today today) {
    return file(visit, key, asked, today, plan -> SupportReport.of(plan, false));
  }

  private String page(
      Audience readers,
      String key,
      AsKnown asked,
      Today today,
      Model model,
      Function<EvidencePlan, ReportPage> page) {
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(), () -> page.apply(plans.of(readers, key, asked, today.day()))));
    return "trajectory/report";
  }

  private Report file(
      Visit visit, String key, AsKnown asked, Today today, Function<EvidencePlan, Report> report) {
    return transactions.read(
        visit.area(), () -> report.apply(plans.of(visit.audience(), key, asked, today.day())));
  }

  private static Evidence piece(EvidencePlan plan, String key) {
    return plan.evidence(key).orElseThrow(() -> new NotFound("no evidence " + key));
  }

  private static Stream<Link> editing(EvidencePlan plan, String path, String words) {
    return plan.edits() ? Stream.of(Link.to(plan.path(path), words)) : Stream.empty();
  }
}
