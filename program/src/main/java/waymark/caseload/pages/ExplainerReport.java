package waymark.caseload.pages;

import static waymark.casework.Measure.OPEN_OVER_20_WEEKS;
import static waymark.casework.Measure.OPEN_OVER_52_WEEKS;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import waymark.caseload.pages.CaseworkReading.Explained;
import waymark.casework.MonthExplained;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;

/** The 20-week figure of one month, in words for whoever asks why it is what it is. */
final class ExplainerReport {

  /** Months of the two lines: the year that ends with the month. */
  private static final int MONTHS = 12;

  private final Explained explained;
  private final MonthExplained it;

  private ExplainerReport(Explained explained, YearMonth month) {
    this.explained = explained;
    this.it = explained.months().month(month);
  }

  static String title(YearMonth month) {
    return "%s: plans within 20 weeks, explained".formatted(OverviewReport.words(month));
  }

  /** What stands of a month that no extract tells of. */
  static Report none(YearMonth month) {
    return new Report(
        title(month),
        List.of(
            Part.lead(
                "No extract that was taken in tells of %s."
                    .formatted(OverviewReport.words(month)))));
  }

  static Report of(Explained explained, YearMonth month) {
    return new ExplainerReport(explained, month).report();
  }

  private Report report() {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead()));
    if (!explained.measured().whole(it.month())) {
      parts.add(
          Part.prose(
              "The month is counted up to %s, the day of the last extract."
                  .formatted(DayWords.of(explained.measured().known()))));
    }
    parts.add(
        Part.prose(
            "The law gives a council 20 weeks from the day on which it receives a request for an"
                + " assessment until it sends the final plan. The figure of a month looks at the"
                + " plans that were sent in it, whenever they were asked for."));
    parts.add(Part.section("Why the figure is what it is", why()));
    parts.add(Part.section("How old the plans were", ages()));
    parts.add(
        Part.section("Families who asked in " + OverviewReport.words(it.month()), byRequest()));
    parts.add(Part.section("Who still waited at the end of the month", waiting()));
    parts.add(Part.section("Backlog and new clock, month by month", lines()));
    return new Report(title(it.month()), parts);
  }

  private String lead() {
    if (it.issued() == 0) {
      return "No new plan was issued in %s.".formatted(OverviewReport.words(it.month()));
    }
    return "%d of %s issued in %s came within 20 weeks: %s."
        .formatted(
            it.inTime(),
            CountWords.of(it.issued(), "new plan"),
            OverviewReport.words(it.month()),
            Shares.words(it.inTime(), it.issued()));
  }

  private List<Part> why() {
    if (it.issued() == 0) {
      return List.of(Part.prose("There is no plan to explain."));
    }
    var parts = new ArrayList<Part>();
    parts.add(
        Part.prose(
            it.backlog() == 0
                ? "None of these plans was late before the month began."
                : "%s had passed 20 weeks before the month began. They are the backlog: whatever"
                        .formatted(it.backlog() == 1 ? "One of them" : it.backlog() + " of them")
                    + " was done in this month, they could not come in time. Sending them ends a"
                    + " family's wait and lowers the figure."));
    parts.add(
        Part.prose(
            it.newClock() == 0
                ? "No other plan was sent, so the figure says nothing about newer requests."
                : "The other %d could still come in time; %d did: %s. This is the new clock."
                    .formatted(
                        it.newClock(), it.inTime(), Shares.words(it.inTime(), it.newClock()))));
    parts.add(
        Part.fact("Issued", String.valueOf(it.issued()))
            .and("In time", Shares.words(it.inTime(), it.issued()))
            .and("Late, from the backlog", Shares.words(it.backlog(), it.issued()))
            .and("Late, and could have been in time", Shares.words(it.newClockLate(), it.issued()))
            .and("With an exception that the law allows", String.valueOf(it.excepted())));
    return parts;
  }

  private Table ages() {
    var table = Table.captioned("").column("When it was issued").figure("Plans").figure("Share");
    it.ages()
        .forEach(age ->
            table.row(
                Cell.of(age.words()),
                Cell.of(String.valueOf(age.plans())),
                Cell.of(Shares.words(age.plans(), it.issued()))));
    return table.build();
  }

  private List<Part> byRequest() {
    var table = Table.captioned("").column("What became of it so far").figure("Requests");
    table.row("A plan within 20 weeks", Cell.of(String.valueOf(it.receivedInTime())));
    table.row("A plan, later than 20 weeks", Cell.of(String.valueOf(it.receivedLate())));
    table.row(
        "Ended without a plan: refused, withdrawn, or no plan needed",
        Cell.of(String.valueOf(it.receivedNoPlan())));
    table.row("Still open, within 20 weeks", Cell.of(String.valueOf(it.receivedOpen())));
    table.row("Still open, over 20 weeks", Cell.of(String.valueOf(it.receivedOverdue())));
    return List.of(
        Part.prose(
            "%s came in. Looking at them shows how families fare who ask now, without the backlog;"
                    .formatted(CountWords.of(it.received(), "request"))
                + " of a recent month the answer is not known yet."),
        table.build());
  }

  private Part waiting() {
    var rows = new Measured.Rows(explained.measured());
    var month = it.month().toString();
    return Part.fact("Open over 20 weeks", MeasureCells.of(rows.of(OPEN_OVER_20_WEEKS, month)))
        .and("Of these over 52 weeks", MeasureCells.of(rows.of(OPEN_OVER_52_WEEKS, month)));
  }

  private Table lines() {
    var table =
        Table.captioned("")
            .column("Month")
            .figure("Issued")
            .figure("From the backlog")
            .figure("New clock: in time")
            .figure("All: in time");
    for (var back = 0; back < MONTHS; back++) {
      var month = explained.months().month(it.month().minusMonths(back));
      if (month.issued() > 0 || back == 0) {
        table.row(
            Cell.of(OverviewReport.words(month.month())),
            Cell.of(String.valueOf(month.issued())),
            Cell.of(String.valueOf(month.backlog())),
            Cell.of(Shares.words(month.inTime(), month.newClock())),
            Cell.of(Shares.words(month.inTime(), month.issued())));
      }
    }
    return table
        .note(
            "When the backlog is sent, the last column falls for a while although newer requests"
                + " may fare better: compare the two.")
        .build();
  }
}
