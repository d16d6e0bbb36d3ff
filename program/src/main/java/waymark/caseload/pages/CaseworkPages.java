package waymark.caseload.pages;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.caseload.AreaPolicies;
import waymark.caseload.Retentions;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Today;

/** Measures of casework by month, one month explained, and where requests stick: no single case. */
@Controller
class CaseworkPages {

  static final String PATH = "/casework";

  private final AreaTransactions transactions;
  private final CaseworkReading reading;
  private final AreaPolicies policies;
  private final Retentions retentions;

  CaseworkPages(
      AreaTransactions transactions,
      CaseworkReading reading,
      AreaPolicies policies,
      Retentions retentions) {
    this.transactions = transactions;
    this.reading = reading;
    this.policies = policies;
    this.retentions = retentions;
  }

  @GetMapping("/{area}/casework")
  @Needs(Right.SEE_RECORD)
  String overview(Audience readers, AsKnown known, Today today, Model model) {
    var path = readers.at(PATH);
    var measured = transactions.read(readers.area(), () -> reading.measured(known, today.day()));
    var report =
        transactions.read(
            readers.area(),
            () ->
                measured
                    .map(it -> policed(OverviewReport.of(it, known, path), known, path))
                    .orElseGet(OverviewReport::none));
    var page =
        CaseloadPage.of(
            path, known, report, Link.to(known.at(readers.at("")), "Plans"), doing(readers, known));
    model.addAttribute(
        "page", measured.flatMap(OverviewReport::chart).map(page::with).orElse(page));
    return CaseloadPage.TEMPLATE;
  }

  /** With what the area counts otherwise than by the default, and does not keep, after the lead. */
  private Report policed(Report report, AsKnown known, String path) {
    var parts = new ArrayList<>(report.parts());
    RetentionReport.beside(retentions.blanked()).ifPresent(it -> parts.add(1, it));
    PoliciesReport.beside(policies.settings(known.moment()), known.at(path + "/policies"))
        .ifPresent(it -> parts.add(1, it));
    return new Report(report.title(), parts);
  }

  private static List<Link> doing(Audience readers, AsKnown known) {
    var doing = new ArrayList<Link>();
    doing.add(Link.to(known.at(readers.at(PATH + "/stages")), "See where requests stick"));
    doing.add(Link.to(readers.at(PATH + "/advice"), "See advice that is awaited, by service"));
    doing.add(Link.to(known.at(readers.at(PolicyPages.PATH)), "See how this area counts"));
    if (readers.may(Right.SEE_CASES)) {
      doing.add(
          Link.to(
              known.at(readers.at(CutPages.PATH)),
              "See a measure by need, age group, setting, team and so on"));
      doing.add(Link.to(readers.at(PATH + "/due"), "See what is due and late, case by case"));
    }
    if (readers.may(Right.REDACT)) {
      doing.add(Link.to(readers.at(RetentionPages.PATH), "How long cases are kept"));
    }
    if (readers.may(Right.LOAD_CASES)) {
      doing.add(Link.to(readers.at(PATH + "/extracts"), "Extracts that were taken in"));
      doing.add(Link.to(readers.at(PATH + "/extracts/new"), "Load an extract"));
    }
    return doing;
  }

  @GetMapping({"/{area}/casework.txt", "/{area}/casework.docx", "/{area}/casework.csv"})
  @Needs(Right.SEE_RECORD)
  Report overviewFile(Visit visit, AsKnown known, Today today) {
    return transactions.read(
        visit.area(),
        () ->
            reading
                .measured(known, today.day())
                .map(it ->
                    policed(OverviewReport.of(it, known, visit.at(PATH)), known, visit.at(PATH)))
                .orElseGet(OverviewReport::none));
  }

  @GetMapping("/{area}/casework/months/{period}")
  @Needs(Right.SEE_RECORD)
  String month(
      Audience readers,
      @PathVariable("period") String period,
      AsKnown known,
      Today today,
      Model model) {
    var path = readers.at(PATH);
    var report = transactions.read(readers.area(), () -> explained(month(period), known, today));
    model.addAttribute(
        "page",
        CaseloadPage.of(
            path + "/months/" + period,
            known,
            report,
            Link.to(known.at(path), "Casework"),
            readers.may(Right.SEE_CASES)
                ? List.of(
                    Link.to(
                        known.at(readers.at(CutPages.PATH + "?" + CutChoice.PERIOD + "=month")),
                        "See plans within 20 weeks by need, age group, team and so on"))
                : List.of()));
    return CaseloadPage.TEMPLATE;
  }

  @GetMapping({
    "/{area}/casework/months/{period}.txt",
    "/{area}/casework/months/{period}.docx",
    "/{area}/casework/months/{period}.csv"
  })
  @Needs(Right.SEE_RECORD)
  Report monthFile(Visit visit, @PathVariable("period") String period, AsKnown known, Today today) {
    return transactions.read(visit.area(), () -> explained(month(period), known, today));
  }

  private Report explained(YearMonth month, AsKnown known, Today today) {
    return reading
        .explained(known, today.day())
        .filter(it -> it.measured().months().contains(month))
        .map(it -> ExplainerReport.of(it, month))
        .orElseGet(() -> ExplainerReport.none(month));
  }

  private static YearMonth month(String period) {
    try {
      return YearMonth.parse(period);
    } catch (DateTimeParseException noMonth) {
      throw new NotFound("no month " + period);
    }
  }

  @GetMapping("/{area}/casework/stages")
  @Needs(Right.SEE_RECORD)
  String stages(Audience readers, AsKnown known, Today today, Model model) {
    var path = readers.at(PATH);
    var standings = transactions.read(readers.area(), () -> reading.standings(known, today.day()));
    var page =
        CaseloadPage.of(
            path + "/stages",
            known,
            standings.map(StagesReport::of).orElseGet(StagesReport::none),
            Link.to(known.at(path), "Casework"),
            List.of(Link.to(path + "/advice", "See advice that is awaited, by service")));
    model.addAttribute(
        "page",
        standings.flatMap(StagesReport::chart).map(it -> page.with(Drawn.of(it))).orElse(page));
    return CaseloadPage.TEMPLATE;
  }

  @GetMapping({
    "/{area}/casework/stages.txt",
    "/{area}/casework/stages.docx",
    "/{area}/casework/stages.csv"
  })
  @Needs(Right.SEE_RECORD)
  Report stagesFile(Visit visit, AsKnown known, Today today) {
    return transactions.read(
        visit.area(),
        () ->
            reading
                .standings(known, today.day())
                .map(StagesReport::of)
                .orElseGet(StagesReport::none));
  }
}
