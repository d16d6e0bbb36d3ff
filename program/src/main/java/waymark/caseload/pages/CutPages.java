package waymark.caseload.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.caseload.Cases;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.Today;

/**
 * Measures of casework told apart by need, age, setting and so on, one at a time. No case is named;
 * but a number may be so small that it points to a child, and so only who may see cases sees them.
 */
@Controller
class CutPages {

  static final String PATH = "/casework/cut";

  private final AreaTransactions transactions;
  private final Cases cases;

  CutPages(AreaTransactions transactions, Cases cases) {
    this.transactions = transactions;
    this.cases = cases;
  }

  @GetMapping("/{area}/casework/cut")
  @Needs(Right.SEE_CASES)
  String cut(
      Audience readers,
      @RequestParam(name = CutChoice.MEASURE, defaultValue = "") String measure,
      @RequestParam(name = CutChoice.BY, defaultValue = "") String by,
      @RequestParam(name = CutChoice.PERIOD, defaultValue = "") String period,
      AsKnown known,
      Today today,
      Model model) {
    var asked = CutChoice.of(measure, by, period);
    var path = readers.at(PATH);
    var counted = transactions.read(readers.area(), () -> counted(asked, known, today.day()));
    var choice = counted.map(CutReport.Counted::choice).orElse(asked);
    var page =
        CaseloadPage.of(
            path,
            choice.asking(),
            known,
            counted.map(CutReport::of).orElseGet(() -> CutReport.none(choice)),
            Link.to(known.at(readers.at(CaseworkPages.PATH)), "Casework"),
            List.of());
    model.addAttribute(
        "page",
        new CutPage(
            counted.flatMap(CutReport::chart).map(it -> page.with(Drawn.of(it))).orElse(page),
            known.day().map(LocalDate::toString).orElse(""),
            choice.fields(),
            choice.options(counted.map(CutReport.Counted::there).orElse(List.of()))));
    return CutPage.TEMPLATE;
  }

  @GetMapping({"/{area}/casework/cut.txt", "/{area}/casework/cut.docx"})
  @Needs(Right.SEE_CASES)
  Report cutFile(
      Visit visit,
      @RequestParam(name = CutChoice.MEASURE, defaultValue = "") String measure,
      @RequestParam(name = CutChoice.BY, defaultValue = "") String by,
      @RequestParam(name = CutChoice.PERIOD, defaultValue = "") String period,
      AsKnown known,
      Today today) {
    return report(visit, CutChoice.of(measure, by, period), known, today, CutReport::of);
  }

  /** All periods, each in lines of its own: what a page shows is the last of them. */
  @GetMapping("/{area}/casework/cut.csv")
  @Needs(Right.SEE_CASES)
  Report cutLines(
      Visit visit,
      @RequestParam(name = CutChoice.MEASURE, defaultValue = "") String measure,
      @RequestParam(name = CutChoice.BY, defaultValue = "") String by,
      @RequestParam(name = CutChoice.PERIOD, defaultValue = "") String period,
      AsKnown known,
      Today today) {
    return report(visit, CutChoice.of(measure, by, period), known, today, CutReport::lines);
  }

  private Report report(
      Visit visit,
      CutChoice choice,
      AsKnown known,
      Today today,
      Function<CutReport.Counted, Report> as) {
    return transactions
        .read(visit.area(), () -> counted(choice, known, today.day()))
        .map(as)
        .orElseGet(() -> CutReport.none(choice));
  }

  /** Empty where no extract is known. */
  private Optional<CutReport.Counted> counted(CutChoice asked, AsKnown moment, LocalDate today) {
    var at = moment.moment();
    return cases
        .knownUntil(at, moment.day().orElse(today))
        .map(known -> {
          var fold = cases.cells().inParts(asked.measure(), known, at).fold();
          var there = fold.dimensions(asked.measure());
          var choice = asked.among(there);
          return new CutReport.Counted(
              choice, known, there, fold.by(choice.measure(), choice.by(), choice.quarters()));
        });
  }
}
