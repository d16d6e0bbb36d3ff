package waymark.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.kernel.ReportingPeriod;
import waymark.measures.ContextEvent;
import waymark.measures.MeasureId;
import waymark.trajectory.Status;
import waymark.trajectory.Tracker;

/**
 * What was decided and done for the measures of a plan, followed to their figures; and the measures
 * in trouble that nobody acts on.
 *
 * @param steps each deed that has come into effect, with each measure of the plan that it names; in
 *     the order of their days
 * @param unanswered measures whose last promise that could be judged was not met, and that no open
 *     action names
 */
record Followed(List<Step> steps, List<Trouble> unanswered) {

  Followed {
    steps = List.copyOf(steps);
    unanswered = List.copyOf(unanswered);
  }

  /** One deed with one measure. */
  record Step(Deed deed, LocalDate on, Tracker.Line line, Afterwards afterwards) {

    boolean moved(Afterwards.Moved how) {
      return afterwards instanceof Afterwards.Seen it && it.moved() == how;
    }

    boolean seen() {
      return afterwards instanceof Afterwards.Seen;
    }

    String expected() {
      return deed.expected().getOrDefault(line.measure().id(), "");
    }
  }

  /**
   * A measure in trouble.
   *
   * @param last the period whose promise was not met
   * @param objectives the numbers of the objectives under which it is placed, in their order
   * @param done what was done for it before, the latest first
   */
  record Trouble(
      Tracker.Line line, ReportingPeriod last, List<String> objectives, List<Deed> done) {

    Trouble {
      objectives = List.copyOf(objectives);
      done = List.copyOf(done);
    }
  }

  /**
   * Follows deeds through a plan.
   *
   * @param today what has its day later has no effect yet
   */
  static Followed of(
      Tracker tracker, List<Deed> deeds, List<ContextEvent> events, LocalDate today) {
    var lines = new LinkedHashMap<MeasureId, Tracker.Line>();
    tracker.lines().forEach(it -> lines.putIfAbsent(it.measure().id(), it));
    var steps = new ArrayList<Step>();
    for (var deed : deeds) {
      deed.on()
          .filter(it -> !it.isAfter(today))
          .ifPresent(on ->
              lines.values().stream()
                  .filter(it -> deed.names(it.measure().id()))
                  .map(it -> step(deed, on, it, events))
                  .forEach(steps::add));
    }
    steps.sort(Comparator.comparing(Step::on));
    return new Followed(steps, unanswered(tracker, lines, deeds));
  }

  static Step step(Deed deed, LocalDate on, Tracker.Line line, List<ContextEvent> events) {
    return new Step(deed, on, line, Afterwards.of(line, on, breaks(line, events)));
  }

  private static List<LocalDate> breaks(Tracker.Line line, List<ContextEvent> events) {
    return events.stream()
        .filter(it -> it.breaksSeries() && it.touches(line.measure().id()))
        .map(ContextEvent::firstDay)
        .toList();
  }

  private static List<Trouble> unanswered(
      Tracker tracker, Map<MeasureId, Tracker.Line> lines, List<Deed> deeds) {
    var troubles = new ArrayList<Trouble>();
    for (var line : lines.values()) {
      var measure = line.measure().id();
      var open = deeds.stream().anyMatch(it -> it.on().isEmpty() && it.names(measure));
      missed(line)
          .filter(_ -> !open)
          .map(period ->
              new Trouble(
                  line,
                  period,
                  tracker.lines().stream()
                      .filter(it -> it.measure().id().equals(measure))
                      .map(it -> it.objective().number())
                      .toList(),
                  deeds.stream().filter(it -> it.names(measure)).toList().reversed()))
          .ifPresent(troubles::add);
    }
    return troubles;
  }

  /** The last period that could be judged, where its promise was not met. */
  private static Optional<ReportingPeriod> missed(Tracker.Line line) {
    return line.milestones().descendingKeySet().stream()
        .filter(it -> !(line.statusAt(it) instanceof Status.NotAssessed))
        .findFirst()
        .filter(it -> line.statusAt(it) instanceof Status.NotMet);
  }

  List<Step> with(Afterwards.Moved how) {
    return steps.stream().filter(it -> it.moved(how)).toList();
  }

  /** Of which nothing can be said. */
  List<Step> unseen() {
    return steps.stream().filter(it -> !it.seen()).toList();
  }
}
