package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import waymark.kernel.ReportingPeriod;
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

  /** A reading or a milestone that was one thing and is another. */
  public record Change(
      Tracker.Line line,
      ReportingPeriod period,
      What what,
      String was,
      String now,
      Status statusWas,
      Status statusNow) {

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
    MILESTONE
  }

  /**
   * The changes between two states of one plan, objective by objective. Counted in: a figure that
   * reads otherwise or is gone, and a milestone that was moved. Counted out: what is new.
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
