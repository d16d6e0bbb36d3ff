package waymark.caseload.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import waymark.caseload.MeasureWords;
import waymark.casework.Cut;
import waymark.casework.Dimension;
import waymark.casework.Measure;
import waymark.casework.MeasureRow;
import waymark.charts.PartsChart;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.measures.Wilson;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/** One measure of casework, told apart by one thing, period by period. */
final class CutReport {

  /** Periods across the table: of quarters a year, and the one to compare it with. */
  private static final int PERIODS = 5;

  private static final int MONTHS = 6;

  /** Parts that have an order of their own; all others go by how much is in them. */
  private static final List<String> ORDER =
      List.of(
          "under 5",
          "5 to 10",
          "11 to 15",
          "16 to 19",
          "20 to 25",
          "deciding",
          "advice",
          "drafting",
          "finalising",
          "up to 6 weeks",
          "over 6 to 20 weeks",
          "over 20 to 52 weeks",
          "over 52 weeks");

  private static final String NOT_STATED = "not stated";

  private final CutChoice choice;
  private final LocalDate known;
  private final List<Dimension> there;
  private final List<MeasureRow> all;
  private final List<Of> parts;

  /** A part, and its rows, the last first. */
  private record Of(String name, List<MeasureRow> rows) {
    Optional<MeasureRow> in(String period) {
      return rows.stream().filter(it -> it.period().equals(period)).findFirst();
    }
  }

  /**
   * What was counted for it.
   *
   * @param known the day up to which something is known
   * @param there by what the measure is told apart
   * @param rows of all cases first, then part by part
   */
  record Counted(
      CutChoice choice,
      LocalDate known,
      List<Dimension> there,
      SequencedMap<Cut, List<MeasureRow>> rows) {

    Counted {
      there = List.copyOf(there);
    }
  }

  private CutReport(Counted it) {
    var counted = it.rows();
    this.choice = it.choice();
    this.known = it.known();
    this.there = it.there();
    this.all = counted.isEmpty() ? List.of() : counted.firstEntry().getValue().reversed();
    this.parts =
        counted.sequencedEntrySet().stream()
            .filter(part -> !part.getKey().value().isEmpty())
            .map(part -> new Of(part.getKey().value(), part.getValue().reversed()))
            .sorted(
                Comparator.comparing((Of part) -> part.name().equals(NOT_STATED))
                    .thenComparingInt(part -> ORDER.indexOf(part.name()))
                    .thenComparingLong(part -> -weight(part))
                    .thenComparing(Of::name))
            .toList();
  }

  static String title(CutChoice it) {
    return "Casework: %s, by %s"
        .formatted(MeasureWords.title(it.measure()), MeasureWords.title(it.by()));
  }

  static Report none(CutChoice choice) {
    return new Report(title(choice), List.of(Part.lead("No extract of the case system is known.")));
  }

  /** What is seen on a page: the last periods. */
  static Report of(Counted it) {
    return new CutReport(it).report();
  }

  /** The same with every period and part in a line of its own, for a spreadsheet. */
  static Report lines(Counted it) {
    return new CutReport(it).lines();
  }

  private Report report() {
    var report = new ArrayList<Part>();
    if (parts.isEmpty()) {
      report.add(
          Part.lead(
              "Nothing is told apart by %s here: this measure is not counted by it, or the extracts do not say it."
                  .formatted(MeasureWords.title(choice.by()))));
      if (!there.isEmpty()) {
        report.add(
            Part.prose(
                "Choose one of these: %s."
                    .formatted(
                        CountWords.listed(there.stream().map(MeasureWords::title).toList()))));
      }
    } else {
      report.add(Part.lead(lead()));
      report.add(table());
    }
    report.add(definitions());
    return new Report(title(choice), report);
  }

  /** The last whole period as a drawing; empty where no part is large enough to be compared. */
  static Optional<PartsChart> chart(Counted it) {
    return new CutReport(it).chart();
  }

  private Optional<PartsChart> chart() {
    return all.stream()
        .filter(it -> over(it.period()))
        .findFirst()
        .filter(_ -> choice.measure().kind() != Measure.Kind.EACH)
        .filter(last ->
            parts.stream()
                .anyMatch(it -> it.in(last.period()).filter(CutFigures::compares).isPresent()))
        .map(last ->
            new PartsChart(
                "%s in %s, by %s"
                    .formatted(
                        OverviewReport.capital(MeasureWords.title(choice.measure())),
                        CutPeriods.words(last.period()),
                        MeasureWords.title(choice.by())),
                Stream.concat(Stream.of(new Of("all", all)), parts.stream())
                    .flatMap(it -> it.in(last.period()).map(row -> bar(it.name(), row)).stream())
                    .filter(it -> !it.words().equals("-"))
                    .toList()));
  }

  private PartsChart.Bar bar(String name, MeasureRow it) {
    return new PartsChart.Bar(
        OverviewReport.capital(name),
        it.value().orElse(BigDecimal.ZERO),
        CutFigures.cell(it).plain(),
        CutFigures.compares(it));
  }

  private Part definitions() {
    return Part.folded(
        "What this counts",
        Part.items(
            List.of(
                Text.strong(OverviewReport.capital(MeasureWords.title(choice.measure())) + ": ")
                    .then(choice.measure().sentence()),
                Text.strong(OverviewReport.capital(MeasureWords.title(choice.by())) + ": ")
                    .then(choice.by().sentence()))));
  }

  private String lead() {
    var last = all.stream().filter(it -> over(it.period())).findFirst();
    return last.map(it ->
            "%s: %s.%s"
                .formatted(
                    OverviewReport.capital(CutPeriods.words(it.period())),
                    CutFigures.said(it),
                    compared(it.period())))
        .orElse("No period that is over is known yet.");
  }

  /** Which parts stand out, of those that have enough to be compared. */
  private String compared(String period) {
    if (choice.measure().kind() == Measure.Kind.EACH) {
      return "";
    }
    var large =
        parts.stream()
            .filter(it -> !it.name().equals(NOT_STATED))
            .filter(it -> it.in(period).filter(CutFigures::compares).isPresent())
            .sorted(Comparator.comparing(it -> it.in(period).orElseThrow().value().orElseThrow()))
            .toList();
    if (large.size() < 2) {
      return choice.measure().kind() == Measure.Kind.COUNT
          ? ""
          : " Too few parts are large enough to be compared.";
    }
    var most = large.getLast();
    var least = large.getFirst();
    return choice.measure().kind() == Measure.Kind.COUNT
        ? " Most: %s, %s.".formatted(most.name(), CutFigures.said(most.in(period).orElseThrow()))
        : " Highest: %s, %s. Lowest: %s, %s."
            .formatted(
                most.name(),
                CutFigures.said(most.in(period).orElseThrow()),
                least.name(),
                CutFigures.said(least.in(period).orElseThrow()));
  }

  private Table table() {
    var periods =
        all.stream()
            .map(MeasureRow::period)
            .limit(noun().equals("month") ? MONTHS : PERIODS)
            .toList();
    var table =
        Table.captioned(
                "The last %s, the latest first".formatted(CountWords.of(periods.size(), noun())))
            .column(OverviewReport.capital(MeasureWords.title(choice.by())));
    periods.forEach(it -> table.figure(OverviewReport.capital(CutPeriods.words(it))));
    var whole = new Of("All", all);
    Stream.concat(Stream.of(whole), parts.stream())
        .filter(it ->
            periods.stream()
                .anyMatch(
                    period -> it.in(period).filter(row -> CutFigures.of(row) > 0).isPresent()))
        .forEach(it ->
            table.row(
                Stream.concat(
                        Stream.of(Cell.of(OverviewReport.capital(it.name()))),
                        periods.stream()
                            .map(
                                period -> it.in(period).map(CutFigures::cell).orElse(Cell.of("-"))))
                    .toList()));
    notes(periods).forEach(table::note);
    return table.build();
  }

  private List<String> notes(List<String> periods) {
    var notes = new ArrayList<String>();
    if (!periods.isEmpty() && !over(periods.getFirst())) {
      notes.add(
          "%s is not over in the extract: it is counted up to %s."
              .formatted(
                  OverviewReport.capital(CutPeriods.words(periods.getFirst())),
                  DayWords.of(known)));
    }
    switch (choice.measure().kind()) {
      case SHARE ->
          notes.add(
              "Of fewer than %d no per cent is given: one more or less would move it by over five points."
                  .formatted(Wilson.SMALL));
      case MEAN, MEDIAN, NINETIETH, LONGEST ->
          notes.add(
              "Of fewer than %d plans no wait is given, only how many there are."
                  .formatted(CutFigures.FEW));
      case COUNT, EACH -> {}
    }
    if (!choice.by().addsUp()) {
      notes.add("A part of all, which those that are not in it make whole.");
    }
    notes.add(
        "For people who work with cases. Small numbers can point to a child: suppress them before anything here is published.");
    return notes;
  }

  private Report lines() {
    var table =
        Table.captioned("Every period and part")
            .column("Period")
            .column(OverviewReport.capital(MeasureWords.title(choice.by())))
            .figure("How many")
            .figure("Of how many")
            .figure(choice.measure().kind() == Measure.Kind.SHARE ? "Per cent" : "Value");
    for (var row : all) {
      for (var part : Stream.concat(Stream.of(new Of("all", all)), parts.stream()).toList()) {
        part.in(row.period())
            .filter(it -> CutFigures.of(it) > 0)
            .ifPresent(it ->
                table.row(
                    Cell.of(it.period()),
                    Cell.of(part.name()),
                    Cell.of(it.numerator().map(String::valueOf).orElse("")),
                    Cell.of(it.denominator().map(String::valueOf).orElse("")),
                    Cell.of(CutFigures.value(it))));
      }
    }
    return new Report(title(choice), List.of(table.build()));
  }

  /** How much is in a part, in the last periods together. */
  private static long weight(Of it) {
    return it.rows().stream().limit(PERIODS).mapToLong(CutFigures::of).sum();
  }

  private String noun() {
    return choice.measure().yearly() ? "year" : choice.quarters() ? "quarter" : "month";
  }

  private boolean over(String period) {
    return !CutPeriods.last(period).isAfter(known);
  }
}
