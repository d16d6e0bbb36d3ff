package waymark.risk.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import waymark.access.Audience;
import waymark.delivery.Action;
import waymark.measures.Definition;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.risk.Register;
import waymark.risk.RiskLine;
import waymark.risk.RiskLink;
import waymark.risk.Worsening;
import waymark.web.AsKnown;

/**
 * The register of an area at a moment, with what its risks lead to.
 *
 * @param day on which it is looked at, or as of which
 * @param actions of all plans, by their ids
 * @param measures by their ids
 * @param turned the linked measures that turned for the worse, by their ids
 */
record RiskBook(
    Audience readers,
    AsKnown known,
    LocalDate day,
    Register register,
    List<Plan> plans,
    List<Objective> objectives,
    Map<UUID, Action> actions,
    Map<UUID, Definition> measures,
    Map<UUID, Worsening> turned) {

  RiskBook {
    plans = List.copyOf(plans);
    objectives = List.copyOf(objectives);
  }

  /** An address of the area at the moment that is shown. */
  String at(String path) {
    return known.at(readers.at(path));
  }

  /** The register, asked for a part of it: {@code band=high}. */
  String asking(String what) {
    var page = at("/risks");
    return page + (page.contains("?") ? "&" : "?") + what;
  }

  Optional<Plan> plan(Objective objective) {
    return plans.stream().filter(it -> it.id().equals(objective.plan())).findFirst();
  }

  Optional<Plan> plan(Action action) {
    return plans.stream().filter(it -> it.id().equals(action.plan())).findFirst();
  }

  /** The objectives that a risk threatens and that are known then, in the order of their plans. */
  List<Objective> objectives(RiskLine line) {
    return objectives.stream()
        .filter(it -> line.leadsTo(RiskLink.Of.OBJECTIVE, it.id().value()))
        .toList();
  }

  /** The actions that respond to a risk and that are known then, by reference. */
  List<Action> responses(RiskLine line) {
    return actions.values().stream()
        .filter(it -> line.leadsTo(RiskLink.Of.ACTION, it.id().value()))
        .toList();
  }

  List<Definition> measures(RiskLine line) {
    return measures.values().stream()
        .filter(it -> line.leadsTo(RiskLink.Of.MEASURE, it.id().value()))
        .toList();
  }

  /** What of its measures turned for the worse, in sentences. */
  List<String> turned(RiskLine line) {
    return measures(line).stream()
        .flatMap(it -> Optional.ofNullable(turned.get(it.id().value())).stream())
        .map(Worsening::words)
        .toList();
  }

  /** How an objective is named where several plans have one of its number. */
  String words(Objective it) {
    return "%s, objective %s: %s"
        .formatted(plan(it).map(Plan::title).orElse("A plan"), it.number(), it.title());
  }
}
