package waymark.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import waymark.claims.Checked;
import waymark.claims.Claims;
import waymark.claims.Evidence;
import waymark.documents.Metric;
import waymark.documents.Objective;
import waymark.documents.PaperContents;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;
import waymark.trajectory.Rollup;

/**
 * One paper, judged on the figures that it gives itself.
 *
 * @param metrics as the paper has them, under the objectives that it or another paper states
 * @param placement where the objectives come from
 * @param rollups by period, for every period with a promise
 * @param claims what its text claims, held against its figures and the papers before it
 */
public record JudgedPaper(
    PaperContents contents,
    List<Metric> metrics,
    Placement placement,
    NavigableMap<ReportingPeriod, Rollup> rollups,
    List<Checked> claims) {

  public JudgedPaper {
    metrics = List.copyOf(metrics);
    claims = List.copyOf(claims);
  }

  /** Where the objectives of a paper's metrics come from. */
  public sealed interface Placement {

    /** The paper places its metrics itself. */
    record Own() implements Placement {}

    /** The paper's table has no objectives; another paper places the same measures. */
    record Borrowed(String file) implements Placement {}

    /** Nobody says which metric stands under which objective. */
    record Unknown() implements Placement {}
  }

  /** Judges a paper; the papers before it are what earlier reviews knew. */
  static JudgedPaper of(
      PaperContents contents,
      List<Metric> metrics,
      Placement placement,
      List<JudgedPaper> before,
      List<PaperContents> after) {
    var rollups = rollups(contents, metrics);
    var evidence =
        new Evidence(
            contents.issued(),
            rollups,
            placement instanceof Placement.Borrowed(var file)
                ? Optional.of(named(file))
                : Optional.empty(),
            series(metrics),
            Stream.concat(
                    before.stream().map(it -> other(contents, it.contents(), it.rollups(), false)),
                    after.stream().map(it -> other(contents, it, new TreeMap<>(), true)))
                .toList());
    var claims = Claims.check(contents.passages(), evidence);
    return new JudgedPaper(contents, metrics, placement, rollups, claims);
  }

  private static NavigableMap<ReportingPeriod, Rollup> rollups(
      PaperContents contents, List<Metric> metrics) {
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
    return rollups;
  }

  /**
   * What another paper is to this one. Of two papers of one day neither is the later; a paper that
   * measures a month which began after this one was issued is later, wherever it was given.
   */
  private static Evidence.Other other(
      PaperContents paper,
      PaperContents other,
      NavigableMap<ReportingPeriod, Rollup> rollups,
      boolean after) {
    var sameDay = paper.issued().isPresent() && paper.issued().equals(other.issued());
    return new Evidence.Other(
        named(other.file()),
        (after && !sameDay) || knowsMore(other, paper),
        area(paper, other),
        rollups,
        series(other.metrics()));
  }

  private static boolean knowsMore(PaperContents other, PaperContents than) {
    return than.issued().isPresent()
        && other.metrics().stream()
            .flatMap(metric -> metric.series().byPeriod().entrySet().stream())
            .anyMatch(entry ->
                entry.getValue() instanceof Reading.Measured
                    && entry.getKey().from().isAfter(than.issued().get()));
  }

  private static Evidence.Area area(PaperContents paper, PaperContents other) {
    if (paper.area().isEmpty() || other.area().isEmpty()) {
      return Evidence.Area.NOT_SAID;
    }
    return paper.area().equals(other.area()) ? Evidence.Area.SAME : Evidence.Area.ANOTHER;
  }

  private static List<Evidence.Series> series(List<Metric> metrics) {
    return metrics.stream().map(JudgedPaper::series).toList();
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
