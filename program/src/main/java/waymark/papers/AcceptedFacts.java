package waymark.papers;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.delivery.Delivering;
import waymark.delivery.StatedAction;
import waymark.delivery.Statements;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Writing;
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.measures.Measuring;
import waymark.programme.Programme;
import waymark.trajectory.Placement;
import waymark.trajectory.Trajectories;

/** The facts of one accepted paper, as its commands write them. */
final class AcceptedFacts {

  /** The words of actions and assurance are kept with them. */
  private static final Set<String> KEPT_ALONE = Set.of("narrative", "recommendation");

  private final AcceptedPaper paper;
  private final Proposal proposal;
  private final Held held;

  AcceptedFacts(AcceptedPaper paper, Proposal proposal, Held held) {
    this.paper = paper;
    this.proposal = proposal;
    this.held = held;
  }

  /** What is known from the day of its issue. */
  void write(Writing writing) {
    frame(writing);
    PaperFacts.paper(writing, paper);
    definitions(writing);
    structure(writing);
    rows(writing);
    told(writing);
  }

  /** Who reads of that day must find the area and the plan. */
  private void frame(Writing writing) {
    if (!held.areaKnown()) {
      held.area().ifPresent(it -> Programme.write(writing, it));
    }
    if (!held.planKnown()) {
      held.plan().ifPresent(it -> Programme.write(writing, it));
    }
  }

  private void definitions(Writing writing) {
    var written = new HashSet<MeasureId>();
    for (var row : proposal.rows()) {
      row.measure()
          .filter(written::add)
          .flatMap(id -> unknown(id, row.defines()))
          .ifPresent(it -> Measuring.write(writing, it));
    }
  }

  /** A new definition, or one that is known only since. */
  private Optional<Definition> unknown(MeasureId id, Optional<Definition> fresh) {
    return Optional.ofNullable(held.lines().get(id))
        .map(it -> it.defined() ? Optional.<Definition>empty() : Optional.of(it.definition()))
        .orElse(fresh);
  }

  private boolean placedSince() {
    return proposal.placing().filter(Proposal.Placing::since).isPresent();
  }

  private void structure(Writing writing) {
    for (var change : proposal.changes()) {
      if (!change.taken()) {
        continue;
      }
      switch (change) {
        case ProposedChange.NewObjective(var it, _) -> {
          // where placements hold since an earlier day, the objective is known from then
          if (!placedSince() || !it.equals(PlanChanges.active(it))) {
            Programme.write(writing, it);
          }
        }
        case ProposedChange.ChangedObjective(_, var now, _) -> Programme.write(writing, now);
        case ProposedChange.Placed it -> {
          if (!placedSince()) {
            Trajectories.write(writing, it.placement());
          }
        }
        case ProposedChange.TakenAway(var measure, var objective, _, var position, _) ->
            writing.withdraw(
                () -> Trajectories.write(writing, new Placement(objective, measure, position)));
      }
    }
  }

  /** What stands where, as known since an earlier paper that did not say. */
  void writeStructureSince(Writing writing) {
    for (var change : proposal.changes()) {
      if (change.taken() && change instanceof ProposedChange.NewObjective(var it, _)) {
        Programme.write(writing, PlanChanges.active(it));
      } else if (change.taken() && change instanceof ProposedChange.Placed it) {
        Trajectories.write(writing, it.placement());
      }
    }
  }

  private void rows(Writing writing) {
    var position = 0;
    var cells = new LinkedHashMap<Stated, ProposedCell>();
    for (var row : proposal.rows()) {
      PaperFacts.row(writing, paper.id(), ++position, row);
      if (row.decided().filter(Decisions.OfRow::remembered).isPresent() && !remembered(row)) {
        PaperFacts.remembered(writing, row);
      }
      row.measure().ifPresent(measure -> row.cells().forEach(it -> add(cells, measure, it)));
    }
    cells.forEach((about, cell) -> cell(writing, about, cell));
  }

  private boolean remembered(ProposedRow row) {
    return row.measure().equals(held.remembered().get(RememberedName.id(row.metric())));
  }

  /** Of two rows that state a cell the one counts that is taken, and else the first. */
  private static void add(Map<Stated, ProposedCell> cells, MeasureId measure, ProposedCell cell) {
    var about = new Stated(measure, cell.key().kind(), cell.key().period());
    cells.merge(about, cell, (first, second) -> second.effect().changes() ? second : first);
  }

  private static boolean taken(ProposedCell cell) {
    return cell.effect().changes() || cell.effect() instanceof Effect.Same;
  }

  private void cell(Writing writing, Stated about, ProposedCell cell) {
    if (about.kind() == CellKey.Kind.READING) {
      if (!cell.inPaper().isEmpty()) {
        Measuring.reported(
            writing,
            about.measure(),
            about.period(),
            paper.key(),
            paper.title(),
            cell.inPaper(),
            cell.key().row(),
            taken(cell));
      }
    } else if (!cell.inPaper().isEmpty()) {
      PaperFacts.promised(writing, paper.id(), about.measure(), cell, taken(cell));
    }
    if (cell.effect().changes()) {
      if (cell.effect() instanceof Effect.TakesBack) {
        writing.withdraw(() -> state(writing, about, cell.known(), cell.key().row(), ""));
      } else {
        state(writing, about, cell.inPaper(), cell.key().row(), reason(cell.effect()));
      }
    }
  }

  private static String reason(Effect effect) {
    return switch (effect) {
      case Effect.Restates _,
          Effect.MovesTarget _,
          Effect.MovesMilestone _,
          Effect.MovesBaseline _ ->
          "The paper gives it otherwise than what was known.";
      case Effect.GivenAnew _ -> "The paper gives the same figure anew.";
      case Effect.New _,
          Effect.Same _,
          Effect.TakesBack _,
          Effect.ReportedOnly _,
          Effect.LeftOut _ ->
          "";
    };
  }

  private void state(Writing writing, Stated about, String written, String place, String reason) {
    about.write(writing, written, place, paper, reason, held);
  }

  private void told(Writing writing) {
    Statements.writeActions(writing, paper.id(), proposal.actions());
    Statements.writeAssurance(writing, paper.id(), proposal.assurance());
    actions(writing);
    assurance(writing);
    var position = 0;
    for (var claim : proposal.claims()) {
      PaperFacts.claim(writing, paper.id(), ++position, claim);
    }
    position = 0;
    for (var text : proposal.texts()) {
      var words = text.kept();
      if (words.isPresent() && KEPT_ALONE.contains(text.kind())) {
        PaperFacts.told(writing, paper.id(), ++position, text, words.get());
      }
    }
  }

  /** Each that is taken is written, also where nothing changes: then no order matters. */
  private void actions(Writing writing) {
    var month = ReportingPeriod.month(YearMonth.from(paper.issued()));
    for (var it : proposal.delivery().actions()) {
      if (it.taken()) {
        Delivering.write(writing, it.now().action());
        it.now().leads().forEach(lead -> Delivering.write(writing, lead));
        var words =
            it.rows().stream()
                .map(StatedAction::narrative)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        if (!words.isEmpty()) {
          Delivering.narrative(writing, it.now().id(), month, words);
        }
      }
    }
  }

  private void assurance(Writing writing) {
    for (var it : proposal.delivery().assurance()) {
      if (it.taken()) {
        Delivering.write(writing, it.now());
        Delivering.write(writing, it.told());
      }
    }
  }
}
