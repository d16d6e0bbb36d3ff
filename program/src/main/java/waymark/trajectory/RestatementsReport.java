package waymark.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;

/** What is known otherwise at one moment than at an earlier one. */
final class RestatementsReport {

  private RestatementsReport() {}

  /** A plan as it was known on an earlier day. */
  record Then(LocalDate day, Tracker tracker) {}

  static Report of(PlanPage.At at, Optional<Then> then, Tracker now) {
    return new Report(
        "What was restated in " + at.plan().title(),
        then.map(it -> parts(at, it, now))
            .orElse(
                List.of(
                    Part.lead("Nothing was known before, so nothing can have been restated."))));
  }

  /** Where it stands between the moment of its pages and an earlier day; any day where empty. */
  static String address(PlanPage.At at, String kind, String from) {
    var address = at.page("/restatements" + kind);
    return from.isEmpty()
        ? address
        : address + (address.contains("?") ? "&" : "?") + "from=" + from;
  }

  private static List<Part> parts(PlanPage.At at, Then then, Tracker now) {
    var changes = Changes.between(then.tracker(), now);
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(summary(changes)));
    now.latest()
        .ifPresent(it -> {
          parts.add(
              share(it.inWords(), "on " + DayWords.of(then.day()), then.tracker().rollup(it)));
          parts.add(share(it.inWords(), at.known().words(), now.rollup(it)));
        });
    if (!changes.list().isEmpty()) {
      parts.add(table(at, changes));
      parts.addAll(
          Caveats.of(at, changes.list().stream().map(Changes.Change::line).toList()).parts());
    }
    return parts;
  }

  /** How many figures read otherwise, and how many judgements turned over by it. */
  static String summary(Changes changes) {
    var readings = changes.list().stream().filter(it -> it.what() == Changes.What.READING).count();
    var milestones = changes.list().size() - readings;
    return "%s restated, %s moved; %s turned over."
        .formatted(
            CountWords.of(readings, "reading"),
            CountWords.of(milestones, "milestone"),
            CountWords.of(changes.flips().size(), "judgement"));
  }

  /** How the latest quarter read at a moment. */
  private static Part share(String period, String moment, Rollup rollup) {
    return Part.prose("%s as known %s: %s.".formatted(period, moment, Judgements.words(rollup)));
  }

  private static Table table(PlanPage.At at, Changes changes) {
    var table =
        Table.captioned("Readings and milestones that were changed")
            .column("Measure")
            .column("Period")
            .column("What")
            .figure("Was")
            .figure("Is")
            .column("Judgement");
    for (var it : changes.list()) {
      table.row(
          Cell.link(at.measure(it.line().measure().key()), it.line().measure().title()),
          Cell.of(it.period().inWords()),
          Cell.of(it.what() == Changes.What.READING ? "Reading" : "Milestone"),
          Cell.of(it.was()),
          Cell.of(it.now().isEmpty() ? "no figure" : it.now()),
          judgement(it));
    }
    return table.build();
  }

  private static Cell judgement(Changes.Change it) {
    return it.statusWas().equals(it.statusNow())
        ? Cell.of("Still: " + Judgements.words(it.statusNow()))
        : Cell.several(
            Cell.of("Was: " + Judgements.words(it.statusWas()) + ". Now: "),
            Judgements.cell(it.statusNow()));
  }
}
