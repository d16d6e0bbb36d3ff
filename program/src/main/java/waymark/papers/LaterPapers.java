package waymark.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.kernel.England;
import waymark.kernel.ReportingPeriod;
import waymark.measures.MeasureId;
import waymark.measures.Measures;
import waymark.measures.ReportedFigure;
import waymark.trajectory.Promised;
import waymark.trajectory.Trajectories;

/**
 * What later papers say that were accepted before an older one. Where a later paper repeated what
 * stood it wrote no fact of its own; the older paper must not come to stand after it, so what it
 * repeated is then written for its day.
 *
 * <p>For each cell the earliest later paper decides: from its day on everything is as it was before
 * the older paper came, because that is what that paper was compared with when it was accepted. A
 * fact of the cell that became known between the two protects it already.
 */
final class LaterPapers {

  /** A reading, milestone, target or baseline of a measure; a target has no period of its own. */
  record Cell(MeasureId measure, CellKey.Kind kind, ReportingPeriod period) {}

  /** What a later paper says of a cell, which was taken. */
  record Statement(AcceptedPaper paper, String asWritten, String place) {}

  /** From when cells are known that became known after the older paper: of each the first fact. */
  record FirstFacts(
      Map<Measures.Cell, Instant> readings,
      Map<Trajectories.Cell, Instant> promises,
      Map<MeasureId, Instant> baselines) {}

  static final LaterPapers NONE =
      new LaterPapers(
          List.of(), List.of(), List.of(), new FirstFacts(Map.of(), Map.of(), Map.of()));

  private final List<AcceptedPaper> papers;
  private final Map<Cell, TreeMap<LocalDate, Statement>> statements = new HashMap<>();
  private final FirstFacts facts;

  /**
   * Later papers.
   *
   * @param papers those that were issued after the older one
   * @param reported the figures that they give
   * @param promised what they promise
   */
  LaterPapers(
      List<AcceptedPaper> papers,
      List<ReportedFigure> reported,
      List<AcceptedPapers.PromisedThere> promised,
      FirstFacts facts) {
    this.papers = papers.stream().sorted(Comparator.comparing(AcceptedPaper::issued)).toList();
    this.facts = facts;
    Map<String, AcceptedPaper> byKey =
        papers.stream().collect(Collectors.toMap(AcceptedPaper::key, Function.identity()));
    Map<UUID, AcceptedPaper> byId =
        papers.stream().collect(Collectors.toMap(AcceptedPaper::id, Function.identity()));
    for (var it : reported) {
      var paper = byKey.get(it.paper());
      if (paper != null && it.taken()) {
        say(
            new Cell(it.measure(), CellKey.Kind.READING, it.period()),
            new Statement(paper, it.asWritten(), it.place()));
      }
    }
    for (var it : promised) {
      var paper = byId.get(it.paper());
      if (paper != null && it.taken()) {
        say(
            new Cell(it.measure(), it.kind(), it.period()),
            new Statement(paper, it.asWritten(), it.place()));
      }
    }
  }

  /** Of two papers of one day the one that was accepted last counts. */
  private void say(Cell cell, Statement statement) {
    statements
        .computeIfAbsent(cell, _ -> new TreeMap<>())
        .merge(
            statement.paper().issued(),
            statement,
            (one, other) -> one.paper().seq() > other.paper().seq() ? one : other);
  }

  List<AcceptedPaper> papers() {
    return papers;
  }

  /** The last that later papers say of each cell. */
  Map<Cell, Statement> last() {
    var last = new HashMap<Cell, Statement>();
    statements.forEach((cell, days) -> last.put(cell, days.lastEntry().getValue()));
    return last;
  }

  /**
   * What must be written again for its own day when the older paper writes that cell; empty where
   * no later paper says anything of it, or a fact keeps it.
   *
   * @param target the period under which a final target is kept
   */
  Optional<Statement> toRepeat(Cell cell, ReportingPeriod target) {
    return Optional.ofNullable(statements.get(cell))
        .map(it -> it.firstEntry().getValue())
        .filter(it -> !kept(cell, target, England.start(it.paper().issued())));
  }

  private boolean kept(Cell cell, ReportingPeriod target, Instant day) {
    var first =
        switch (cell.kind()) {
          case READING -> facts.readings().get(new Measures.Cell(cell.measure(), cell.period()));
          case MILESTONE ->
              facts
                  .promises()
                  .get(
                      new Trajectories.Cell(
                          cell.measure(), Promised.Kind.MILESTONE, cell.period()));
          case TARGET ->
              facts
                  .promises()
                  .get(new Trajectories.Cell(cell.measure(), Promised.Kind.FINAL, target));
          case BASELINE -> facts.baselines().get(cell.measure());
        };
    return first != null && !first.isAfter(day);
  }
}
