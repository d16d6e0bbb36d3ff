package waymark.trajectory;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import waymark.charts.Event;
import waymark.charts.MeasureChart;
import waymark.charts.Milestone;
import waymark.charts.Point;
import waymark.charts.Size;
import waymark.kernel.Figure;
import waymark.kernel.Unit;
import waymark.kernel.Written;
import waymark.measures.ContextEvent;
import waymark.measures.Definition;
import waymark.measures.Kept;
import waymark.measures.Reading;
import waymark.measures.ReportedFigure;
import waymark.measures.Restatement;
import waymark.report.Cell;
import waymark.report.Html;
import waymark.web.DataTable;
import waymark.web.Inline;
import waymark.web.Link;
import waymark.web.SummaryRow;

/** One measure: what it asks, how it went, what was promised, and where each figure came from. */
record MeasurePage(
    String title,
    String question,
    String sentence,
    Content chart,
    Content table,
    List<String> notes,
    List<String> pace,
    Optional<DataTable> reported,
    DataTable versions,
    List<SummaryRow> definition,
    List<Link> doing,
    KnownAtForm knownAt) {

  static MeasurePage of(
      Tracker.Line line,
      List<ContextEvent> events,
      List<Kept> versions,
      List<ReportedFigure> reported,
      String service,
      Doing doing,
      KnownAtForm form) {
    var chart = chart(line, events);
    return new MeasurePage(
        line.measure().title(),
        line.measure().question(),
        chart.sentence(),
        output -> {
          output.writeContent(chart.svg(Size.WIDE, "wide"));
          output.writeContent(chart.svg(Size.NARROW, "narrow"));
        },
        output ->
            output.writeContent(
                new Html(3).render(List.of(chart.table("Readings and milestones")))),
        chart.notes().stream().map(waymark.charts.Note::words).toList(),
        Pace.of(line).stream().map(it -> it.inWords(line.measure().unit())).toList(),
        reported(line, reported),
        versions(line, versions, doing),
        definition(line.measure(), service),
        doing.withMeasure(line),
        form);
  }

  private static MeasureChart chart(Tracker.Line line, List<ContextEvent> events) {
    var measure = line.measure();
    var chart = MeasureChart.of(measure.title(), unit(measure), measure.polarity());
    line.kept().forEach((period, kept) -> chart.point(point(kept)));
    line.milestones().forEach((period, it) -> chart.milestone(milestone(line, it)));
    figure(line.finalPromise()).ifPresent(chart::target);
    if (line.readings().stated() instanceof Reading.Measured(var value, _, _)) {
      chart.baseline(value);
    }
    for (var event : events) {
      if (concerns(event, line)) {
        if (event.breaksSeries()) {
          chart.breakFrom(first(event.from()), event.title());
        } else {
          chart.event(event(event));
        }
      }
    }
    return chart.build();
  }

  /**
   * Whether an event touches the measure within the time that its readings and milestones cover.
   */
  private static boolean concerns(ContextEvent event, Tracker.Line line) {
    var periods = new TreeSet<>(line.kept().keySet());
    periods.addAll(line.milestones().keySet());
    var ends = event.until().isEmpty() ? first(event.from()) : last(event.until());
    return !periods.isEmpty()
        && (event.measure().isEmpty() || event.measure().get().equals(line.measure().id()))
        && !ends.isBefore(periods.first().from())
        && first(event.from()).isBefore(periods.last().until());
  }

  private static Unit unit(Definition measure) {
    return measure.unit().equals("percent") ? Unit.PERCENT : Unit.NUMBER;
  }

  private static Point point(Kept kept) {
    return switch (kept.reading()) {
      case Reading.Measured(var value, _, var certainty) ->
          new Point.Measured(
              kept.period(), value, kept.asWritten(), Point.Certainty.valueOf(certainty.name()));
      case Reading.NotApplicable _ -> new Point.Absent(kept.period(), "not applicable");
      case Reading.ToBeConfirmed _ -> new Point.Absent(kept.period(), "to be confirmed");
      case Reading.Suppressed _ -> new Point.Absent(kept.period(), "withheld");
      case Reading.Unavailable _, Reading.Missing _ ->
          new Point.Absent(kept.period(), Point.NOT_MEASURED);
    };
  }

  private static Milestone milestone(Tracker.Line line, Promised promised) {
    var judgement = judgement(line.statusAt(promised.period()));
    return figure(line.trajectory().at(promised.period()))
        .<Milestone>map(
            it -> new Milestone.At(promised.period(), it, promised.asWritten(), judgement))
        .orElseGet(() -> new Milestone.InWords(promised.period(), promised.asWritten(), judgement));
  }

  private static Cell judgement(Status status) {
    var words = Judgements.words(status);
    return switch (status) {
      case Status.Met() -> Cell.good(words);
      case Status.NotMet() -> Cell.bad(words);
      case Status.NotAssessed _ -> Cell.neutral(words);
    };
  }

  private static java.util.Optional<Figure> figure(Promise promise) {
    return switch (promise) {
      case Promise.AtLeast(var it) -> java.util.Optional.of(it);
      case Promise.AtMost(var it) -> java.util.Optional.of(it);
      case Promise.Above(var it) -> java.util.Optional.of(it);
      case Promise.Below(var it) -> java.util.Optional.of(it);
      case Promise.Near(var it, _) -> java.util.Optional.of(it);
      case Promise.Undirected(var it) -> java.util.Optional.of(it);
      case Promise.Towards _, Promise.None _ -> java.util.Optional.empty();
    };
  }

  private static Event event(ContextEvent event) {
    var from = first(event.from());
    if (event.until().isEmpty()) {
      return new Event.On(from, event.title());
    }
    return new Event.During(from, last(event.until()), event.title());
  }

  private static LocalDate last(String written) {
    return written.length() == 7
        ? YearMonth.parse(written).atEndOfMonth()
        : LocalDate.parse(written);
  }

  private static LocalDate first(String written) {
    return written.length() == 7 ? YearMonth.parse(written).atDay(1) : LocalDate.parse(written);
  }

  /** What papers said, where that is not what stands: kept for ever, whatever is known by now. */
  private static Optional<DataTable> reported(Tracker.Line line, List<ReportedFigure> reported) {
    var table =
        DataTable.captioned("What papers said that no longer stands")
            .column("Period")
            .column("Paper")
            .figures("It said")
            .figures("Known now");
    var differing =
        reported.stream()
            .filter(it -> {
              var now = line.kept().get(it.period());
              return now == null
                  || Restatement.restates(Reading.of(Written.of(it.asWritten())), now.reading());
            })
            .toList();
    for (var it : differing) {
      var now = line.kept().get(it.period());
      table.row(
          Inline.of(it.period().inWords()),
          Inline.of(it.paperTitle()),
          Inline.of(it.asWritten()),
          Inline.of(now == null ? "nothing" : now.asWritten()));
    }
    return differing.isEmpty() ? Optional.empty() : Optional.of(table.build());
  }

  /** Every version of each reading, so that a restatement is seen where it was made. */
  private static DataTable versions(Tracker.Line line, List<Kept> versions, Doing doing) {
    var table =
        DataTable.captioned("Where each figure came from")
            .column("Period")
            .figures("Figure")
            .column("Known from")
            .column("Source")
            .column("Why it was given anew")
            .column("Stands");
    for (var it : versions) {
      table.row(
          Inline.of(it.period().inWords()),
          Inline.of(it.asWritten().isEmpty() ? "none" : it.asWritten()),
          Inline.of(Dates.words(it.day())),
          Inline.of(it.origin().words()),
          Inline.of(it.reason()),
          standing(line, it, doing));
    }
    return table.build();
  }

  /** Whether a version is the one that counts, and where it is corrected if so. */
  private static Inline standing(Tracker.Line line, Kept version, Doing doing) {
    var counts = line.kept().get(version.period());
    if (counts == null || counts.seq() != version.seq()) {
      return Inline.of("No longer");
    }
    return doing.correcting(line.measure().key(), version).stream()
        .findFirst()
        .map(it -> Inline.several(Inline.of("Yes. "), Inline.link(it.href(), it.text())))
        .orElse(Inline.of("Yes"));
  }

  private static List<SummaryRow> definition(Definition it, String service) {
    var rows = new ArrayList<SummaryRow>();
    add(
        rows,
        "Unit",
        it.unit().substring(0, 1).toUpperCase(java.util.Locale.UK) + it.unit().substring(1));
    add(rows, "Which way is better", it.polarity().words());
    add(rows, "Counts", accumulation(it.accumulates()));
    add(rows, "Numerator", it.numerator());
    add(rows, "Denominator", it.denominator());
    add(rows, "Answers for it", it.ownerRole());
    add(rows, "Service", service);
    add(rows, "Source system", it.sourceSystem().isEmpty() ? "Not stated" : it.sourceSystem());
    add(rows, "May be compared with", it.benchmark());
    add(rows, "Caveat", it.caveat());
    it.smallestPublished()
        .ifPresent(
            least -> add(rows, "Made public", "Counts of people below " + least + " are withheld"));
    return rows;
  }

  private static String accumulation(String accumulates) {
    return switch (accumulates) {
      case "monthly" -> "Each figure counts its own month";
      case "snapshot" -> "Each figure is the state on one day";
      case "not stated" -> "Not stated: the month alone, or the year so far";
      default ->
          accumulates.startsWith("cumulative since ")
              ? "Everything since " + Dates.words(accumulates.substring(17))
              : accumulates;
    };
  }

  private static void add(List<SummaryRow> rows, String key, String value) {
    if (!value.isEmpty()) {
      rows.add(SummaryRow.of(key, value));
    }
  }
}
