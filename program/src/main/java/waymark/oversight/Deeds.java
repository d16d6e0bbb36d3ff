package waymark.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.delivery.Action;
import waymark.delivery.ActionId;
import waymark.delivery.ActionState;
import waymark.delivery.Actions;
import waymark.governance.BoardAction;
import waymark.governance.Decision;
import waymark.governance.DecisionId;
import waymark.governance.Decisions;
import waymark.governance.Meeting;
import waymark.governance.MeetingId;
import waymark.governance.Meetings;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.ledger.Version;
import waymark.measures.MeasureId;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programmes;

/**
 * Everything that names a measure it is to move: decisions, the actions that came of them, and
 * actions of plans. Of it what the reader may see; within a transaction of the area.
 */
@Component
class Deeds {

  private final Decisions decisions;
  private final Meetings meetings;
  private final Actions actions;
  private final Programmes programmes;

  Deeds(Decisions decisions, Meetings meetings, Actions actions, Programmes programmes) {
    this.decisions = decisions;
    this.meetings = meetings;
    this.actions = actions;
    this.programmes = programmes;
  }

  /** In the order of their days, those that are still to be done last. */
  List<Deed> all(KnownAt at) {
    var deeds = new ArrayList<Deed>();
    ofBoards(at, deeds);
    ofPlans(at, deeds);
    deeds.sort(
        (one, other) -> one.on().orElse(LocalDate.MAX).compareTo(other.on().orElse(LocalDate.MAX)));
    return List.copyOf(deeds);
  }

  private void ofBoards(KnownAt at, List<Deed> deeds) {
    var decided =
        decisions.decisions(at).stream()
            .filter(it -> !it.measures().isEmpty())
            .collect(Collectors.toMap(Decision::id, Function.identity()));
    if (decided.isEmpty()) {
      return;
    }
    var met =
        meetings.meetings(at).stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
    decided.values().stream().sorted(BY_TITLE).map(it -> of(it, met)).forEach(deeds::add);
    decisions.actions(at).stream()
        .map(List::getLast)
        .flatMap(it -> of(it.fact(), decided).stream())
        .forEach(deeds::add);
  }

  private static final Comparator<Decision> BY_TITLE =
      Comparator.comparing(Decision::title).thenComparing(it -> it.id().value());

  /** A decision that does not say from when it holds holds from its meeting on. */
  private static Deed of(Decision it, Map<MeetingId, Meeting> met) {
    return new Deed(
        Deed.Kind.DECISION,
        it.title(),
        it.effectiveOn().or(() -> Optional.ofNullable(met.get(it.meeting())).map(Meeting::on)),
        "/decisions/" + it.id().value(),
        expected(it));
  }

  private static Map<MeasureId, String> expected(Decision it) {
    return it.measures().stream().distinct().collect(Collectors.toMap(id -> id, _ -> ""));
  }

  /** It names what the decision names from which it came. */
  private static Optional<Deed> of(BoardAction it, Map<DecisionId, Decision> decided) {
    return it.decision()
        .flatMap(id -> Optional.ofNullable(decided.get(id)))
        .map(decision ->
            new Deed(
                Deed.Kind.BOARD_ACTION,
                it.title(),
                it.done(),
                "/decisions/" + decision.id().value(),
                expected(decision)));
  }

  private void ofPlans(KnownAt at, List<Deed> deeds) {
    var expected = new LinkedHashMap<ActionId, Map<MeasureId, String>>();
    for (var it : actions.effects(at)) {
      expected
          .computeIfAbsent(it.action(), _ -> new HashMap<>())
          .put(it.measure(), words(it.howMuch(), it.byWhen()));
    }
    var plans = programmes.plans(at).stream().collect(Collectors.toMap(Plan::id, Plan::key));
    actions.versions(expected.keySet(), at).values().stream()
        .flatMap(it -> of(it, plans, expected).stream())
        .forEach(deeds::add);
  }

  private static String words(String howMuch, String byWhen) {
    return byWhen.isEmpty() ? howMuch : "%s by %s".formatted(howMuch, DayWords.of(byWhen)).strip();
  }

  /** Of an action that was merged or withdrawn nothing is expected any more. */
  private static Optional<Deed> of(
      List<Version<Action>> versions,
      Map<PlanId, String> plans,
      Map<ActionId, Map<MeasureId, String>> expected) {
    var last = versions.getLast();
    var action = last.fact();
    var plan = plans.get(action.plan());
    var over = !action.open() && action.state() != ActionState.COMPLETE;
    return last.takenBack() || plan == null || over
        ? Optional.empty()
        : Optional.of(
            new Deed(
                Deed.Kind.PLAN_ACTION,
                action.named(),
                completed(versions),
                "/plans/%s/actions/%s".formatted(plan, action.key()),
                expected.getOrDefault(action.id(), Map.of())));
  }

  /** The day from which it was known to be complete and has been since; empty while it is not. */
  static Optional<LocalDate> completed(List<Version<Action>> versions) {
    Optional<LocalDate> since = Optional.empty();
    for (var it : versions) {
      var complete = !it.takenBack() && it.fact().state() == ActionState.COMPLETE;
      since = complete ? since.or(() -> Optional.of(it.day())) : Optional.empty();
    }
    return since;
  }
}
