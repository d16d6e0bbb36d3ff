package waymark.papers;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.delivery.ActionComparison;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLine;
import waymark.delivery.AssuranceComparison;
import waymark.delivery.AssuranceId;
import waymark.delivery.ProposedAction;
import waymark.delivery.ProposedAssurance;
import waymark.delivery.SaidCell;
import waymark.kernel.ReportingPeriod;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;

/**
 * What a paper says of the plan's actions and assurance, beside what is known of them.
 *
 * @param unlisted open actions known on the paper's day that it does not list, where it lists any;
 *     they stay as they are
 */
public record ProposedDelivery(
    List<ProposedAction> actions, List<ProposedAssurance> assurance, List<ActionLine> unlisted) {

  static final ProposedDelivery NOTHING = new ProposedDelivery(List.of(), List.of(), List.of());

  public ProposedDelivery {
    actions = List.copyOf(actions);
    assurance = List.copyOf(assurance);
    unlisted = List.copyOf(unlisted);
  }

  /**
   * Nothing while nobody said to which plan the paper belongs or when it was issued.
   *
   * @param changes to objectives, so that those that the paper is the first to head are known
   */
  static ProposedDelivery of(
      UploadedPaper paper, Held held, List<ProposedChange> changes, ToldTexts told) {
    if (held.plan().isEmpty() || paper.issued().isEmpty()) {
      return NOTHING;
    }
    var it = new Comparing(paper, held, held.plan().get(), objectives(held, changes));
    var actions = it.actions(told);
    return new ProposedDelivery(actions, it.assurance(told), unlisted(held.delivery(), actions));
  }

  private static Map<String, ObjectiveId> objectives(Held held, List<ProposedChange> changes) {
    var objectives = new HashMap<String, ObjectiveId>();
    held.objectives().forEach(it -> objectives.put(it.number(), it.id()));
    for (var change : changes) {
      if (change instanceof ProposedChange.NewObjective(var it, var taken) && taken) {
        objectives.put(it.number(), it.id());
      }
    }
    return objectives;
  }

  private static List<ActionLine> unlisted(HeldDelivery held, List<ProposedAction> actions) {
    var listed = actions.stream().map(it -> it.now().id()).collect(Collectors.toSet());
    return actions.isEmpty()
        ? List.of()
        : held.actions().stream()
            .filter(it -> held.actionsKnown().contains(it.id()))
            .filter(it -> it.action().open() && !listed.contains(it.id()))
            .toList();
  }

  /** The month that a paper tells of: that of its issue. */
  static ReportingPeriod month(UploadedPaper paper) {
    return ReportingPeriod.month(YearMonth.from(paper.issued().orElseThrow()));
  }

  private record Comparing(
      UploadedPaper paper, Held held, Plan plan, Map<String, ObjectiveId> objectives) {

    private boolean taken(String key) {
      return paper.decisions().others().getOrDefault(key, true);
    }

    List<ProposedAction> actions(ToldTexts told) {
      return ActionComparison.of(
          new ActionComparison.Held(
              plan.id(), held.delivery().actions(), held.delivery().actionsKnown(), objectives),
          paper.title(),
          told.actions(),
          sign -> new ActionId(Ids.of(paper.upload(), "action " + sign)),
          this::taken);
    }

    List<ProposedAssurance> assurance(ToldTexts told) {
      return AssuranceComparison.of(
          new AssuranceComparison.Held(
              plan.id(),
              held.delivery().assurance(),
              held.delivery().assuranceKnown(),
              held.delivery().told(),
              objectives),
          month(paper),
          paper.title(),
          told.assurance(),
          sign -> new AssuranceId(Ids.of(paper.upload(), "assurance " + sign)),
          this::taken);
    }
  }

  /** How many actions are new by what is taken. */
  public long newActions() {
    return actions.stream().filter(it -> it.taken() && it.was().isEmpty()).count();
  }

  /** How many known actions are changed by what is taken. */
  public long changedActions() {
    return actions.stream()
        .filter(it -> it.taken() && it.was().isPresent() && it.changes())
        .count();
  }

  /** How many assurance activities are new by what is taken. */
  public long newAssurance() {
    return assurance.stream().filter(it -> it.taken() && it.was().isEmpty()).count();
  }

  /** Known activities of which the paper tells something that was not known. */
  public long toldAssurance() {
    return assurance.stream()
        .filter(it -> it.taken() && it.was().isPresent() && it.changes())
        .count();
  }

  /** Whether some action's due date is moved by what is taken. */
  long movedDates() {
    return actions.stream()
        .filter(it -> it.taken() && it.changes(SaidCell.Effect.DUE_MOVED))
        .count();
  }
}
