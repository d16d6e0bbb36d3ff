package waymark.timeliness;

import static waymark.casework.Measure.ADVICE_WITHIN_6_WEEKS;
import static waymark.casework.Measure.APPEALS;
import static waymark.casework.Measure.APPEALS_ENDED;
import static waymark.casework.Measure.APPEALS_UPHELD;
import static waymark.casework.Measure.CASES_PER_WORKER;
import static waymark.casework.Measure.DECISIONS_WITHIN_6_WEEKS;
import static waymark.casework.Measure.DFE_20_WEEK;
import static waymark.casework.Measure.DFE_20_WEEK_EXCLUDING_EXCEPTIONS;
import static waymark.casework.Measure.MEDIATIONS;
import static waymark.casework.Measure.MEDIATIONS_ENDED;
import static waymark.casework.Measure.MOVES_TO_HOME_EDUCATION;
import static waymark.casework.Measure.NO_PLAN_NOTICES_WITHIN_16_WEEKS;
import static waymark.casework.Measure.OPEN_OVER_20_WEEKS;
import static waymark.casework.Measure.OPEN_OVER_20_WEEKS_BY_REQUEST;
import static waymark.casework.Measure.OPEN_OVER_20_WEEKS_DRAFTED;
import static waymark.casework.Measure.OPEN_OVER_20_WEEKS_NOT_DRAFTED;
import static waymark.casework.Measure.OPEN_OVER_52_WEEKS;
import static waymark.casework.Measure.OPEN_REQUESTS;
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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.casework.DecidedPoint;
import waymark.casework.Measure;
import waymark.casework.MeasureRow;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;

/** What {@code timeliness} prints for a person: the checks first, then the measures by month. */
final class TimedReport {

  /** A place of a table: the measure, its cut, the period. */
  private record Place(Measure measure, Optional<String> cut, String period) {}

  private final Timed timed;
  private final boolean full;
  private final Map<Place, MeasureRow> rows = new LinkedHashMap<>();

  private TimedReport(Timed timed, boolean full) {
    this.timed = timed;
    this.full = full;
    timed.rows().forEach(it -> rows.put(new Place(it.measure(), it.cut(), it.period()), it));
  }

  /**
   * @param full whether every case is listed under each check
   */
  static Report of(Timed timed, boolean full) {
    return new TimedReport(timed, full).report();
  }

  private Report report() {
    var parts = new ArrayList<Part>();
    parts.add(extract());
    ChecksReport.of(timed, full).ifPresent(parts::add);
    if (timed.rows().isEmpty()) {
      parts.add(Part.prose("No case has an event that could be counted."));
    } else {
      parts.addAll(measures());
    }
    return new Report("Timeliness of education, health and care plans", parts);
  }

  private Part extract() {
    var stopped = timed.stopped();
    var facts =
        Part.fact("Cases", CountWords.of(timed.cases(), "case"))
            .and("Events", CountWords.of(timed.events(), "event"))
            .and(
                "Not counted",
                stopped == 0 ? "none" : CountWords.of(stopped, "case") + ", see below")
            .and(
                "Columns dropped",
                timed.dropped().isEmpty() ? "none" : String.join(", ", timed.dropped()))
            .and("As known on", DayWords.of(timed.known()));
    return timed.settings().isEmpty()
        ? facts
        : facts.and(
            "Tried, not usual",
            timed.settings().stream().map(DecidedPoint::inWords).collect(Collectors.joining("; ")));
  }

  private List<Part> measures() {
    return List.of(
        Part.section(
            "Requests and decisions",
            table("")
                .of("Requests", REQUESTS)
                .of("Refused", REFUSALS_TO_ASSESS)
                .of("Appeals", APPEALS)
                .of("Decided within 6 weeks", DECISIONS_WITHIN_6_WEEKS)
                .of("No plan, within 16 weeks", NO_PLAN_NOTICES_WITHIN_16_WEEKS)
                .build(months())),
        Part.section(
            "New plans, by the month of issue",
            table("")
                .of("Issued", PLANS_ISSUED)
                .of("Within 20 weeks", PLANS_WITHIN_20_WEEKS)
                .of("Without exceptions", PLANS_WITHIN_20_WEEKS_EXCLUDING_EXCEPTIONS)
                .build(months()),
            table("How long they took, in weeks")
                .of("Mean", WAIT_MEAN_WEEKS)
                .of("Median", WAIT_MEDIAN_WEEKS)
                .of("Nine in ten", WAIT_90TH_PERCENTILE_WEEKS)
                .of("Longest", WAIT_LONGEST_WEEKS)
                .build(months()),
            table("By calendar year, without mediation or appeal before the plan")
                .of("Within 20 weeks", DFE_20_WEEK)
                .of("Without exceptions", DFE_20_WEEK_EXCLUDING_EXCEPTIONS)
                .build(periods(DFE_20_WEEK))),
        Part.section(
            "New plans, by the month of the request",
            table("")
                .of("Within 20 weeks, of those issued so far", PLANS_WITHIN_20_WEEKS_BY_REQUEST)
                .of("Still open over 20 weeks", OPEN_OVER_20_WEEKS_BY_REQUEST)
                .build(months())),
        Part.section(
            "Without an outcome at the end of the month",
            table("")
                .of("All", OPEN_REQUESTS)
                .of("Over 20 weeks", OPEN_OVER_20_WEEKS)
                .of("of these drafted", OPEN_OVER_20_WEEKS_DRAFTED)
                .of("not drafted", OPEN_OVER_20_WEEKS_NOT_DRAFTED)
                .of("Over 52 weeks", OPEN_OVER_52_WEEKS)
                .build(months())),
        Part.section("Advice returned within 6 weeks", advice()),
        Part.section(
            "Annual reviews",
            table("")
                .of("Decided within 4 weeks", REVIEWS_DECIDED_WITHIN_4_WEEKS)
                .of("Finished within 12 weeks", REVIEWS_FINISHED_WITHIN_12_WEEKS)
                .of("Overdue", REVIEWS_OVERDUE)
                .of("Phase transfers in time", PHASE_TRANSFERS_IN_TIME)
                .build(months()),
            table("By calendar year")
                .of("Expected", REVIEWS_EXPECTED)
                .of("Completed in it", REVIEWS_COMPLETED_IN_YEAR)
                .of("Earlier", REVIEWS_COMPLETED_EARLIER)
                .of("Not completed", REVIEWS_NOT_COMPLETED)
                .of("Within 4 weeks", REVIEWS_COMPLETED_WITHIN_4_WEEKS)
                .build(periods(REVIEWS_EXPECTED))),
        Part.section(
            "Plans at the end of the month",
            table("")
                .of("In force", PLANS_IN_FORCE)
                .of("In mainstream", PLANS_IN_MAINSTREAM)
                .of("Moves to home education", MOVES_TO_HOME_EDUCATION)
                .of("Cases for each worker", CASES_PER_WORKER)
                .build(months())),
        Part.section(
            "Mediation and appeals",
            table("")
                .of("Mediations", MEDIATIONS)
                .of("Ended", MEDIATIONS_ENDED)
                .of("Appeals", APPEALS)
                .of("Ended", APPEALS_ENDED)
                .of("Upheld, of those decided", APPEALS_UPHELD)
                .build(months())));
  }

  private Part advice() {
    var table = Table.captioned("").column("Month").figure("Within 6 weeks");
    var services =
        rows.keySet().stream()
            .filter(it -> it.measure() == ADVICE_WITHIN_6_WEEKS)
            .map(Place::cut)
            .distinct()
            .toList();
    for (var service : services) {
      table.group(service.orElse("All services"));
      for (var month : months()) {
        table.row(month, shown(new Place(ADVICE_WITHIN_6_WEEKS, service, month)));
      }
    }
    return table.build();
  }

  private List<String> months() {
    return periods(REQUESTS);
  }

  private List<String> periods(Measure measure) {
    return rows.keySet().stream()
        .filter(it -> it.measure() == measure)
        .map(Place::period)
        .distinct()
        .toList();
  }

  private Columns table(String caption) {
    return new Columns(caption);
  }

  /** A table with a row for each period and a column for each measure. */
  private final class Columns {
    private final Table.Builder table;
    private final List<Measure> measures = new ArrayList<>();

    Columns(String caption) {
      table = Table.captioned(caption).column("Period");
    }

    Columns of(String heading, Measure measure) {
      table.figure(heading);
      measures.add(measure);
      return this;
    }

    Table build(List<String> periods) {
      for (var period : periods) {
        var cells = measures.stream().map(it -> shown(new Place(it, Optional.empty(), period)));
        table.row(Stream.concat(Stream.of(Cell.of(period)), cells).toList());
      }
      return table.build();
    }
  }

  private Cell shown(Place place) {
    var row = rows.get(place);
    return Cell.of(row == null ? "-" : words(row));
  }

  private static String words(MeasureRow row) {
    var value = row.value().map(it -> it.toPlainString()).orElse("-");
    return row.measure().kind() == Measure.Kind.SHARE && row.value().isPresent()
        ? value + "% (" + row.numerator().orElse(0L) + "/" + row.denominator().orElse(0L) + ")"
        : value;
  }
}
