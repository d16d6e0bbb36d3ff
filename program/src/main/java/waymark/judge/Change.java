package waymark.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import waymark.documents.Metric;
import waymark.documents.SameMeasure;
import waymark.documents.Stated;
import waymark.kernel.ReportingPeriod;
import waymark.measures.MeasureName;
import waymark.measures.Restatement;
import waymark.trajectory.Promise;
import waymark.trajectory.Status;

/** Something that a later paper says otherwise than an earlier one about the same period. */
public sealed interface Change {

  /** The paper that said it first, and the one that says it otherwise. */
  JudgedPaper earlier();

  JudgedPaper later();

  String metric();

  ReportingPeriod period();

  Status statusWas();

  Status statusNow();

  /** Whether the promise is now judged otherwise. */
  default boolean flips() {
    return !statusWas().word().equals(statusNow().word());
  }

  /** A reading was restated. */
  record Restated(
      JudgedPaper earlier,
      JudgedPaper later,
      String metric,
      ReportingPeriod period,
      String was,
      String now,
      Status statusWas,
      Status statusNow)
      implements Change {}

  /** A milestone was moved. */
  record Moved(
      JudgedPaper earlier,
      JudgedPaper later,
      String metric,
      ReportingPeriod period,
      String was,
      String now,
      Status statusWas,
      Status statusNow)
      implements Change {}

  /** Neither reading nor milestone changed, but the judgement did: its baseline was restated. */
  record Rejudged(
      JudgedPaper earlier,
      JudgedPaper later,
      String metric,
      ReportingPeriod period,
      Status statusWas,
      Status statusNow)
      implements Change {}

  /**
   * Compares each paper with the nearest earlier ones that show the same measure and period. A
   * measure that stands under two objectives is one measure: its change is listed once.
   */
  static List<Change> between(List<JudgedPaper> papers) {
    var changes = new ArrayList<Change>();
    for (var later = 1; later < papers.size(); later++) {
      var compared = new HashSet<List<Object>>();
      for (var earlier = later - 1; earlier >= 0; earlier--) {
        changes.addAll(between(papers.get(earlier), papers.get(later), compared));
      }
    }
    return changes;
  }

  private static List<Change> between(
      JudgedPaper earlier, JudgedPaper later, Set<List<Object>> compared) {
    var found = new ArrayList<Change>();
    var seen = new HashSet<List<Object>>();
    var same = SameMeasure.between(earlier.metrics(), later.metrics());
    for (var was : earlier.metrics()) {
      same.of(was)
          .ifPresent(match -> {
            var now = match.metric();
            for (var change : changes(earlier, later, was, now)) {
              var name = new MeasureName(now.name()).squeezed();
              var about = List.<Object>of(change.getClass(), name, change.period());
              if (!compared.contains(about) && seen.add(about)) {
                found.add(change);
              }
            }
          });
    }
    remember(earlier, same, compared);
    return found;
  }

  /** What this pair of papers settled; an older paper has no say on it any more. */
  private static void remember(JudgedPaper earlier, SameMeasure same, Set<List<Object>> compared) {
    for (var was : earlier.metrics()) {
      same.of(was)
          .ifPresent(match -> {
            var name = new MeasureName(match.metric().name()).squeezed();
            was.readings().keySet().forEach(it -> compared.add(List.of(Restated.class, name, it)));
            for (var period : was.milestones().keySet()) {
              compared.add(List.of(Moved.class, name, period));
              compared.add(List.of(Rejudged.class, name, period));
            }
          });
    }
  }

  private static List<Change> changes(
      JudgedPaper earlier, JudgedPaper later, Metric was, Metric now) {
    var found = new ArrayList<Change>();
    for (var restated : Restatement.between(was.series(), now.series())) {
      var period = restated.period();
      found.add(
          new Restated(
              earlier,
              later,
              now.name(),
              period,
              written(was.readings().get(period)),
              written(now.readings().get(period)),
              was.statusAt(period),
              now.statusAt(period)));
    }
    for (var period : was.milestones().keySet()) {
      if (now.milestones().containsKey(period)) {
        promised(earlier, later, was, now, period).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Change> promised(
      JudgedPaper earlier, JudgedPaper later, Metric was, Metric now, ReportingPeriod period) {
    var before = was.milestones().get(period);
    var after = now.milestones().get(period);
    var statusWas = was.statusAt(period);
    var statusNow = now.statusAt(period);
    if (before != null && after != null && moved(before, after)) {
      return Optional.of(
          new Moved(
              earlier,
              later,
              now.name(),
              period,
              before.asWritten(),
              after.asWritten(),
              statusWas,
              statusNow));
    }
    return was.series().at(period).equals(now.series().at(period))
            && !statusWas.word().equals(statusNow.word())
        ? Optional.of(new Rejudged(earlier, later, now.name(), period, statusWas, statusNow))
        : Optional.empty();
  }

  /** A promise that changed or was taken back; one that is stated for the first time is new. */
  private static boolean moved(Stated<Promise> before, Stated<Promise> after) {
    return !(before.means() instanceof Promise.None) && !before.means().equals(after.means());
  }

  private static String written(@Nullable Stated<?> stated) {
    return stated == null ? "" : stated.asWritten();
  }
}
