package waymark.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waymark.demo.Sample.Paper;
import waymark.demo.Sample.Row;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.ledger.Writing;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.trajectory.Promised;
import waymark.trajectory.Trajectories;

/**
 * Writes what each paper reports, measures and promises; what only repeats what stands is not new.
 */
final class SampleFigures {

  private final Sample sample;

  /** What stands for each reading and promise by the papers so far, and whether it was final. */
  private final Map<List<String>, String> standing = new HashMap<>();

  SampleFigures(Sample sample) {
    this.sample = sample;
  }

  /** Takes note of a paper that was written by an earlier start. */
  void pass(Paper paper) {
    changed("readings", paper, List.of("measure", "period"));
    changed("promises", paper, List.of("measure", "kind", "period"));
  }

  void write(Paper paper, Writing writing) {
    readings(paper, writing);
    promises(paper, writing);
  }

  private void readings(Paper paper, Writing writing) {
    for (var row : sample.of(paper, "readings")) {
      Measuring.reported(
          writing,
          sample.measure(row.get("measure")),
          Sample.period(row.get("period")),
          paper.key(),
          paper.title(),
          row.get("as_written"));
    }
    for (var change : changed("readings", paper, List.of("measure", "period"))) {
      Measuring.reading(
          writing,
          sample.measure(change.row().get("measure")),
          Sample.period(change.row().get("period")),
          change.row().get("as_written"),
          new Origin(Origin.Way.DOCUMENT, paper.title()),
          change.moved() ? "The paper gives it otherwise than the one before." : "");
    }
  }

  private void promises(Paper paper, Writing writing) {
    for (var change : changed("promises", paper, List.of("measure", "kind", "period"))) {
      var row = change.row();
      var last = row.get("kind").equals("final");
      Trajectories.promise(
          writing,
          sample.measure(row.get("measure")),
          last ? Promised.Kind.FINAL : Promised.Kind.MILESTONE,
          last && row.get("period").isEmpty() ? Promised.UNDATED : Sample.period(row.get("period")),
          row.get("as_written"),
          row.get("set_by").isEmpty() ? paper.title() : row.get("set_by"),
          row.get("reason").isEmpty() && change.moved()
              ? "The paper gives it otherwise than the one before."
              : row.get("reason"));
    }
  }

  /** A row that says something new; whether it contradicts what stood before. */
  private record Change(Row row, boolean moved) {}

  /**
   * The rows of a paper that do not repeat what stands; a figure that was provisional is given
   * anew.
   */
  private List<Change> changed(String file, Paper paper, List<String> key) {
    var changes = new ArrayList<Change>();
    for (var row : sample.of(paper, file)) {
      var of = new ArrayList<>(List.of(file));
      key.forEach(it -> of.add(row.get(it)));
      var firm = file.equals("promises") || !runs(row, paper);
      var written = row.get("as_written");
      var before = standing.put(of, firm ? written : written + " so far");
      if (before == null || !before.equals(firm ? written : written + " so far")) {
        changes.add(new Change(row, before != null && differs(before, written)));
      }
    }
    return changes;
  }

  private static boolean differs(String before, String written) {
    return !Written.of(before.replace(" so far", "")).equals(Written.of(written));
  }

  private static boolean runs(Row row, Paper paper) {
    ReportingPeriod period = Sample.period(row.get("period"));
    return period.runsOn(paper.issued());
  }
}
