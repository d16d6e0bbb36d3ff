package waymark.trajectory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.access.Audience;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.PeriodKey;
import waymark.measures.Kept;
import waymark.measures.ReportedFigure;
import waymark.report.Text;
import waymark.web.AsKnown;
import waymark.web.Link;

/**
 * What a reader may do about what a page shows. A page of another day is for reading: what is
 * written there would be written today.
 */
record Doing(Audience readers, AsKnown known) {

  Doing(Visit visit, AsKnown known) {
    this(visit.audience(), known);
  }

  private boolean may(Right right) {
    return known.today() && readers.may(right);
  }

  private Stream<Link> where(Right right, Link... links) {
    return may(right) ? Stream.of(links) : Stream.empty();
  }

  /** Beside the plans of an area. */
  List<Link> inArea() {
    return Stream.of(
            where(
                Right.SEE_PROGRAMME,
                Link.to(readers.at("/measures"), "All measures"),
                Link.to(readers.at("/services"), "Services that supply figures"),
                Link.to(readers.at("/events"), "Events that help to read the figures")),
            where(
                Right.SEE_RECORD,
                Link.to(readers.at("/forum"), "The parent carer forum: requests and answers")),
            where(Right.LOAD_PAPERS, Link.to(readers.at("/papers/add"), "Load a paper")),
            where(Right.EDIT_PROGRAMME, Link.to(readers.at("/plans/new"), "Add a plan")),
            where(Right.EDIT_AREA, Link.to(readers.at("/change"), "Change this area")),
            where(
                Right.EDIT_AREA,
                Link.to(readers.at("/settings/installation"), "This installation")),
            where(
                Right.SEE_PROGRAMME,
                Link.to(readers.at("/saved"), "Forms that you saved for later")))
        .flatMap(it -> it)
        .toList();
  }

  /** About a plan. */
  List<Link> withPlan(String plan) {
    var path = readers.at("/plans/" + plan);
    return where(
            Right.EDIT_PROGRAMME,
            Link.to(path + "/change", "Change this plan"),
            Link.to(path + "/objectives/new", "Add an objective"),
            Link.to(path + "/workstreams/new", "Add a workstream"))
        .toList();
  }

  /** About an objective and the measures under it. */
  List<Link> withObjective(String plan, Tracker tracker) {
    var path =
        readers.at(
            "/plans/%s/objectives/%s".formatted(plan, tracker.objectives().getFirst().number()));
    var fixed =
        where(
            Right.EDIT_PROGRAMME,
            Link.to(path + "/change", "Change this objective"),
            Link.to(path + "/measures/new", "Place a measure under it"));
    var placed =
        tracker.lines().stream()
            .flatMap(it ->
                where(
                    Right.EDIT_PROGRAMME,
                    Link.to(
                        path + "/measures/" + it.measure().key() + "/change",
                        "Move or take away: " + it.measure().title())));
    return Stream.concat(fixed, placed).toList();
  }

  /** About a measure. */
  List<Link> withMeasure(Tracker.Line line) {
    var path = readers.at("/measures/" + line.measure().key());
    return Stream.of(
            line.measure().countedBy().isEmpty()
                ? Stream.<Link>empty()
                : where(
                    Right.SEE_RECORD,
                    Link.to(path + "/counted", "See what its figures are counted from")),
            where(
                Right.SPEAK_FOR_FORUM,
                Link.to(path + "/forum-rating", "Say how the forum sees this measure")),
            where(Right.EDIT_READINGS, Link.to(path + "/readings/new", "Enter a figure")),
            where(
                Right.EDIT_PROGRAMME,
                Link.to(path + "/promises/new", "Set a milestone or a target"),
                Link.to(path + "/baseline", "State the baseline"),
                Link.to(path + "/change", "Change what is measured")),
            Stream.concat(line.milestones().values().stream(), line.target().stream())
                .distinct()
                .flatMap(it -> where(Right.EDIT_PROGRAMME, moving(path, it))))
        .flatMap(it -> it)
        .toList();
  }

  private static Link moving(String path, Promised it) {
    return Link.to(
        "%s/promises/%s/%s/change"
            .formatted(path, it.kind().name().toLowerCase(Locale.ROOT), PeriodKey.of(it.period())),
        it.kind() == Promised.Kind.FINAL
            ? "Move the final target, " + it.asWritten()
            : "Move the milestone for %s, %s".formatted(it.period().inWords(), it.asWritten()));
  }

  /** From the figures of a measure. */
  Onward onward(String measure) {
    return new Onward(
        it -> correcting(measure, it),
        it -> explaining(measure, it),
        Optional.of(
            Text.link(
                known.at(readers.at("/papers/differences"))
                    + (known.today() ? "?" : "&")
                    + "measure="
                    + measure,
                "All figures in papers about this measure that differ from what is known")));
  }

  /** Where somebody says why a paper's figure is not what is known; empty for who may not. */
  private Optional<Text> explaining(String measure, ReportedFigure it) {
    return may(Right.EDIT_READINGS)
        ? Optional.of(
            Text.link(
                readers.at(
                    "/measures/%s/reported/%s/%s"
                        .formatted(measure, PeriodKey.of(it.period()), it.paper())),
                "Say why",
                "%s said %s for %s"
                    .formatted(it.paperTitle(), it.asWritten(), it.period().inWords())))
        : Optional.empty();
  }

  /** Where the figure that stands for a period is corrected; empty for who may not. */
  private Optional<Text> correcting(String measure, Kept kept) {
    return may(Right.EDIT_READINGS)
        ? Optional.of(
            Text.link(
                readers.at(
                    "/measures/%s/readings/%s/change"
                        .formatted(measure, PeriodKey.of(kept.period()))),
                "Correct",
                "the figure for " + kept.period().inWords()))
        : Optional.empty();
  }
}
