package waymark.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.trajectory.Placement;
import waymark.trajectory.Rollup;
import waymark.trajectory.Status;

/**
 * How promises are judged once a paper is accepted, beside how they are judged now: of each measure
 * that it speaks of, and of the plan as a whole.
 */
final class JudgedAfter {

  private final Held held;
  private final Map<MeasureId, CellComparison> compared;
  private final List<ProposedChange> changes;

  /**
   * @param compared what the cells of the paper were compared with, by measure
   */
  JudgedAfter(Held held, Map<MeasureId, CellComparison> compared, List<ProposedChange> changes) {
    this.held = held;
    this.compared = new LinkedHashMap<>(compared); // in the order of the rows
    this.changes = List.copyOf(changes);
  }

  /** Judgements that turn over although no row shows them. */
  List<Proposal.Rejudged> rejudged(List<ProposedRow> rows) {
    var shown = new HashSet<List<Object>>();
    for (var row : rows) {
      for (var cell : row.cells()) {
        if (cell.effect() instanceof Effect.Restates
            || cell.effect() instanceof Effect.MovesMilestone
            || cell.effect() instanceof Effect.TakesBack) {
          row.measure().ifPresent(it -> shown.add(List.of(it, cell.key().period())));
        }
      }
    }
    var found = new ArrayList<Proposal.Rejudged>();
    compared.forEach((id, comparison) -> {
      var was = comparison.before().judgements();
      comparison
          .after()
          .judgements()
          .forEach((period, now) -> {
            var before = was.get(period);
            if (before != null
                && Flips.between(before, now)
                && !shown.contains(List.of(id, period))) {
              found.add(new Proposal.Rejudged(id, title(id), period, before, now));
            }
          });
    });
    return found;
  }

  private String title(MeasureId id) {
    return Optional.ofNullable(held.lines().get(id)).map(it -> it.definition().title()).orElse("");
  }

  /** Whether any measure stands under an objective once the paper is accepted. */
  boolean isPlaced() {
    return !placedAfter().isEmpty();
  }

  /** Each measure as often as it stands under an objective once the paper is accepted. */
  private List<MeasureId> placedAfter() {
    var after = new ArrayList<>(placedBefore());
    for (var it : changes) {
      switch (it) {
        case ProposedChange.Placed(var measure, _, _, _, var taken) when taken ->
            after.add(measure);
        case ProposedChange.TakenAway(var measure, _, _, _, var taken) when taken ->
            after.remove(measure);
        default -> {}
      }
    }
    return after;
  }

  private List<MeasureId> placedBefore() {
    return held.placements().stream().map(Placement::measure).toList();
  }

  /** Periods in which another number of promises is met than before. */
  List<Proposal.RollupChange> rollups(List<ProposedRow> rows) {
    var before = placedBefore();
    var after = placedAfter();
    var placed = after.isEmpty() ? measured(rows) : after;
    var states = new HashMap<MeasureId, MeasureState[]>();
    Stream.concat(before.stream(), placed.stream())
        .distinct()
        .forEach(it -> states.put(it, states(it)));
    var periods = new TreeSet<ReportingPeriod>();
    states.values().forEach(it -> periods.addAll(it[1].milestonePeriods()));
    return periods.stream()
        .map(it ->
            new Proposal.RollupChange(it, met(before, states, 0, it), met(placed, states, 1, it)))
        .filter(it -> !it.was().equals(it.now()))
        .toList();
  }

  /** A paper that places nothing is counted row by row, as those count it who read it. */
  private static List<MeasureId> measured(List<ProposedRow> rows) {
    return rows.stream().flatMap(it -> it.measure().stream()).toList();
  }

  private MeasureState[] states(MeasureId id) {
    var comparison = compared.get(id);
    if (comparison != null) {
      return new MeasureState[] {comparison.before(), comparison.after()};
    }
    var line = held.lines().get(id);
    var state = line == null ? new MeasureState(unknown(id)) : MeasureState.of(line);
    return new MeasureState[] {state, state};
  }

  private static Definition unknown(MeasureId id) {
    throw new IllegalStateException("nothing is held of " + id);
  }

  private static Fraction met(
      List<MeasureId> placed,
      Map<MeasureId, MeasureState[]> states,
      int which,
      ReportingPeriod period) {
    return Rollup.of(
            placed.stream()
                .map(it ->
                    new Rollup.Judged(Optional.empty(), "", status(states.get(it), which, period)))
                .toList())
        .met();
  }

  private static Status status(
      MeasureState @Nullable [] states, int which, ReportingPeriod period) {
    return Objects.requireNonNull(states)[which].statusAt(period);
  }
}
