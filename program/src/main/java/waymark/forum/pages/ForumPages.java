package waymark.forum.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forum.Exchange;
import waymark.forum.Exchanges;
import waymark.forum.Party;
import waymark.forum.Step;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.trajectory.KnownAtForm;
import waymark.trajectory.ReportPage;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.Today;

/** What the forum asked, what was answered and how the forum sees it, as pages and as files. */
@Controller
class ForumPages {

  private final AreaTransactions transactions;
  private final ForumBooks books;
  private final Exchanges exchanges;

  ForumPages(AreaTransactions transactions, ForumBooks books, Exchanges exchanges) {
    this.transactions = transactions;
    this.books = books;
    this.exchanges = exchanges;
  }

  @GetMapping("/{area}/forum")
  @Needs(Right.SEE_RECORD)
  String forum(Audience readers, AsKnown asked, Today today, Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var book = books.of(readers, asked, today.day());
              return new ReportPage(
                  ForumReport.of(book, books.ratings(book)),
                  Link.to(book.page(""), "Plans"),
                  entering(book),
                  KnownAtForm.of(readers.at("/forum"), asked, List.of()));
            }));
    return "trajectory/report";
  }

  private static List<Link> entering(ForumBook book) {
    return book.known().today() && book.party() == Party.FORUM
        ? List.of(
            Link.to(
                book.path("/forum/requests/new"),
                "Enter a meeting request, an escalation or what families said"))
        : List.of();
  }

  @GetMapping({"/{area}/forum.txt", "/{area}/forum.docx", "/{area}/forum.csv"})
  @Needs(Right.SEE_RECORD)
  Report forumFile(Visit visit, AsKnown asked, Today today) {
    return transactions.read(
        visit.area(),
        () -> {
          var book = books.of(visit.audience(), asked, today.day());
          return ForumReport.of(book, books.ratings(book));
        });
  }

  @GetMapping("/{area}/forum/requests/{request}")
  @Needs(Right.SEE_RECORD)
  String request(
      Audience readers,
      @PathVariable("request") String key,
      AsKnown asked,
      Today today,
      Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var book = books.of(readers, asked, today.day());
              var it = ForumBooks.exchange(book, key);
              return new ReportPage(
                  report(book, it),
                  Link.to(book.page("/forum"), "The parent carer forum"),
                  doing(book, it),
                  KnownAtForm.of(book.path(ForumBook.address(it.request())), asked, List.of()));
            }));
    return "trajectory/report";
  }

  @GetMapping({
    "/{area}/forum/requests/{request}.txt",
    "/{area}/forum/requests/{request}.docx",
    "/{area}/forum/requests/{request}.csv"
  })
  @Needs(Right.SEE_RECORD)
  Report requestFile(Visit visit, @PathVariable("request") String key, AsKnown asked, Today today) {
    return transactions.read(
        visit.area(),
        () -> {
          var book = books.of(visit.audience(), asked, today.day());
          return report(book, ForumBooks.exchange(book, key));
        });
  }

  private Report report(ForumBook book, Exchange it) {
    return ForumReport.of(book, it, exchanges.history(it.request().id(), book.known().moment()));
  }

  private static List<Link> doing(ForumBook book, Exchange it) {
    var path = book.path(ForumBook.address(it.request()));
    var links = new ArrayList<Link>();
    Stream.of(Step.ANSWER, Step.MARK, Step.CHANGE)
        .filter(step -> book.may(step, it))
        .map(step ->
            switch (step) {
              case ANSWER ->
                  Link.to(path + "/answer", it.answer().isEmpty() ? "Answer it" : "Answer it anew");
              case MARK ->
                  Link.to(
                      path + "/mark",
                      it.closed()
                          ? "Open it again, or change how the forum sees it"
                          : "Say whether it was met, or close it");
              case CHANGE, TAKE_ANSWER_BACK ->
                  Link.to(path + "/change", "Change or take back what was asked");
            })
        .forEach(links::add);
    return links;
  }
}
