package waymark.risk.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.risk.RiskLine;
import waymark.risk.Risks;
import waymark.trajectory.KnownAtForm;
import waymark.trajectory.ReportPage;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.Today;

/** The register of an area and each of its risks, as pages and as files. */
@Controller
class RiskPages {

  private final AreaTransactions transactions;
  private final RiskBooks books;
  private final Risks risks;

  RiskPages(AreaTransactions transactions, RiskBooks books, Risks risks) {
    this.transactions = transactions;
    this.books = books;
    this.risks = risks;
  }

  /** What is chosen may be any text, so it is made for each reader. */
  @GetMapping("/{area}/risks")
  @Needs(Right.SEE_RECORD)
  String register(
      Visit visit,
      @RequestParam(name = RegisterFilter.KIND, defaultValue = "") String kind,
      @RequestParam(name = RegisterFilter.BAND, defaultValue = "") String band,
      @RequestParam(name = RegisterFilter.OBJECTIVE, defaultValue = "") String objective,
      @RequestParam(name = RegisterFilter.OWNER, defaultValue = "") String owner,
      @RequestParam(name = RegisterFilter.REVIEW, defaultValue = "") String review,
      @RequestParam(name = RegisterFilter.STATE, defaultValue = "") String state,
      @RequestParam(name = RegisterFilter.AT, defaultValue = "") String at,
      @RequestParam(name = RegisterPage.SINCE, defaultValue = "") String since,
      AsKnown asked,
      Today today,
      Model model) {
    var filter = new RegisterFilter(kind, band, objective, owner, review, state, at);
    model.addAttribute(
        "page",
        transactions.read(
            visit.area(), () -> page(visit.audience(), filter, since, asked, today.day())));
    return "risk/pages/register";
  }

  private RegisterPage page(
      Audience readers, RegisterFilter filter, String typed, AsKnown asked, LocalDate today) {
    var book = books.of(readers, asked, today);
    var since = RegisterPage.since(typed, book);
    return RegisterPage.of(
        book,
        filter,
        since,
        RegisterReport.of(book, filter, since(book, RegisterPage.day(since))),
        doing(
            readers,
            asked,
            Link.to(readers.at("/risks/new"), "Add a risk"),
            Link.to(readers.at("/risks/new-issue"), "Add an issue"),
            Link.to(readers.at("/risks/matrix"), "Change how this area scores"),
            Link.to(readers.at("/risks/note"), "Change the note on the register")));
  }

  private Optional<RegisterReport.Since> since(RiskBook book, Optional<LocalDate> day) {
    return day.map(it ->
        new RegisterReport.Since(
            it, risks.changes(AsKnown.on(it).moment(), book.known().moment())));
  }

  @GetMapping({"/{area}/risks.txt", "/{area}/risks.docx", "/{area}/risks.csv"})
  @Needs(Right.SEE_RECORD)
  Report registerFile(
      Visit visit,
      @RequestParam(name = RegisterPage.SINCE, defaultValue = "") String since,
      AsKnown asked,
      Today today) {
    return transactions.read(
        visit.area(),
        () -> {
          var book = books.of(visit.audience(), asked, today.day());
          var day = RegisterPage.day(RegisterPage.since(since, book));
          return RegisterReport.of(book, RegisterFilter.WHOLE, since(book, day));
        });
  }

  @GetMapping("/{area}/risks/{risk}")
  @Needs(Right.SEE_RECORD)
  String risk(
      Audience readers, @PathVariable("risk") String key, AsKnown asked, Today today, Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var book = books.of(readers, asked, today.day());
              var line = RiskBooks.line(book, key);
              return new ReportPage(
                  report(book, line),
                  Link.to(book.at("/risks"), "Risks and issues"),
                  doing(readers, asked, line),
                  KnownAtForm.of(readers.at("/risks/" + key), asked, List.of()));
            }));
    return "trajectory/report";
  }

  @GetMapping({"/{area}/risks/{risk}.txt", "/{area}/risks/{risk}.docx", "/{area}/risks/{risk}.csv"})
  @Needs(Right.SEE_RECORD)
  Report riskFile(Visit visit, @PathVariable("risk") String key, AsKnown asked, Today today) {
    return transactions.read(
        visit.area(),
        () -> {
          var book = books.of(visit.audience(), asked, today.day());
          return report(book, RiskBooks.line(book, key));
        });
  }

  private Report report(RiskBook book, RiskLine line) {
    var at = book.known().moment();
    return RiskReport.of(book, line, risks.versions(line.id(), at), risks.reviews(line.id(), at));
  }

  private static List<Link> doing(Audience readers, AsKnown known, RiskLine line) {
    var path = readers.at("/risks/" + line.risk().key());
    var state =
        line.open()
            ? Stream.of(
                Link.to(path + "/review", "Score or review it"),
                Link.to(path + "/close", "Close it"))
            : Stream.of(Link.to(path + "/reopen", "Open it again"));
    var more =
        Stream.of(
            Link.to(path + "/links", "Change what it is about: objectives, actions, measures"),
            Link.to(path + "/change", "Change how it is described"));
    return doing(readers, known, Stream.concat(state, more).toArray(Link[]::new));
  }

  /** A page of another day offers nothing to write. */
  private static List<Link> doing(Audience readers, AsKnown known, Link... links) {
    return known.today() && readers.may(Right.EDIT_RISKS) ? List.of(links) : List.of();
  }
}
