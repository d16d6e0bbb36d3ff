package waymark.trajectory;

import java.util.function.Function;
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
import waymark.web.Today;

/** The same reports that the pages of plans show, as files for those who take them along. */
@Controller
class PlanFiles {

  private final AreaTransactions transactions;
  private final PlanReports reports;

  PlanFiles(AreaTransactions transactions, PlanReports reports) {
    this.transactions = transactions;
    this.reports = reports;
  }

  @GetMapping({"/{area}/plans/{plan}.txt", "/{area}/plans/{plan}.docx", "/{area}/plans/{plan}.csv"})
  @Needs(Right.SEE_PROGRAMME)
  Report plan(Visit visit, @PathVariable("plan") String key, AsKnown known) {
    return read(
        visit, key, known, at -> reports.plan(visit.audience(), at, reports.tracker(at)).whole());
  }

  @GetMapping("/{area}/plans/{plan}/tracker.txt")
  @Needs(Right.SEE_PROGRAMME)
  Report tracker(Visit visit, @PathVariable("plan") String key, AsKnown known) {
    return read(
        visit,
        key,
        known,
        at -> {
          var tracker = reports.tracker(at);
          return TrackerReport.of(at, tracker, reports.ofTracker(visit.audience(), at, tracker));
        });
  }

  /** Every period, to be filled in and sent back. */
  @GetMapping({
    "/{area}/plans/{plan}/tracker.docx",
    "/{area}/plans/{plan}/tracker.xlsx",
    "/{area}/plans/{plan}/tracker.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report trackerPaper(Visit visit, @PathVariable("plan") String key, AsKnown known, Today today) {
    var day = known.day().orElse(today.day());
    return read(
        visit,
        key,
        known,
        at -> {
          var tracker = reports.tracker(at);
          return TrackerPaper.of(
              at, tracker, day, reports.ofTracker(visit.audience(), at, tracker));
        });
  }

  @GetMapping({
    "/{area}/plans/{plan}/quarters.txt",
    "/{area}/plans/{plan}/quarters.docx",
    "/{area}/plans/{plan}/quarters.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report quarters(Visit visit, @PathVariable("plan") String key, AsKnown known) {
    return read(visit, key, known, at -> QuartersReport.of(at, reports.tracker(at)));
  }

  @GetMapping({
    "/{area}/plans/{plan}/restatements.txt",
    "/{area}/plans/{plan}/restatements.docx",
    "/{area}/plans/{plan}/restatements.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report restatements(
      Visit visit,
      @PathVariable("plan") String key,
      @RequestParam(name = Earlier.DAY, defaultValue = "") String from,
      @RequestParam(name = Earlier.PLACE, defaultValue = "") String place,
      AsKnown known) {
    var earlier = Earlier.read(from, place, known);
    if (earlier.wrong()) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, earlier.dayFault() + earlier.placeFault());
    }
    return read(
        visit,
        key,
        known,
        at ->
            reports.restatements(
                visit.audience(), at, reports.tracker(at), reports.earlier(at, earlier.moment())));
  }

  @GetMapping({
    "/{area}/plans/{plan}/objectives/{number}.txt",
    "/{area}/plans/{plan}/objectives/{number}.docx",
    "/{area}/plans/{plan}/objectives/{number}.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report objective(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("number") String number,
      AsKnown known,
      Today today) {
    return read(
        visit,
        key,
        known,
        at ->
            reports.objective(
                visit.audience(), at, reports.only(visit.audience(), at, number), today.day()));
  }

  private Report read(
      Visit visit, String plan, AsKnown known, Function<PlanPage.At, Report> report) {
    return transactions.read(
        visit.area(), () -> report.apply(reports.at(visit.audience(), plan, known)));
  }

  @GetMapping({
    "/{area}/measures/{measure}.txt",
    "/{area}/measures/{measure}.docx",
    "/{area}/measures/{measure}.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report measure(Visit visit, @PathVariable("measure") String key, AsKnown known) {
    return transactions.read(
        visit.area(),
        () -> {
          var line = reports.line(visit.audience(), key, known);
          return reports.measure(visit.audience(), line, known, Onward.NOWHERE).whole();
        });
  }
}
