package waymark.trajectory;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.web.AsKnown;

/** The same reports that the pages of plans show, as plain text for those who take them along. */
@Controller
class PlanTexts {

  private final AreaTransactions transactions;
  private final PlanPages pages;
  private final Trackers trackers;

  PlanTexts(AreaTransactions transactions, PlanPages pages, Trackers trackers) {
    this.transactions = transactions;
    this.pages = pages;
    this.trackers = trackers;
  }

  @GetMapping("/{area}/plans/{plan}.txt")
  @Needs(Right.SEE_PROGRAMME)
  Report plan(Visit visit, @PathVariable("plan") String key, AsKnown known) {
    return read(
        visit,
        () -> {
          var at = pages.at(visit.audience(), key, known);
          return pages.report(at, tracker(at)).whole();
        });
  }

  @GetMapping("/{area}/plans/{plan}/tracker.txt")
  @Needs(Right.SEE_PROGRAMME)
  Report tracker(Visit visit, @PathVariable("plan") String key, AsKnown known) {
    return read(
        visit,
        () -> {
          var at = pages.at(visit.audience(), key, known);
          return TrackerReport.of(at, tracker(at));
        });
  }

  @GetMapping("/{area}/plans/{plan}/quarters.txt")
  @Needs(Right.SEE_PROGRAMME)
  Report quarters(Visit visit, @PathVariable("plan") String key, AsKnown known) {
    return read(
        visit,
        () -> {
          var at = pages.at(visit.audience(), key, known);
          return QuartersReport.of(at, tracker(at));
        });
  }

  @GetMapping("/{area}/plans/{plan}/restatements.txt")
  @Needs(Right.SEE_PROGRAMME)
  Report restatements(
      Visit visit,
      @PathVariable("plan") String key,
      @RequestParam(name = "from", defaultValue = "") String from,
      AsKnown known) {
    var earlier = Days.read(from);
    if (!from.isBlank() && earlier.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "from= is no day");
    }
    return read(visit, () -> pages.restatements(pages.at(visit.audience(), key, known), earlier));
  }

  @GetMapping("/{area}/plans/{plan}/objectives/{number}.txt")
  @Needs(Right.SEE_PROGRAMME)
  Report objective(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("number") String number,
      AsKnown known) {
    return read(
        visit,
        () -> {
          var at = pages.at(visit.audience(), key, known);
          var only = pages.only(visit.audience(), at, number);
          return ObjectiveReport.of(at, only, pages.versions(only, known));
        });
  }

  @GetMapping("/{area}/measures/{measure}.txt")
  @Needs(Right.SEE_PROGRAMME)
  Report measure(Visit visit, @PathVariable("measure") String key, AsKnown known) {
    return read(
        visit,
        () -> {
          var line = pages.line(visit.audience(), key, known);
          return MeasureReport.of(line, pages.known(line, known), it -> Optional.empty()).whole();
        });
  }

  private Tracker tracker(PlanPage.At at) {
    return trackers.tracker(at.plan(), at.known().moment());
  }

  private Report read(Visit visit, Supplier<Report> report) {
    return transactions.read(visit.area(), report);
  }
}
