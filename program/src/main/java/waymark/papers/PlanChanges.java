package waymark.papers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.measures.MeasureId;
import waymark.measures.MeasureName;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.trajectory.Placement;

/** What a paper says otherwise of the plan's objectives, and of what stands under them. */
final class PlanChanges {

  private final UUID upload;
  private final Held held;
  private final Decisions decisions;
  private final Map<String, Objective> byNumber = new LinkedHashMap<>();
  private final List<ProposedChange> changes = new ArrayList<>();

  private PlanChanges(UUID upload, Held held, Decisions decisions) {
    this.upload = upload;
    this.held = held;
    this.decisions = decisions;
    held.objectives().forEach(it -> byNumber.put(it.number(), it));
  }

  /**
   * The changes, the objectives first.
   *
   * @param headed the objectives that the paper heads, in its order
   * @param rows the rows and the measure that each is taken for
   */
  static List<ProposedChange> of(
      UUID upload,
      Held held,
      Decisions decisions,
      List<waymark.documents.Objective> headed,
      List<ProposedRow> rows) {
    if (held.plan().isEmpty()) {
      return List.of();
    }
    var it = new PlanChanges(upload, held, decisions);
    it.objectives(held.plan().get(), headed, rows);
    if (rows.stream().anyMatch(row -> row.metric().objective().isPresent())) {
      it.placements(rows);
    } else {
      it.placedByLater(rows);
    }
    return List.copyOf(it.changes);
  }

  private boolean taken(String key) {
    return decisions.others().getOrDefault(key, true);
  }

  private void objectives(
      Plan plan, List<waymark.documents.Objective> headed, List<ProposedRow> rows) {
    var said = new LinkedHashMap<String, waymark.documents.Objective>();
    headed.forEach(it -> said.putIfAbsent(it.number(), it));
    rows.forEach(
        row -> row.metric().objective().ifPresent(it -> said.putIfAbsent(it.number(), it)));
    var position = byNumber.values().stream().mapToInt(Objective::position).max().orElse(0);
    // a paper may show those of business as usual last; a plan is read in the order of its numbers
    var inOrder =
        said.values().stream()
            .sorted(Comparator.comparing(waymark.documents.Objective::inOrder))
            .toList();
    for (var it : inOrder) {
      var was = byNumber.get(it.number());
      if (was == null) {
        var fresh = fresh(plan, it, ++position);
        byNumber.put(it.number(), fresh);
        add(new ProposedChange.NewObjective(fresh, taken("objective " + it.number())));
      } else {
        known(was, it);
      }
    }
  }

  private void add(ProposedChange change) {
    changes.add(change);
  }

  private void known(Objective was, waymark.documents.Objective said) {
    var now = as(was, said);
    var taken = taken("objective " + was.number());
    if (!held.objectivesKnown().contains(was.id())) {
      byNumber.put(was.number(), now);
      add(new ProposedChange.NewObjective(now, taken));
    } else if (!now.equals(was)) {
      byNumber.put(was.number(), now);
      add(new ProposedChange.ChangedObjective(was, now, taken));
    }
  }

  private Objective fresh(Plan plan, waymark.documents.Objective said, int position) {
    return new Objective(
        new ObjectiveId(Ids.of(upload, "objective " + said.number())),
        plan.id(),
        said.number(),
        position,
        said.title(),
        "",
        new Objective.Standing(state(said), Optional.empty(), ""));
  }

  /** A title that differs in blanks and capitals only is the same. */
  private static Objective as(Objective was, waymark.documents.Objective said) {
    var title =
        said.title().isBlank() || new MeasureName(was.title()).same(new MeasureName(said.title()))
            ? was.title()
            : said.title();
    var active = was.standing().state() == Objective.State.ACTIVE;
    var standing =
        active && state(said) == Objective.State.BUSINESS_AS_USUAL
            ? new Objective.Standing(Objective.State.BUSINESS_AS_USUAL, Optional.empty(), "")
            : was.standing();
    return new Objective(
        was.id(), was.plan(), was.number(), was.position(), title, was.leadRole(), standing);
  }

  private static Objective.State state(waymark.documents.Objective said) {
    return switch (said.state()) {
      case ACTIVE -> Objective.State.ACTIVE;
      case BUSINESS_AS_USUAL -> Objective.State.BUSINESS_AS_USUAL;
    };
  }

  private void placements(List<ProposedRow> rows) {
    var positions = new HashMap<ObjectiveId, Integer>();
    held.placements().forEach(it -> positions.merge(it.objective(), it.position(), Math::max));
    var stands =
        held.placements().stream()
            .collect(
                Collectors.groupingBy(
                    Placement::measure,
                    Collectors.mapping(Placement::objective, Collectors.toSet())));
    var shown = new LinkedHashMap<MeasureId, Set<ObjectiveId>>();
    for (var row : rows) {
      var objective = row.metric().objective().map(it -> byNumber.get(it.number()));
      if (row.measure().isPresent() && objective.isPresent()) {
        var measure = row.measure().get();
        var first = shown.computeIfAbsent(measure, _ -> new HashSet<>()).add(objective.get().id());
        if (first && !stands.getOrDefault(measure, Set.of()).contains(objective.get().id())) {
          var position = positions.merge(objective.get().id(), 1, Integer::sum);
          place(measure, objective.get(), position);
        }
      }
    }
    takeAway(shown);
  }

  private void place(MeasureId measure, Objective objective, int position) {
    var key = "place " + objective.number() + " " + measure.value();
    add(
        new ProposedChange.Placed(
            measure, objective.id(), objective.number(), position, taken(key)));
  }

  /** A measure that the paper shows, and no longer under an objective that it shows too. */
  private void takeAway(Map<MeasureId, Set<ObjectiveId>> shown) {
    var objectives = shown.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    for (var it : held.placements()) {
      var under = shown.get(it.measure());
      if (under != null && !under.contains(it.objective()) && objectives.contains(it.objective())) {
        var number = number(it.objective());
        var key = "take-away " + number + " " + it.measure().value();
        add(
            new ProposedChange.TakenAway(
                it.measure(), it.objective(), number, it.position(), taken(key)));
      }
    }
  }

  private String number(ObjectiveId objective) {
    return byNumber.values().stream()
        .filter(it -> it.id().equals(objective))
        .map(Objective::number)
        .findFirst()
        .orElse("");
  }

  /**
   * The paper does not say where its measures stand. Where nobody knew on its day and a later paper
   * says, it is taken to have been so.
   */
  private void placedByLater(List<ProposedRow> rows) {
    var measures = rows.stream().flatMap(it -> it.measure().stream()).collect(Collectors.toSet());
    var placed = held.placedLater().stream().filter(it -> measures.contains(it.measure())).toList();
    var objectives = placed.stream().map(Placement::objective).collect(Collectors.toSet());
    var told =
        changes.stream()
            .flatMap(it ->
                it instanceof ProposedChange.NewObjective(var objective, _)
                    ? Stream.of(objective.id())
                    : Stream.<ObjectiveId>empty())
            .collect(Collectors.toSet());
    for (var it : held.objectives()) {
      if (objectives.contains(it.id())
          && !held.objectivesKnown().contains(it.id())
          && !told.contains(it.id())) {
        add(new ProposedChange.NewObjective(active(it), taken("objective " + it.number())));
      }
    }
    placed.forEach(it ->
        byNumber.values().stream()
            .filter(objective -> objective.id().equals(it.objective()))
            .findFirst()
            .ifPresent(objective -> place(it.measure(), objective, it.position())));
  }

  /** What a later paper says of its state is known from that paper. */
  static Objective active(Objective it) {
    return new Objective(
        it.id(),
        it.plan(),
        it.number(),
        it.position(),
        it.title(),
        it.leadRole(),
        new Objective.Standing(Objective.State.ACTIVE, Optional.empty(), ""));
  }
}
