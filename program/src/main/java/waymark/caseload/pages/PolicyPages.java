package waymark.caseload.pages;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.caseload.AreaPolicies;
import waymark.caseload.Cases;
import waymark.caseload.PolicySetting;
import waymark.casework.OpenPoint;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** By which policies the area counts cases, and where it decides so. */
@Controller
class PolicyPages {

  static final String PATH = "/casework/policies";

  private final AreaTransactions transactions;
  private final AreaPolicies policies;
  private final Cases cases;
  private final FormDesk desk;

  PolicyPages(AreaTransactions transactions, AreaPolicies policies, Cases cases, FormDesk desk) {
    this.transactions = transactions;
    this.policies = policies;
    this.cases = cases;
    this.desk = desk;
  }

  @GetMapping("/{area}/casework/policies")
  @Needs(Right.SEE_RECORD)
  String policies(Audience readers, AsKnown known, Model model) {
    var path = readers.at(PATH);
    var change = Optional.of(path).filter(_ -> known.today() && readers.may(Right.LOAD_CASES));
    model.addAttribute(
        "page",
        CaseloadPage.of(
            path,
            known,
            transactions.read(readers.area(), () -> report(known, change)),
            Link.to(known.at(readers.at("/casework")), "Casework"),
            List.of()));
    return CaseloadPage.TEMPLATE;
  }

  @GetMapping({
    "/{area}/casework/policies.txt",
    "/{area}/casework/policies.docx",
    "/{area}/casework/policies.csv"
  })
  @Needs(Right.SEE_RECORD)
  Report policiesFile(Visit visit, AsKnown known) {
    return transactions.read(visit.area(), () -> report(known, Optional.empty()));
  }

  private Report report(AsKnown known, Optional<String> change) {
    var at = known.moment();
    return PoliciesReport.of(policies.settings(at), policies.limit(at), change);
  }

  @RequestMapping(
      path = "/{area}/casework/policies/caseload-limit",
      method = {GET, POST})
  @Needs(Right.LOAD_CASES)
  ModelAndView limit(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.answer(
        visit,
        request,
        csrf,
        () ->
            LimitForm.of(
                policies.limit(KnownAt.LATEST), policies.limitLastWritten(), visit.at(PATH)));
  }

  @RequestMapping(
      path = "/{area}/casework/policies/{policy}",
      method = {GET, POST})
  @Needs(Right.LOAD_CASES)
  ModelAndView change(
      Visit visit, @PathVariable("policy") String word, HttpServletRequest request, Csrf csrf) {
    var point = OpenPoint.of(word).orElseThrow(() -> new NotFound("no such policy"));
    return desk.answer(visit, request, csrf, () -> form(visit, point));
  }

  private Form form(Visit visit, OpenPoint point) {
    var settings =
        policies.settings(KnownAt.LATEST).stream().filter(it -> it.point() == point).toList();
    var form =
        Form.changing(
                point.title(),
                PolicyForm.questions(point),
                PolicyForm.standing(point, settings),
                policies.lastWritten(point),
                Link.to(visit.at(PATH), "How cases are counted"),
                check ->
                    PolicyForm.read(check, point, desk.today())
                        .map(it ->
                            Change.now(
                                sentence(it),
                                visit.at(PATH),
                                writing -> {
                                  AreaPolicies.write(writing, it);
                                  cases.foldAgainAfter(writing);
                                })))
            .saying(
                point.source(),
                "Figures are counted so from now on, those of past months too. A page as known on an"
                    + " earlier day keeps them as they were.");
    return settings.isEmpty() ? form : takingBack(visit, form, settings.getLast());
  }

  private Form takingBack(Visit visit, Form form, PolicySetting last) {
    return form.withTakingBack(
        "What was decided for limits from %s on no longer counts: what holds before that day holds on."
            .formatted(DayWords.of(last.from())),
        reason ->
            Change.now(
                "Took back how “%s” is counted for limits from %s on. %s"
                    .formatted(last.point().title(), DayWords.of(last.from()), reason),
                visit.at(PATH),
                writing -> {
                  writing.withdraw(() -> AreaPolicies.write(writing, last));
                  cases.foldAgainAfter(writing);
                }));
  }

  private static String sentence(PolicySetting it) {
    return "Decided how “%s” is counted for limits from %s on: %s. %s"
        .formatted(it.point().title(), DayWords.of(it.from()), it.inWords(), it.reason());
  }
}
