package waymark.trajectory;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import waymark.charts.Event;
import waymark.charts.MeasureChart;
import waymark.charts.Milestone;
import waymark.charts.Point;
import waymark.charts.Size;
import waymark.kernel.Figure;
import waymark.kernel.Unit;
import waymark.ledger.Version;
import waymark.measures.ContextEvent;
import waymark.measures.Definition;
import waymark.measures.Kept;
import waymark.measures.Reading;
import waymark.measures.ReportedFigure;
import waymark.report.Cell;
import waymark.report.Html;
import waymark.web.DataTable;
import waymark.web.Inline;
import waymark.web.Link;
import waymark.web.SummaryRow;

/**
 * One measure: what it asks, how it went, what was promised, and where each figure came from.
 *
 * @param caveats of this measure; none where it needs none
 * @param papers what papers said of it
 * @param history every version of what was promised
 * @param more the long tables, which are folded away
 */
record MeasurePage(
    String title,
    String question,
    Caveats caveats,
    String sentence,
    Content chart,
    Content table,
    List<String> notes,
    List<String> pace,
    LongerPeriods longer,
    PaperFigures papers,
    PromiseHistory history,
    List<SummaryRow> definition,
    Folded more,
    List<Link> doing,
    KnownAtForm knownAt) {

  /**
   * Tables that are too long to stand open.
   *
   * @param definitions every version of the definition
   * @param sources every version of each reading
   */
  record Folded(DataTable definitions, DataTable sources) {}

  /**
   * What is known of a measure beside its readings and promises that count.
   *
   * @param services names of the services, by their id
   */
  record Known(
      List<ContextEvent> events,
      List<Version<Definition>> definitions,
      List<Version<Kept>> readings,
      List<Version<Promised>> promises,
      List<ReportedFigure> reported,
      Map<UUID, String> services) {}

  static MeasurePage of(Tracker.Line line, Known known, Doing doing, KnownAtForm form) {
    var chart = chart(line, known.events());
    var breaks = breaks(line, known.events());
    var words = new DefinitionWords(known.services());
    return new MeasurePage(
        line.measure().title(),
        line.measure().question(),
        Caveats.of(line.measure()),
        chart.sentence(),
        output -> {
          output.writeContent(chart.svg(Size.WIDE, "wide"));
          output.writeContent(chart.svg(Size.NARROW, "narrow"));
        },
        output ->
            output.writeContent(
                new Html(3).render(List.of(chart.table("Readings and milestones")))),
        chart.notes().stream().map(waymark.charts.Note::words).toList(),
        Pace.of(line, breaks).stream().map(it -> it.inWords(line.measure().unit())).toList(),
        LongerPeriods.of(line, breaks),
        new PaperFigures(line, known.reported()),
        new PromiseHistory(known.promises()),
        words.rows(line.measure()),
        new Folded(words.versions(known.definitions()), sources(line, known.readings(), doing)),
        doing.withMeasure(line),
        form);
  }

  /** The days from which figures of the measure can no longer be compared with those before. */
  private static List<LocalDate> breaks(Tracker.Line line, List<ContextEvent> events) {
    return events.stream()
        .filter(it -> it.breaksSeries() && concerns(it, line))
        .map(it -> first(it.from()))
        .toList();
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

  /** Every version of each reading, so that a restatement is seen where it was made. */
  private static DataTable sources(Tracker.Line line, List<Version<Kept>> versions, Doing doing) {
    var table =
        DataTable.captioned("Where each figure came from")
            .column("Period")
            .figures("Figure")
            .column("Known from")
            .column("Source")
            .column("Why it was given anew")
            .column("Stands");
    for (var version : versions) {
      var it = version.fact();
      table.row(
          Inline.of(it.period().inWords()),
          Inline.of(it.asWritten().isEmpty() ? "none" : it.asWritten()),
          Inline.of(Dates.words(version.day())),
          Inline.of(it.origin().words()),
          Inline.of(it.reason()),
          version.takenBack() ? Inline.of("Taken back") : standing(line, it, doing));
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
}
