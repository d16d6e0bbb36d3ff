package waymark.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import waymark.claims.Checked;
import waymark.claims.Claims;
import waymark.claims.Evidence;
import waymark.documents.Metric;
import waymark.documents.Objective;
import waymark.documents.PaperContents;
import waymark.kernel.ReportingPeriod;
import waymark.trajectory.Rollup;

/**
 * One paper, judged on the figures that it gives itself.
 *
 * @param metrics as the paper has them, under the objectives that it or another paper states
 * @param placement where the objectives come from
 * @param rollups by period, for every period with a promise
 * @param claims what its text claims, held against its figures and the papers before it
 */
record JudgedPaper(
    PaperContents contents,
    List<Metric> metrics,
    Placement placement,
    NavigableMap<ReportingPeriod, Rollup> rollups,
    List<Checked> claims) {

  JudgedPaper {
    metrics = List.copyOf(metrics);
    claims = List.copyOf(claims);
  }

  /** Where the objectives of a paper's metrics come from. */
  sealed interface Placement {

    /** The paper places its metrics itself. */
    record Own() implements Placement {}

    /** The paper's table has no objectives; another paper places the same measures. */
    record Borrowed(String file) implements Placement {}

    /** Nobody says which metric stands under which objective. */
    record Unknown() implements Placement {}
  }

  /** Judges a paper; the papers before it are what earlier reviews knew. */
  static JudgedPaper of(
      PaperContents contents, List<Metric> metrics, Placement placement, List<JudgedPaper> before) {
    var rollups = new TreeMap<ReportingPeriod, Rollup>();
    for (var period : contents.milestonePeriods()) {
      var judged = new ArrayList<Rollup.Judged>();
      for (var metric : metrics) {
        judged.add(
            new Rollup.Judged(
                metric.objective().map(Objective::number), metric.name(), metric.statusAt(period)));
      }
      rollups.put(period, Rollup.of(judged));
    }
    var evidence =
        new Evidence(
            contents.issued(),
            rollups,
            placement instanceof Placement.Borrowed(var file)
                ? Optional.of(named(file))
                : Optional.empty(),
            metrics.stream().map(JudgedPaper::series).toList(),
            before.stream().map(it -> new Evidence.Earlier(it.name(), it.rollups())).toList());
    var claims = Claims.check(contents.passages(), evidence);
    return new JudgedPaper(contents, metrics, placement, rollups, claims);
  }

  private static Evidence.Series series(Metric metric) {
    var asWritten = new TreeMap<ReportingPeriod, String>();
    metric.readings().forEach((period, stated) -> asWritten.put(period, stated.asWritten()));
    return new Evidence.Series(metric.name(), metric.unit(), metric.series(), asWritten);
  }

  String file() {
    return contents.file();
  }

  /** The file's own name, without the folders it lies in. */
  static String named(String file) {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  String name() {
    return named(file());
  }

  /** The last period for which something was promised: what the paper is about. */
  Optional<ReportingPeriod> latest() {
    return rollups.isEmpty() ? Optional.empty() : Optional.of(rollups.lastKey());
  }
}
