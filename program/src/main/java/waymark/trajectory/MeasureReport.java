package waymark.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import waymark.charts.Event;
import waymark.charts.MeasureChart;
import waymark.charts.Milestone;
import waymark.charts.Note;
import waymark.charts.Point;
import waymark.kernel.DayWords;
import waymark.kernel.Figure;
import waymark.ledger.Version;
import waymark.measures.ContextEvent;
import waymark.measures.Definition;
import waymark.measures.Kept;
import waymark.measures.Reading;
import waymark.measures.ReportedFigure;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/**
 * One measure: what it asks, how it went, what was promised, and where each figure came from. The
 * page draws the chart; what the drawing says stands in the report as words and figures.
 *
 * @param caveat what a reader must know before reading figures; nothing where there is none
 * @param more the figures, what is still asked for, quarters and years, what papers said, what was
 *     promised, the definition, and where the figures came from
 */
record MeasureReport(
    String title, Part.Lead question, List<Part> caveat, MeasureChart chart, List<Part> more) {

  /**
   * What is known of a measure beside its readings and promises that count.
   *
   * @param services names of the services, by their id
   * @param beside what higher floors have to show of it
   */
  record Known(
      List<ContextEvent> events,
      List<Version<Definition>> definitions,
      List<Version<Kept>> readings,
      List<Version<Promised>> promises,
      List<ReportedFigure> reported,
      Map<ReportedFigure, PaperReasons.Reason> reasons,
      Map<UUID, String> services,
      List<BesideMeasures.Beside> beside) {}

  static MeasureReport of(Tracker.Line line, Known known, Onward onward) {
    var chart = chart(line, known);
    var breaks = breaks(line, known.events());
    var words = new DefinitionWords(known.services());
    var more = new ArrayList<Part>();
    more.add(chart.table("Readings and milestones"));
    more.addAll(pace(line, breaks));
    known.beside().forEach(it -> more.addAll(it.parts()));
    more.addAll(Sureness.of(line));
    more.add(LongerPeriods.of(line, breaks).part());
    more.addAll(new PaperFigures(line, known.reported(), known.reasons(), onward).parts());
    more.addAll(new PromiseHistory(known.promises()).parts());
    more.add(Part.section("Definition", words.facts(line.measure())));
    more.add(words.versions(known.definitions()));
    more.add(sources(line, known.readings(), onward.correcting()));
    return new MeasureReport(
        line.measure().title(),
        Part.lead(line.measure().question()),
        Caveats.of(line.measure()).list().stream()
            .<Part>map(it ->
                Part.prose(Text.strong("Read these figures with care.").then(" " + it.words())))
            .toList(),
        chart,
        more);
  }

  /** All of it, in reading order; what the drawing marks by numbers is listed. */
  Report whole() {
    var parts = new ArrayList<Part>();
    parts.add(question);
    parts.addAll(caveat);
    parts.add(Part.prose(chart.sentence()));
    var notes = chart.notes().stream().map(Note::words).map(Text::of).toList();
    if (!notes.isEmpty()) {
      parts.add(Part.section("What happened meanwhile", Part.items(notes)));
    }
    parts.addAll(more);
    return new Report(title, parts);
  }

  /** The days from which figures of the measure can no longer be compared with those before. */
  private static List<LocalDate> breaks(Tracker.Line line, List<ContextEvent> events) {
    return events.stream()
        .filter(it -> it.breaksSeries() && concerns(it, line))
        .map(ContextEvent::firstDay)
        .toList();
  }

  private static MeasureChart chart(Tracker.Line line, Known known) {
    var measure = line.measure();
    var chart = MeasureChart.of(measure.title(), ReadingCell.unit(measure), measure.polarity());
    line.kept().forEach((period, kept) -> chart.point(point(kept)));
    line.milestones().forEach((period, it) -> chart.milestone(milestone(line, it)));
    figure(line.finalPromise()).ifPresent(chart::target);
    if (line.readings().stated() instanceof Reading.Measured(var value, _, _)) {
      chart.baseline(value);
    }
    for (var event : known.events()) {
      if (concerns(event, line)) {
        if (event.breaksSeries()) {
          chart.breakFrom(event.firstDay(), event.title());
        } else {
          chart.event(event(event));
        }
      }
    }
    known.beside().stream()
        .flatMap(it -> it.marks().stream())
        .filter(it -> covers(line, it.from(), it.from()))
        .forEach(chart::event);
    return chart.build();
  }

  private static boolean concerns(ContextEvent event, Tracker.Line line) {
    return event.touches(line.measure().id()) && covers(line, event.firstDay(), event.lastDay());
  }

  /** Whether a time touches the one that the measure's readings and milestones cover. */
  private static boolean covers(Tracker.Line line, LocalDate first, LocalDate last) {
    var periods = new TreeSet<>(line.kept().keySet());
    periods.addAll(line.milestones().keySet());
    return !periods.isEmpty()
        && !last.isBefore(periods.first().from())
        && first.isBefore(periods.last().until());
  }

  private static Point point(Kept kept) {
    return switch (kept.reading()) {
      case Reading.Measured(var value, var of, var certainty) ->
          new Point.Measured(
              kept.period(),
              value,
              Sureness.shown(kept.asWritten(), of),
              Point.Certainty.valueOf(certainty.name()));
      case Reading.NotApplicable _ -> new Point.Absent(kept.period(), "not applicable");
      case Reading.ToBeConfirmed _ -> new Point.Absent(kept.period(), "to be confirmed");
      case Reading.Suppressed _ -> new Point.Absent(kept.period(), "withheld");
      case Reading.Unavailable _, Reading.Missing _ ->
          new Point.Absent(kept.period(), Point.NOT_MEASURED);
    };
  }

  private static Milestone milestone(Tracker.Line line, Promised promised) {
    var judgement =
        line.isToCome(promised.period())
            ? Cell.neutral("Still to come")
            : Judgements.cell(line.statusAt(promised.period()));
    return figure(line.trajectory().at(promised.period()))
        .<Milestone>map(
            it -> new Milestone.At(promised.period(), it, promised.asWritten(), judgement))
        .orElseGet(() -> new Milestone.InWords(promised.period(), promised.asWritten(), judgement));
  }

  private static Optional<Figure> figure(Promise promise) {
    return switch (promise) {
      case Promise.AtLeast(var it) -> Optional.of(it);
      case Promise.AtMost(var it) -> Optional.of(it);
      case Promise.Above(var it) -> Optional.of(it);
      case Promise.Below(var it) -> Optional.of(it);
      case Promise.Near(var it, _) -> Optional.of(it);
      case Promise.Undirected(var it) -> Optional.of(it);
      case Promise.Towards _, Promise.None _ -> Optional.empty();
    };
  }

  private static Event event(ContextEvent event) {
    return event.until().isEmpty()
        ? new Event.On(event.firstDay(), event.title())
        : new Event.During(event.firstDay(), event.lastDay(), event.title());
  }

  private static List<Part> pace(Tracker.Line line, List<LocalDate> breaks) {
    var said =
        Pace.of(line, breaks).stream()
            .map(it -> Part.prose(it.inWords(line.measure().unit())))
            .toList();
    return said.isEmpty()
        ? List.of()
        : List.of(Part.section("What the promises still ask for", said));
  }

  /** Every version of each reading, so that a restatement is seen where it was made. */
  private static Part sources(
      Tracker.Line line, List<Version<Kept>> versions, Function<Kept, Optional<Text>> correcting) {
    var table =
        Table.captioned("")
            .column("Period")
            .figure("Figure")
            .column("Known from")
            .column("Source")
            .column("Why it was given anew")
            .column("Stands");
    for (var version : versions) {
      var it = version.fact();
      table.row(
          Cell.of(it.period().inWords()),
          ReadingCell.of(line.measure(), it, "none"),
          Cell.of(DayWords.of(version.day())),
          Cell.of(it.origin().words()),
          Cell.of(it.reason()),
          version.takenBack() ? Cell.of("Taken back") : Cell.of(standing(line, it, correcting)));
    }
    return Part.folded("Where each figure came from", table.build());
  }

  /** Whether a version is the one that counts, and where it is corrected if so. */
  private static Text standing(
      Tracker.Line line, Kept version, Function<Kept, Optional<Text>> correcting) {
    var counts = line.kept().get(version.period());
    if (counts == null || counts.seq() != version.seq()) {
      return Text.of("No longer");
    }
    return correcting.apply(version).map(it -> Text.of("Yes. ").then(it)).orElse(Text.of("Yes"));
  }
}
