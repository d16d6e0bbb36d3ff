package waymark.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.kernel.DayWords;
import waymark.ledger.Writing;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Programme;
import waymark.trajectory.Placement;
import waymark.trajectory.Trajectories;

/**
 * What later papers said and say again because an older one was accepted after them, so that it
 * changes nothing from their days on.
 */
final class RepeatedFacts {

  private final AcceptedPaper paper;
  private final Proposal proposal;
  private final Holdings.All holdings;

  RepeatedFacts(AcceptedPaper paper, Proposal proposal, Holdings.All holdings) {
    this.paper = paper;
    this.proposal = proposal;
    this.holdings = holdings;
  }

  /**
   * What a later paper said that this older one would come to stand after, by the paper that says
   * it.
   */
  record Repeating(AcceptedPaper paper, List<Again> again) {}

  record Again(Stated about, LaterPapers.Statement statement) {}

  /** What later papers must say again, the oldest of them first. */
  List<Repeating> repeating() {
    var byPaper = new LinkedHashMap<AcceptedPaper, List<Again>>();
    holdings.later().papers().forEach(it -> byPaper.put(it, new ArrayList<>()));
    var seen = new HashSet<Stated>();
    for (var row : proposal.rows()) {
      for (var cell : row.cells()) {
        if (row.measure().isPresent() && cell.effect().changes()) {
          var about = new Stated(row.measure().get(), cell.key().kind(), cell.key().period());
          var asked = new LaterPapers.Cell(about.measure(), about.kind(), about.period());
          if (seen.add(about)) {
            holdings
                .later()
                .toRepeat(asked, Stated.target(about.measure(), holdings.held()))
                .ifPresent(it ->
                    byPaper
                        .computeIfAbsent(it.paper(), _ -> new ArrayList<>())
                        .add(new Again(about, it)));
          }
        }
      }
    }
    return byPaper.entrySet().stream()
        .filter(it -> !it.getValue().isEmpty())
        .map(it -> new Repeating(it.getKey(), it.getValue()))
        .toList();
  }

  void write(Writing writing, Repeating repeating) {
    var reason =
        "“%s” of %s, which is older and was accepted later, gives it otherwise."
            .formatted(paper.title(), DayWords.of(paper.issued()));
    repeating
        .again()
        .forEach(it ->
            it.about()
                .write(
                    writing,
                    it.statement().asWritten(),
                    it.statement().place(),
                    repeating.paper(),
                    reason,
                    holdings.held()));
  }

  /** The plan's next later paper: from its day on the plan stands as it did. */
  Optional<AcceptedPaper> next(LocalDate issued) {
    return holdings.later().papers().stream()
        .filter(it -> it.plan().equals(paper.plan()) && it.issued().isAfter(issued))
        .findFirst();
  }

  /** What that paper said of objectives and placements, written again; nothing where it stands. */
  List<Restored> restored(Holdings.Then then) {
    var restored = new ArrayList<Restored>();
    var objectives = new LinkedHashMap<ObjectiveId, Objective>();
    then.objectives().forEach(it -> objectives.put(it.id(), it));
    for (var change : proposal.changes()) {
      if (!change.taken()) {
        continue;
      }
      switch (change) {
        case ProposedChange.NewObjective(var it, _) -> again(objectives.get(it.id()), it, restored);
        case ProposedChange.ChangedObjective(_, var it, _) ->
            again(objectives.get(it.id()), it, restored);
        case ProposedChange.Placed it -> {
          var elsewhere =
              then.placements().stream().anyMatch(at -> at.measure().equals(it.measure()))
                  && then.placements().stream().noneMatch(at -> same(at, it.placement()));
          if (elsewhere) {
            restored.add(new Restored.NotThere(it.placement()));
          }
        }
        case ProposedChange.TakenAway it ->
            then.placements().stream()
                .filter(at -> same(at, new Placement(it.objective(), it.measure(), it.position())))
                .forEach(at -> restored.add(new Restored.There(at)));
      }
    }
    return restored;
  }

  private static boolean same(Placement one, Placement other) {
    return one.measure().equals(other.measure()) && one.objective().equals(other.objective());
  }

  private static void again(@Nullable Objective then, Objective now, List<Restored> restored) {
    if (then != null && !then.equals(now)) {
      restored.add(new Restored.As(then));
    }
  }

  /** A part of the plan that stands, from a later paper on, as it did. */
  sealed interface Restored {

    record As(Objective objective) implements Restored {}

    record There(Placement placement) implements Restored {}

    record NotThere(Placement placement) implements Restored {}
  }

  static void write(Writing writing, List<Restored> restored) {
    for (var it : restored) {
      switch (it) {
        case Restored.As(var objective) -> Programme.write(writing, objective);
        case Restored.There(var placement) -> Trajectories.write(writing, placement);
        case Restored.NotThere(var placement) ->
            writing.withdraw(() -> Trajectories.write(writing, placement));
      }
    }
  }
}
