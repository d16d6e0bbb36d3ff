package waymark.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import waymark.claims.Passage;
import waymark.documents.Paper.Note;
import waymark.kernel.ReportingPeriod;
import waymark.trajectory.Promise;

/**
 * What a paper was understood to say.
 *
 * @param issued the day on which it became known; empty where the paper states none
 * @param area the local area that it is of; empty where it does not plainly say
 * @param objectives those that the paper heads, in its order
 * @param parts what it says beside its metric tables
 * @param passages its text and the words in its tables, for the claims in them
 * @param notes what was not read, and what was read otherwise than it stands
 */
public record PaperContents(
    String file,
    String title,
    Optional<LocalDate> issued,
    Optional<String> area,
    List<Objective> objectives,
    List<Metric> metrics,
    PaperParts parts,
    List<Passage> passages,
    List<Note> notes) {

  public PaperContents {
    objectives = List.copyOf(objectives);
    metrics = List.copyOf(metrics);
    passages = List.copyOf(passages);
    notes = List.copyOf(notes);
  }

  /** Understands a paper; what it cannot make sense of stands in the notes. */
  public static PaperContents of(Paper paper) {
    var masthead = Masthead.of(paper);
    var placed = Objectives.place(paper);
    var tables = MetricTables.in(placed);
    var parts = PaperParts.of(placed, masthead.issued());
    var notes = new ArrayList<>(paper.notes());
    notes.addAll(tables.notes());
    notes.addAll(parts.notes());
    return new PaperContents(
        paper.file(),
        masthead.title(),
        masthead.issued(),
        LocalArea.of(paper),
        Objectives.headed(placed),
        tables.metrics().stream()
            .map(metric -> masthead.issued().map(metric::asOf).orElse(metric))
            .toList(),
        parts,
        Passages.of(placed, tables.tables(), parts.statuses()),
        notes);
  }

  /**
   * The same paper where somebody said on which day it was issued: figures of periods that ran on
   * that day are provisional.
   */
  public PaperContents issuedOn(LocalDate day) {
    return new PaperContents(
        file,
        title,
        Optional.of(day),
        area,
        objectives,
        metrics.stream().map(metric -> metric.asOf(day)).toList(),
        parts,
        passages,
        notes);
  }

  /** The notes of one kind, in reading order. */
  public <T extends Note> List<T> notes(Class<T> kind) {
    return notes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The periods for which the paper promises something, in order of time. */
  public List<ReportingPeriod> milestonePeriods() {
    var periods = new TreeSet<ReportingPeriod>();
    for (var metric : metrics) {
      metric
          .milestones()
          .forEach((period, stated) -> {
            if (!(stated.means() instanceof Promise.None)) {
              periods.add(period);
            }
          });
    }
    return List.copyOf(periods);
  }
}
