package waymark.caseload.pages;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.AccessLog;
import waymark.access.Needs;
import waymark.access.PersonNames;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.caseload.Retention;
import waymark.caseload.Retentions;
import waymark.forms.FormDesk;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.Today;

/** For how long the area keeps the events of ended cases: one proposes it, another agrees. */
@Controller
class RetentionPages {

  static final String PATH = "/casework/retention";

  private final AreaTransactions transactions;
  private final Retentions retentions;
  private final PersonNames names;
  private final FormDesk desk;
  private final AccessLog log;

  RetentionPages(
      AreaTransactions transactions,
      Retentions retentions,
      PersonNames names,
      FormDesk desk,
      AccessLog log) {
    this.transactions = transactions;
    this.retentions = retentions;
    this.names = names;
    this.desk = desk;
    this.log = log;
  }

  @GetMapping("/{area}/casework/retention")
  @Needs(Right.REDACT)
  String retention(
      Visit visit,
      Today today,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var it = transactions.read(visit.area(), retentions::now);
    var report = transactions.read(visit.area(), () -> report(visit, it, today.day()));
    log.saw(visit, request, "the list of cases whose time is over");
    CasePages.keepNowhere(response);
    model.addAttribute(
        "page",
        CaseloadPage.ofToday(report, Link.to(visit.at("/casework"), "Casework"), doing(visit, it)));
    return CaseloadPage.TEMPLATE;
  }

  private Report report(Visit visit, Retention it, LocalDate day) {
    var people = Stream.of(it.proposedBy(), it.agreedBy()).flatMap(Optional::stream).toList();
    var off = it.state() == Retention.State.OFF;
    var over = retentions.over(off ? period(Retention.FEWEST, visit) : it, day);
    return new RetentionReport(it, day, names.names(people))
        .report(
            over,
            retentions.blanked(),
            years ->
                (int)
                    over.stream()
                        .filter(one -> period(years, visit).over(one.history(), day))
                        .count(),
            visit.at(""));
  }

  private static Retention period(int years, Visit visit) {
    return Retention.proposed(years, visit.person(), "");
  }

  private static List<Link> doing(Visit visit, Retention it) {
    var doing = new ArrayList<Link>();
    if (waitsFor(visit.person(), it)) {
      doing.add(Link.to(visit.at(PATH + "/agree"), "Decide on the proposal"));
    }
    doing.add(
        Link.to(
            visit.at(PATH + "/change"),
            it.state() == Retention.State.OFF ? "Propose a period" : "Change or end it"));
    return doing;
  }

  private static boolean waitsFor(PersonId person, Retention it) {
    return it.state() == Retention.State.PROPOSED
        && it.proposedBy().filter(person::equals).isEmpty();
  }

  @RequestMapping(
      path = "/{area}/casework/retention/change",
      method = {GET, POST})
  @Needs(Right.REDACT)
  ModelAndView change(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.answer(
        visit,
        request,
        csrf,
        () ->
            RetentionForm.change(
                retentions.now(), retentions.lastWritten(), visit.person(), visit.at(PATH)));
  }

  @RequestMapping(
      path = "/{area}/casework/retention/agree",
      method = {GET, POST})
  @Needs(Right.REDACT)
  ModelAndView agree(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.answer(
        visit,
        request,
        csrf,
        () ->
            RetentionForm.agree(
                retentions.now(), retentions.lastWritten(), visit.person(), visit.at(PATH)));
  }
}
