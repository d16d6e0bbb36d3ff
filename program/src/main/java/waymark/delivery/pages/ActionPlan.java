package waymark.delivery.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.access.Audience;
import waymark.delivery.Action;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLead;
import waymark.delivery.ActionLine;
import waymark.delivery.DueMoves;
import waymark.ledger.Version;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.web.AsKnown;

/**
 * The actions of a plan at a moment, and the objectives that they serve.
 *
 * @param objectives of the plan, in its order
 * @param versions of every action, in the order in which they became known
 * @param day on which it is looked at, or as of which
 */
record ActionPlan(
    Audience readers,
    Plan plan,
    AsKnown known,
    LocalDate day,
    List<Objective> objectives,
    List<ActionLine> lines,
    Map<ActionId, List<Version<Action>>> versions) {

  ActionPlan {
    objectives = List.copyOf(objectives);
    lines = List.copyOf(lines);
    versions = Map.copyOf(versions);
  }

  /** The address of a page of the plan, at the moment shown. */
  String page(String more) {
    return known.at(path(more));
  }

  String path(String more) {
    return readers.at("/plans/" + plan.key() + more);
  }

  String action(Action it) {
    return page("/actions/" + it.key());
  }

  Optional<ActionLine> line(String key) {
    return lines.stream().filter(it -> it.action().key().equals(key)).findFirst();
  }

  Optional<ActionLine> line(ActionId id) {
    return lines.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  DueMoves moves(ActionId id) {
    return DueMoves.of(versions.getOrDefault(id, List.of()));
  }

  /** The objectives that an action serves with who leads it there, in the order of the plan. */
  Map<Objective, ActionLead> served(ActionLine line) {
    var served = new LinkedHashMap<Objective, ActionLead>();
    objectives.forEach(it -> line.under(it.id()).ifPresent(lead -> served.put(it, lead)));
    return served;
  }

  Optional<Objective> objective(ObjectiveId id) {
    return objectives.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** Those that were merged into an action, directly or by way of another, in that order. */
  List<ActionLine> mergedInto(ActionId id) {
    var found = new ArrayList<ActionLine>();
    lines.stream()
        .filter(it -> it.action().lineage().into().filter(id::equals).isPresent())
        .filter(it -> !it.id().equals(id))
        .forEach(it -> {
          found.add(it);
          found.addAll(mergedInto(it.id()));
        });
    return found;
  }

  List<ActionLine> splitFrom(ActionId id) {
    return lines.stream()
        .filter(it -> it.action().lineage().from().filter(id::equals).isPresent())
        .toList();
  }
}
