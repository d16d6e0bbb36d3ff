package waymark.notice;

import java.util.List;
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
import waymark.trajectory.KnownAtForm;
import waymark.trajectory.ReportPage;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Today;

/** Formal reviews and their next steps, as pages and as files. */
@Controller
class ReviewPages {

  private final AreaTransactions transactions;
  private final NoticesRead read;

  ReviewPages(AreaTransactions transactions, NoticesRead read) {
    this.transactions = transactions;
    this.read = read;
  }

  @GetMapping("/{area}/reviews")
  @Needs(Right.SEE_PROGRAMME)
  String reviews(Audience readers, AsKnown known, Today today, Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var at = read.of(readers, known, today.day());
              return new ReportPage(
                  new ReviewReport(at, at.may(Right.TELL_PROGRESS)).all(),
                  Link.to(at.page(""), "Plans"),
                  Stream.concat(
                          Stream.of(Link.to(at.page("/notices"), "See the improvement notices")),
                          editing(at, "/reviews/new", "Add a formal review"))
                      .toList(),
                  KnownAtForm.of(at.path("/reviews"), known, List.of()));
            }));
    return "trajectory/report";
  }

  @GetMapping({"/{area}/reviews.txt", "/{area}/reviews.docx", "/{area}/reviews.csv"})
  @Needs(Right.SEE_PROGRAMME)
  Report reviewsFile(Visit visit, AsKnown known, Today today) {
    return file(visit, known, today, at -> new ReviewReport(at, false).all());
  }

  @GetMapping("/{area}/reviews/{review}")
  @Needs(Right.SEE_PROGRAMME)
  String review(
      Audience readers,
      @PathVariable("review") String key,
      AsKnown known,
      Today today,
      Model model) {
    var path = "/reviews/" + key;
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var at = read.of(readers, known, today.day());
              return new ReportPage(
                  new ReviewReport(at, at.may(Right.TELL_PROGRESS)).review(review(at, key)),
                  Link.to(at.page("/reviews"), "Formal reviews"),
                  Stream.concat(
                          editing(at, path + "/steps/new", "Add a next step"),
                          editing(at, path + "/change", "Change this review"))
                      .toList(),
                  KnownAtForm.of(at.path(path), known, List.of()));
            }));
    return "trajectory/report";
  }

  @GetMapping({
    "/{area}/reviews/{review}.txt",
    "/{area}/reviews/{review}.docx",
    "/{area}/reviews/{review}.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report reviewFile(Visit visit, @PathVariable("review") String key, AsKnown known, Today today) {
    return file(visit, known, today, at -> new ReviewReport(at, false).review(review(at, key)));
  }

  private Report file(Visit visit, AsKnown known, Today today, Function<NoticesAt, Report> report) {
    return transactions.read(
        visit.area(), () -> report.apply(read.of(visit.audience(), known, today.day())));
  }

  private static FormalReview review(NoticesAt at, String key) {
    return at.review(key).orElseThrow(() -> new NotFound("no formal review " + key));
  }

  private static Stream<Link> editing(NoticesAt at, String path, String words) {
    return at.may(Right.EDIT_DELIVERY) ? Stream.of(Link.to(at.path(path), words)) : Stream.empty();
  }
}
