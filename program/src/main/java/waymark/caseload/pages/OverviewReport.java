package waymark.caseload.pages;

import static waymark.casework.Measure.ADVICE_WITHIN_6_WEEKS;
import static waymark.casework.Measure.APPEALS;
import static waymark.casework.Measure.APPEALS_UPHELD;
import static waymark.casework.Measure.DECISIONS_WITHIN_6_WEEKS;
import static waymark.casework.Measure.DFE_20_WEEK;
import static waymark.casework.Measure.DFE_20_WEEK_EXCLUDING_EXCEPTIONS;
import static waymark.casework.Measure.MEDIATIONS;
import static waymark.casework.Measure.MOVES_TO_HOME_EDUCATION;
import static waymark.casework.Measure.OPEN_OVER_20_WEEKS;
import static waymark.casework.Measure.OPEN_OVER_20_WEEKS_BY_REQUEST;
import static waymark.casework.Measure.OPEN_OVER_20_WEEKS_NOT_DRAFTED;
import static waymark.casework.Measure.OPEN_OVER_52_WEEKS;
import static waymark.casework.Measure.PHASE_TRANSFERS_IN_TIME;
import static waymark.casework.Measure.PLANS_IN_FORCE;
import static waymark.casework.Measure.PLANS_IN_MAINSTREAM;
import static waymark.casework.Measure.PLANS_ISSUED;
import static waymark.casework.Measure.PLANS_WITHIN_20_WEEKS;
import static waymark.casework.Measure.PLANS_WITHIN_20_WEEKS_BY_REQUEST;
import static waymark.casework.Measure.PLANS_WITHIN_20_WEEKS_EXCLUDING_EXCEPTIONS;
import static waymark.casework.Measure.REFUSALS_TO_ASSESS;
import static waymark.casework.Measure.REQUESTS;
import static waymark.casework.Measure.REVIEWS_COMPLETED_EARLIER;
import static waymark.casework.Measure.REVIEWS_COMPLETED_IN_YEAR;
import static waymark.casework.Measure.REVIEWS_COMPLETED_WITHIN_4_WEEKS;
import static waymark.casework.Measure.REVIEWS_DECIDED_WITHIN_4_WEEKS;
import static waymark.casework.Measure.REVIEWS_EXPECTED;
import static waymark.casework.Measure.REVIEWS_FINISHED_WITHIN_12_WEEKS;
import static waymark.casework.Measure.REVIEWS_NOT_COMPLETED;
import static waymark.casework.Measure.REVIEWS_OVERDUE;
import static waymark.casework.Measure.WAIT_90TH_PERCENTILE_WEEKS;
import static waymark.casework.Measure.WAIT_LONGEST_WEEKS;
import static waymark.casework.Measure.WAIT_MEAN_WEEKS;
import static waymark.casework.Measure.WAIT_MEDIAN_WEEKS;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.caseload.MeasureWords;
import waymark.casework.Measure;
import waymark.casework.MeasureRow;
import waymark.charts.MeasureChart;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.kernel.Figure;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;
import waymark.web.AsKnown;

/** Timeliness of plans and reviews, month by month. */
final class OverviewReport {

  static final String TITLE = "Casework: how timely plans and reviews are";

  /** Months in the tables: a year, and the month to compare it with. */
  private static final int MONTHS = 13;

  private final Measured measured;
  private final Measured.Rows rows;
  private final List<YearMonth> months;
  private final AsKnown known;
  private final String path;
  private final String areaKey;

  private OverviewReport(Measured measured, AsKnown known, String path) {
    this.measured = measured;
    this.rows = new Measured.Rows(measured);
    this.months = measured.months().stream().limit(MONTHS).toList();
    this.known = known;
    this.path = path;
    this.areaKey = path.substring(1, path.indexOf('/', 1));
  }

  /** What stands where no extract is known. */
  static Report none() {
    return new Report(
        TITLE,
        List.of(
            Part.lead("No extract of the case system has been taken in yet."),
            Part.prose(
                "Once one is, this page shows month by month how many plans came within 20 weeks,"
                    + " how long families waited and who still waits.")));
  }

  /**
   * @param path of the page itself
   */
  static Report of(Measured measured, AsKnown known, String path) {
    return new OverviewReport(measured, known, path).report();
  }

  /** The share of plans within 20 weeks; empty where fewer than two months have one. */
  static Optional<MeasureChart> chart(Measured measured) {
    var chart = MeasureChart.of("Plans issued within 20 weeks", Unit.PERCENT, Polarity.HIGHER);
    var figures =
        measured.rows().stream()
            .filter(it -> it.measure() == PLANS_WITHIN_20_WEEKS && it.value().isPresent())
            .filter(it -> measured.whole(YearMonth.parse(it.period())))
            .toList();
    figures.stream()
        .skip(Math.max(0, figures.size() - 25))
        .forEach(it ->
            chart.measured(
                ReportingPeriod.month(YearMonth.parse(it.period())),
                new Figure(it.value().orElseThrow()),
                MeasureCells.words(it)));
    return figures.size() < 2 ? Optional.empty() : Optional.of(chart.build());
  }

  private Report report() {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead()));
    parts.add(facts());
    parts.add(
        Part.section(
            "New plans",
            monthly("By the month of issue; each month leads to its explanation", true)
                .of("Issued", PLANS_ISSUED)
                .of("Within 20 weeks", PLANS_WITHIN_20_WEEKS)
                .of("Without exceptions", PLANS_WITHIN_20_WEEKS_EXCLUDING_EXCEPTIONS)
                .of("Open over 20 weeks", OPEN_OVER_20_WEEKS)
                .of("of these not drafted", OPEN_OVER_20_WEEKS_NOT_DRAFTED)
                .of("Open over 52 weeks", OPEN_OVER_52_WEEKS)
                .build(),
            monthly("How long they took, in weeks", false)
                .of("Average", WAIT_MEAN_WEEKS)
                .of("Middle", WAIT_MEDIAN_WEEKS)
                .of("Nine in ten up to", WAIT_90TH_PERCENTILE_WEEKS)
                .of("Longest", WAIT_LONGEST_WEEKS)
                .build()));
    parts.add(
        Part.section(
            "Requests, refusals and appeals",
            monthly("Each in the month in which it happened", false)
                .of("Requests", REQUESTS)
                .of("Refused to assess", REFUSALS_TO_ASSESS)
                .of("Mediations", MEDIATIONS)
                .of("Appeals", APPEALS)
                .of("Appeals upheld, of those decided", APPEALS_UPHELD)
                .note(
                    "Fewer requests are good news only where refusals and appeals do not rise with"
                        + " them: fewer families may ask because fewer are heard.")
                .build()));
    parts.add(
        Part.section(
            "By the month of the request",
            monthly("", false)
                .of("Requests", REQUESTS)
                .of("Of plans issued so far, within 20 weeks", PLANS_WITHIN_20_WEEKS_BY_REQUEST)
                .of("Still open over 20 weeks", OPEN_OVER_20_WEEKS_BY_REQUEST)
                .build()));
    parts.add(
        Part.section(
            "Decisions, advice and annual reviews",
            monthly("", false)
                .of("Decided within 6 weeks", DECISIONS_WITHIN_6_WEEKS)
                .of("Advice within 6 weeks", ADVICE_WITHIN_6_WEEKS)
                .of("Reviews decided within 4 weeks", REVIEWS_DECIDED_WITHIN_4_WEEKS)
                .of("Reviews finished within 12 weeks", REVIEWS_FINISHED_WITHIN_12_WEEKS)
                .of("Reviews overdue", REVIEWS_OVERDUE)
                .build()));
    parts.add(
        Part.section(
            "Plans at the end of the month",
            monthly("", false)
                .of("In force", PLANS_IN_FORCE)
                .of("In mainstream", PLANS_IN_MAINSTREAM)
                .of("Moves to home education", MOVES_TO_HOME_EDUCATION)
                .of("Phase transfers in time", PHASE_TRANSFERS_IN_TIME)
                .build()));
    services().ifPresent(parts::add);
    parts.add(
        Part.section(
            "As the Department for Education counts, by calendar year", years(), reviewTable()));
    parts.add(BesideEngland.of(rows, areaKey));
    parts.add(definitions());
    return new Report(TITLE, parts);
  }

  private String lead() {
    return months.stream()
        .filter(measured::whole)
        .flatMap(month -> rows.of(PLANS_WITHIN_20_WEEKS, month.toString()).stream())
        .filter(it -> it.value().isPresent())
        .findFirst()
        .map(it ->
            "In %s, %d of %s came within 20 weeks (%s%%)."
                .formatted(
                    words(YearMonth.parse(it.period())),
                    it.numerator().orElse(0L),
                    CountWords.of(it.denominator().orElse(0L), "new plan"),
                    it.value().orElseThrow().toPlainString()))
        .orElse("No new plan was issued in a whole month that is known.");
  }

  private Part facts() {
    var extract = measured.extract();
    return Part.fact("Last extract", "of " + DayWords.of(extract.takenOn()))
        .and("Cases", "%,d".formatted(measured.cases()))
        .and(
            "Not counted",
            measured.stopped() == 0
                ? "None"
                : CountWords.of(measured.stopped(), "case") + " in which something is wrong")
        .and(
            "No longer in the extract",
            measured.gone() == 0
                ? "None"
                : CountWords.of(measured.gone(), "case") + ", counted as last known");
  }

  private Optional<Part> services() {
    var whole = months.stream().filter(measured::whole).limit(12).toList();
    var names =
        measured.rows().stream().flatMap(it -> it.cut().stream()).distinct().sorted().toList();
    if (names.isEmpty() || whole.isEmpty()) {
      return Optional.empty();
    }
    var last = whole.getFirst();
    var table =
        Table.captioned("")
            .column("Service")
            .figure(words(last))
            .figure(CountWords.of(whole.size(), "month") + " to it");
    for (var name : names) {
      var of = Optional.of(name);
      table.row(
          Cell.of(name),
          MeasureCells.of(rows.of(ADVICE_WITHIN_6_WEEKS, of, last.toString())),
          Cell.of(together(whole, of)));
    }
    return Optional.of(Part.section("Advice returned within 6 weeks, by service", table.build()));
  }

  private String together(List<YearMonth> of, Optional<String> service) {
    var found =
        of.stream()
            .flatMap(it -> rows.of(ADVICE_WITHIN_6_WEEKS, service, it.toString()).stream())
            .toList();
    var hits = found.stream().mapToLong(it -> it.numerator().orElse(0L)).sum();
    var all = found.stream().mapToLong(it -> it.denominator().orElse(0L)).sum();
    return Shares.words(hits, all);
  }

  private Table years() {
    var table =
        Table.captioned("").column("Year").figure("Within 20 weeks").figure("Without exceptions");
    measured.rows().stream()
        .filter(it -> it.measure() == DFE_20_WEEK)
        .map(MeasureRow::period)
        .sorted((one, other) -> other.compareTo(one))
        .limit(5)
        .forEach(year ->
            table.row(
                Cell.of(year),
                MeasureCells.of(rows.of(DFE_20_WEEK, year)),
                MeasureCells.of(rows.of(DFE_20_WEEK_EXCLUDING_EXCEPTIONS, year))));
    return table
        .note(
            "Without plans on whose request mediation or an appeal is dated before the plan. A year"
                + " that is not over is counted so far.")
        .build();
  }

  private Table reviewTable() {
    var table =
        Table.captioned("Annual reviews of plans in force for more than 12 months")
            .column("Year")
            .figure("Expected")
            .figure("Completed in the year")
            .figure("Completed earlier")
            .figure("Not completed")
            .figure("Of the year, within 4 weeks");
    measured.rows().stream()
        .filter(it -> it.measure() == REVIEWS_EXPECTED)
        .map(MeasureRow::period)
        .sorted((one, other) -> other.compareTo(one))
        .limit(5)
        .forEach(year ->
            table.row(
                Cell.of(year),
                MeasureCells.of(rows.of(REVIEWS_EXPECTED, year)),
                MeasureCells.of(rows.of(REVIEWS_COMPLETED_IN_YEAR, year)),
                MeasureCells.of(rows.of(REVIEWS_COMPLETED_EARLIER, year)),
                MeasureCells.of(rows.of(REVIEWS_NOT_COMPLETED, year)),
                MeasureCells.of(rows.of(REVIEWS_COMPLETED_WITHIN_4_WEEKS, year))));
    return table.build();
  }

  private static Part definitions() {
    return Part.folded(
        "What each of these counts",
        Part.items(
            Measure.all().stream()
                .map(it -> Text.strong(capital(MeasureWords.title(it)) + ": ").then(it.sentence()))
                .toList()));
  }

  private Columns monthly(String caption, boolean explained) {
    return new Columns(caption, explained);
  }

  /** A table with a row for each month and a column for each measure. */
  private final class Columns {
    private final Table.Builder table;
    private final boolean explained;
    private final List<Measure> measures = new ArrayList<>();

    Columns(String caption, boolean explained) {
      this.table = Table.captioned(caption).column("Month");
      this.explained = explained;
    }

    Columns of(String heading, Measure measure) {
      table.figure(heading);
      measures.add(measure);
      return this;
    }

    Columns note(String words) {
      table.note(words);
      return this;
    }

    Table build() {
      for (var month : months) {
        var cells = measures.stream().map(it -> MeasureCells.of(rows.of(it, month.toString())));
        table.row(Stream.concat(Stream.of(head(month)), cells).toList());
      }
      if (!months.isEmpty() && !measured.whole(months.getFirst())) {
        table.note(
            "%s is not over in the extract: it is counted up to %s."
                .formatted(words(months.getFirst()), DayWords.of(measured.known())));
      }
      return table.build();
    }

    private Cell head(YearMonth month) {
      return explained
          ? Cell.link(known.at(path + "/months/" + month), words(month))
          : Cell.of(words(month));
    }
  }

  static String words(YearMonth month) {
    return ReportingPeriod.month(month).inWords();
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
