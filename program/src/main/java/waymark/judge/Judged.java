package waymark.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waymark.documents.Metric;
import waymark.documents.PaperContents;
import waymark.documents.SameMeasure;
import waymark.judge.JudgedPaper.Placement;

/**
 * Some papers of one area, judged each on its own figures, and what changed from one to the next.
 *
 * @param papers the oldest first
 */
public record Judged(List<JudgedPaper> papers, List<Change> changes) {

  public Judged {
    papers = List.copyOf(papers);
    changes = List.copyOf(changes);
  }

  /**
   * Judges papers in the order given, the oldest first; papers that state their day of issue are
   * brought into its order, the others stay behind the paper before them.
   */
  public static Judged of(List<PaperContents> given) {
    var papers = new ArrayList<JudgedPaper>();
    var inOrder = inOrder(given);
    for (var i = 0; i < inOrder.size(); i++) {
      var after = inOrder.subList(i + 1, inOrder.size());
      papers.add(placed(inOrder.get(i), inOrder, papers, after));
    }
    return new Judged(papers, Change.between(papers));
  }

  /** A paper without a date stays behind the paper that it was given after. */
  private static List<PaperContents> inOrder(List<PaperContents> given) {
    var dated = new ArrayList<Map.Entry<LocalDate, PaperContents>>();
    var before = LocalDate.MIN;
    for (var contents : given) {
      before = contents.issued().orElse(before);
      dated.add(Map.entry(before, contents));
    }
    return dated.stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
  }

  private static JudgedPaper placed(
      PaperContents contents,
      List<PaperContents> all,
      List<JudgedPaper> before,
      List<PaperContents> after) {
    var metrics = contents.metrics();
    if (metrics.stream().anyMatch(it -> it.objective().isPresent())) {
      return JudgedPaper.of(contents, metrics, new Placement.Own(), before, after);
    }
    var best = metrics;
    var from = "";
    for (var other : all) {
      var borrowed = borrow(metrics, other);
      if (placedIn(borrowed) > placedIn(best)) {
        best = borrowed;
        from = other.file();
      }
    }
    return JudgedPaper.of(
        contents,
        best,
        from.isEmpty() ? new Placement.Unknown() : new Placement.Borrowed(from),
        before,
        after);
  }

  private static List<Metric> borrow(List<Metric> metrics, PaperContents other) {
    var same = SameMeasure.between(metrics, other.metrics());
    var borrowed = new ArrayList<Metric>();
    for (var metric : metrics) {
      var objective = same.of(metric).flatMap(match -> match.metric().objective());
      borrowed.add(objective.isPresent() ? metric.under(objective.get()) : metric);
    }
    return borrowed;
  }

  private static long placedIn(List<Metric> metrics) {
    return metrics.stream().filter(it -> it.objective().isPresent()).count();
  }
}
