package waymark.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLine;
import waymark.delivery.Assurance;
import waymark.delivery.AssuranceId;
import waymark.kernel.England;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Kept;
import waymark.measures.MeasureId;
import waymark.measures.Origin;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.trajectory.Placement;
import waymark.trajectory.Promised;

/** What an area would hold if papers were accepted one after the other, without a database. */
final class InMind {

  private InMind() {}

  /** A plan without measures, and each of the papers as it is proposed. */
  static Held of(UploadedPaper... papers) {
    var held = Held.nothingBut(AnyPaper.PLAN);
    for (var it : papers) {
      held = accept(held, it);
    }
    return held;
  }

  static Held accept(Held held, UploadedPaper paper) {
    var proposal = Proposal.of(paper, List.of(), held);
    if (!proposal.canBeAccepted()) {
      throw new IllegalStateException(proposal.open().toString());
    }
    var lines = new HashMap<>(held.lines());
    for (var row : proposal.rows()) {
      row.measure().ifPresent(id -> lines.put(id, line(lines.get(id), row, paper)));
    }
    var objectives = new LinkedHashMap<ObjectiveId, Objective>();
    held.objectives().forEach(it -> objectives.put(it.id(), it));
    var placements = new ArrayList<>(held.placements());
    for (var change : proposal.changes()) {
      switch (change) {
        case ProposedChange.NewObjective(var it, _) -> objectives.put(it.id(), it);
        case ProposedChange.ChangedObjective(_, var now, _) -> objectives.put(now.id(), now);
        case ProposedChange.Placed(var measure, var objective, _, var position, _) ->
            placements.add(new Placement(objective, measure, position));
        case ProposedChange.TakenAway(var measure, var objective, _, _, _) ->
            placements.removeIf(
                it -> it.measure().equals(measure) && it.objective().equals(objective));
      }
    }
    var papers = new ArrayList<>(held.papers());
    papers.add(
        new Held.Paper(
            "p" + papers.size(),
            paper.title(),
            paper.issued().orElseThrow(),
            paper.contents().metrics().stream().anyMatch(it -> it.objective().isPresent())));
    return new Held(
        held.area(),
        true,
        held.plan(),
        true,
        List.copyOf(objectives.values()),
        objectives.keySet(),
        lines,
        placements,
        List.of(),
        remembered(held, proposal),
        papers,
        delivery(held, proposal));
  }

  private static HeldDelivery delivery(Held held, Proposal proposal) {
    var actions = new LinkedHashMap<ActionId, ActionLine>();
    held.delivery().actions().forEach(it -> actions.put(it.id(), it));
    proposal.delivery().actions().forEach(it -> actions.put(it.now().id(), it.now()));
    var assurance = new LinkedHashMap<AssuranceId, Assurance>();
    held.delivery().assurance().forEach(it -> assurance.put(it.id(), it));
    proposal.delivery().assurance().forEach(it -> assurance.put(it.now().id(), it.now()));
    return new HeldDelivery(
        List.copyOf(actions.values()),
        actions.keySet(),
        List.copyOf(assurance.values()),
        assurance.keySet(),
        Map.of());
  }

  private static Map<UUID, Optional<MeasureId>> remembered(Held held, Proposal proposal) {
    var remembered = new HashMap<>(held.remembered());
    for (var row : proposal.rows()) {
      if (row.decided().filter(Decisions.OfRow::remembered).isPresent()) {
        remembered.put(RememberedName.id(row.metric()), row.measure());
      }
    }
    return remembered;
  }

  private static Held.Line line(Held.@Nullable Line before, ProposedRow row, UploadedPaper paper) {
    var known = England.start(paper.issued().orElseThrow());
    var definition = before == null ? row.defines().orElseThrow() : before.definition();
    var names = new HashSet<String>(before == null ? Set.of() : before.names());
    names.add(row.metric().name());
    var readings =
        new TreeMap<ReportingPeriod, Kept>(before == null ? Map.of() : before.readings());
    var promises = new ArrayList<>(before == null ? List.<Promised>of() : before.promises());
    var baseline = before == null ? "" : before.baseline();
    for (var cell : row.cells()) {
      if (!cell.effect().changes()) {
        continue;
      }
      var period = cell.key().period();
      switch (cell.key().kind()) {
        case READING -> {
          readings.remove(period);
          if (!cell.inPaper().isEmpty()) {
            readings.put(
                period,
                new Kept(
                    definition.id(),
                    period,
                    cell.inPaper(),
                    new Origin(Origin.Way.DOCUMENT, paper.title()),
                    "",
                    known,
                    1));
          }
        }
        case BASELINE -> baseline = cell.inPaper();
        case MILESTONE, TARGET -> {
          var kind = CellComparison.promised(cell.key().kind());
          promises.removeIf(it -> it.kind() == kind && it.period().equals(period));
          if (!cell.inPaper().isEmpty()) {
            promises.add(
                new Promised(definition.id(), kind, period, cell.inPaper(), "", "", known, 1));
          }
        }
      }
    }
    return new Held.Line(definition, true, names, readings, promises, baseline, Map.of());
  }
}
