package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.kernel.ReportingPeriod;
import waymark.measures.MeasureId;
import waymark.measures.Reading;
import waymark.measures.Restatement;

/**
 * What is known otherwise at one moment than at an earlier one, about periods that both know.
 *
 * @param list in the order of the plan, then of time
 */
public record Changes(List<Change> list) {

  public Changes {
    list = List.copyOf(list);
  }

  /** A reading, a milestone or a final target that was one thing and is another. */
  public record Change(
      Tracker.Line line,
      ReportingPeriod period,
      What what,
      String was,
      String now,
      Status statusWas,
      Status statusNow) {

    /** What it is about: {@code October 2024}, {@code the final target}. */
    String about() {
      return what == What.TARGET ? "the final target" : period.inWords();
    }

    /** Whether a judgement was turned over by it. */
    public boolean flips() {
      return assessed(statusWas) && assessed(statusNow) && !statusWas.equals(statusNow);
    }

    private static boolean assessed(Status status) {
      return !(status instanceof Status.NotAssessed);
    }
  }

  /** What changed. */
  public enum What {
    READING,
    MILESTONE,
    TARGET
  }

  /** How many readings and milestones of a period are new. */
  record Fresh(int readings, int milestones) {

    Fresh and(int moreReadings, int moreMilestones) {
      return new Fresh(readings + moreReadings, milestones + moreMilestones);
    }
  }

  /**
   * The changes between two states of one plan, objective by objective. Counted in: a figure that
   * reads otherwise or is gone, and a milestone or target that was moved. Counted out: what is new.
   */
  public static Changes between(Tracker was, Tracker now) {
    var changes = new ArrayList<Change>();
    for (var line : now.lines()) {
      was.lines().stream()
          .filter(it ->
              it.measure().id().equals(line.measure().id())
                  && it.objective().id().equals(line.objective().id()))
          .findFirst()
          .ifPresent(before -> compare(before, line, changes));
    }
    return new Changes(changes);
  }

  private static void compare(Tracker.Line was, Tracker.Line now, List<Change> changes) {
    var periods = new TreeSet<ReportingPeriod>(was.kept().keySet());
    periods.addAll(was.milestones().keySet());
    for (var period : periods) {
      reading(was, now, period, changes);
      milestone(was, now, period, changes);
    }
    target(was, now, changes);
  }

  private static void reading(
      Tracker.Line was, Tracker.Line now, ReportingPeriod period, List<Change> changes) {
    var before = was.kept().get(period);
    var after = now.kept().get(period);
    if (before == null) {
      return;
    }
    var reading = after == null ? new Reading.Missing() : after.reading();
    if (Restatement.restates(before.reading(), reading)) {
      var written = after == null ? "" : after.asWritten();
      changes.add(change(was, now, period, What.READING, before.asWritten(), written));
    }
  }

  private static void milestone(
      Tracker.Line was, Tracker.Line now, ReportingPeriod period, List<Change> changes) {
    var before = was.milestones().get(period);
    var after = now.milestones().get(period);
    if (before == null || !was.promisesAt(period)) {
      return;
    }
    if (!was.trajectory().at(period).equals(now.trajectory().at(period))) {
      changes.add(
          change(
              was,
              now,
              period,
              What.MILESTONE,
              before.asWritten(),
              after == null ? "" : after.asWritten()));
    }
  }

  private static void target(Tracker.Line was, Tracker.Line now, List<Change> changes) {
    if (!(was.finalPromise() instanceof Promise.None)
        && !was.finalPromise().equals(now.finalPromise())) {
      changes.add(
          change(
              was,
              now,
              was.target().map(Promised::period).orElse(Promised.UNDATED),
              What.TARGET,
              was.target().map(Promised::asWritten).orElse(""),
              now.target().map(Promised::asWritten).orElse("")));
    }
  }

  /**
   * What is said now of which nothing was said before, by period: a figure where there was none or
   * one was to be confirmed, and a milestone where nothing definite was promised. Each measure
   * counts once, wherever it stands.
   */
  static SortedMap<ReportingPeriod, Fresh> fresh(Tracker was, Tracker now) {
    var before = byMeasure(was);
    var fresh = new TreeMap<ReportingPeriod, Fresh>();
    byMeasure(now)
        .forEach((measure, line) -> {
          var then = Optional.ofNullable(before.get(measure));
          line.kept().keySet().stream()
              .filter(it -> said(line, it) && then.filter(old -> said(old, it)).isEmpty())
              .forEach(it -> add(fresh, it, 1, 0));
          line.milestones().keySet().stream()
              .filter(it -> line.promisesAt(it) && then.filter(old -> old.promisesAt(it)).isEmpty())
              .forEach(it -> add(fresh, it, 0, 1));
        });
    return fresh;
  }

  private static void add(
      Map<ReportingPeriod, Fresh> fresh, ReportingPeriod period, int readings, int milestones) {
    fresh.put(period, fresh.getOrDefault(period, new Fresh(0, 0)).and(readings, milestones));
  }

  private static Map<MeasureId, Tracker.Line> byMeasure(Tracker tracker) {
    return tracker.lines().stream()
        .collect(Collectors.toMap(it -> it.measure().id(), Function.identity(), (one, _) -> one));
  }

  private static boolean said(Tracker.Line line, ReportingPeriod period) {
    return Restatement.restates(line.readings().at(period), new Reading.Missing());
  }

  private static Change change(
      Tracker.Line was,
      Tracker.Line now,
      ReportingPeriod period,
      What what,
      String before,
      String after) {
    return new Change(now, period, what, before, after, was.statusAt(period), now.statusAt(period));
  }

  /** Those that turned a judgement over. */
  public List<Change> flips() {
    return list.stream().filter(Change::flips).toList();
  }
}
