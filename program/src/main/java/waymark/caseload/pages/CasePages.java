package waymark.caseload.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import waymark.access.AccessLog;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.caseload.AreaPolicies;
import waymark.caseload.CaseAddress;
import waymark.caseload.Cases;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Today;

/** Single cases: which are due and late, and each by itself. Who looks at one is written down. */
@Controller
class CasePages {

  private final AreaTransactions transactions;
  private final CaseworkReading reading;
  private final Cases cases;
  private final AreaPolicies policies;
  private final AccessLog log;

  CasePages(
      AreaTransactions transactions,
      CaseworkReading reading,
      Cases cases,
      AreaPolicies policies,
      AccessLog log) {
    this.transactions = transactions;
    this.reading = reading;
    this.cases = cases;
    this.policies = policies;
    this.log = log;
  }

  @GetMapping("/{area}/casework/due")
  @Needs(Right.SEE_CASES)
  String due(
      Visit visit,
      @RequestParam(name = DueChoice.WORKER, defaultValue = "") String worker,
      @RequestParam(name = DueChoice.DUTY, defaultValue = "") String duty,
      Today today,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var choice = DueChoice.of(worker, duty);
    var report =
        transactions.read(
            visit.area(),
            () ->
                reading
                    .standings(AsKnown.TODAY, today.day())
                    .map(it ->
                        DueReport.of(
                            it, visit.at(""), policies.limit(AsKnown.TODAY.moment()), choice))
                    .orElseGet(DueReport::none));
    log.saw(visit, request, "the list of cases that are due and late");
    return shown(
        visit,
        report,
        List.of(
            Link.to(
                visit.at("/casework/due.csv") + choice.query(), "Take the whole list along as CSV"),
            Link.to(visit.at("/casework/stages"), "See where requests stick"),
            Link.to(visit.at("/casework/advice"), "See advice that is awaited, by service"),
            Link.to(visit.at("/casework/policies"), "See the limit of cases for each caseworker")),
        response,
        model);
  }

  /** The same list whole. */
  @GetMapping("/{area}/casework/due.csv")
  @Needs(Right.SEE_CASES)
  Report dueFile(
      Visit visit,
      @RequestParam(name = DueChoice.WORKER, defaultValue = "") String worker,
      @RequestParam(name = DueChoice.DUTY, defaultValue = "") String duty,
      Today today,
      HttpServletRequest request,
      HttpServletResponse response) {
    var report =
        transactions.read(
            visit.area(),
            () ->
                reading
                    .standings(AsKnown.TODAY, today.day())
                    .map(it -> DueReport.file(it, visit.at(""), DueChoice.of(worker, duty)))
                    .orElseGet(DueReport::none));
    log.saw(visit, request, "the whole list of cases that are due and late, as a file");
    keepNowhere(response);
    return report;
  }

  @GetMapping("/{area}/casework/cases/{case}")
  @Needs(Right.SEE_CASES)
  String one(
      Visit visit,
      @PathVariable("case") String part,
      Today today,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var key = CaseAddress.key(part).orElseThrow(() -> new NotFound("no such case"));
    var report = transactions.read(visit.area(), () -> report(key, today));
    log.saw(visit, request, "the case " + key);
    keepNowhere(response);
    var page =
        CaseloadPage.ofToday(
            report.report(),
            Link.to(visit.at("/casework"), "Casework"),
            List.of(Link.to(visit.at("/casework/due"), "See what is due and late")));
    model.addAttribute("page", report.chart().map(it -> page.with(Drawn.of(it))).orElse(page));
    return CaseloadPage.TEMPLATE;
  }

  private CaseReport report(String key, Today today) {
    var at = KnownAt.LATEST;
    var it = cases.of(key, at).orElseThrow(() -> new NotFound("no such case"));
    return new CaseReport(
        it,
        cases.knownUntil(at, today.day()).orElse(today.day()),
        today.day(),
        policies.at(at),
        cases.versionsOf(key, at),
        cases.extracts(at));
  }

  /** Nothing about a single child stays in the memory of a browser. */
  static void keepNowhere(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
  }

  private static String shown(
      Visit visit, Report report, List<Link> doing, HttpServletResponse response, Model model) {
    keepNowhere(response);
    model.addAttribute(
        "page", CaseloadPage.ofToday(report, Link.to(visit.at("/casework"), "Casework"), doing));
    return CaseloadPage.TEMPLATE;
  }
}
