package waymark.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.kernel.KnownAt;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.trajectory.Status;
import waymark.trajectory.Tracker;
import waymark.trajectory.Trackers;

/**
 * How objectives stand with regard to business as usual; asked within a transaction of the area.
 * What is to be put on the next agenda of the board is asked here.
 */
@Component
public class MoveStandings {

  private final Programmes programmes;
  private final Trackers trackers;
  private final Actions actions;
  private final Assurances assurances;
  private final Moves moves;

  public MoveStandings(
      Programmes programmes,
      Trackers trackers,
      Actions actions,
      Assurances assurances,
      Moves moves) {
    this.programmes = programmes;
    this.trackers = trackers;
    this.actions = actions;
    this.assurances = assurances;
    this.moves = moves;
  }

  /**
   * An objective that moved to business as usual and asks for the board again.
   *
   * @param reasons one sentence each
   */
  public record Watched(Plan plan, Objective objective, List<String> reasons) {

    public Watched {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Every objective at business as usual that is to be put on the next agenda, plan by plan.
   *
   * @param today the day on which it is asked
   */
  public List<Watched> toPutOnTheAgenda(LocalDate today, KnownAt at) {
    var watched = new ArrayList<Watched>();
    var plans = programmes.plans(at);
    var all = trackers.trackers(plans, at);
    for (var plan : plans) {
      var tracker = all.get(plan.id());
      if (tracker != null && tracker.objectives().stream().anyMatch(MoveStandings::moved)) {
        var activities = assurances.activities(plan.id(), at);
        var told = assurances.told(plan.id(), at);
        for (var it : tracker.objectives()) {
          var reasons =
              moved(it)
                  ? BusinessAsUsual.toPutOnTheAgenda(
                      measured(tracker, it), missed(of(it, activities), told, today))
                  : List.<String>of();
          if (!reasons.isEmpty()) {
            watched.add(new Watched(plan, it, reasons));
          }
        }
      }
    }
    return watched;
  }

  /**
   * How one objective stands.
   *
   * @param rule that holds for it, the plan's own or the usual one
   * @param agenda why it is to be put on the next agenda; empty where nothing asks for that
   */
  public record Standing(
      BusinessAsUsual.Rule rule, List<BusinessAsUsual.Condition> conditions, List<String> agenda) {

    public Standing {
      conditions = List.copyOf(conditions);
      agenda = List.copyOf(agenda);
    }
  }

  /** How an objective stands, from what the plan's tracker has of it. */
  public Standing of(Plan plan, Tracker tracker, Objective objective, LocalDate today, KnownAt at) {
    var rule = moves.rule(plan.id(), at).orElse(BusinessAsUsual.Rule.USUAL);
    var activities = of(objective, assurances.activities(plan.id(), at));
    var measured = measured(tracker, objective);
    var lines =
        actions.lines(plan.id(), at).stream()
            .filter(it -> it.under(objective.id()).isPresent())
            .toList();
    return new Standing(
        rule,
        BusinessAsUsual.conditions(rule, measured, lines, activities),
        moved(objective)
            ? BusinessAsUsual.toPutOnTheAgenda(
                measured, missed(activities, assurances.told(plan.id(), at), today))
            : List.of());
  }

  private static boolean moved(Objective it) {
    return it.standing().state() == Objective.State.BUSINESS_AS_USUAL;
  }

  private static List<Assurance> of(Objective objective, List<Assurance> all) {
    return all.stream()
        .filter(it -> it.objective().filter(objective.id()::equals).isPresent())
        .toList();
  }

  private static Map<String, Integer> missed(
      List<Assurance> activities, Map<AssuranceId, List<AssuranceTold>> told, LocalDate today) {
    var missed = new LinkedHashMap<String, Integer>();
    for (var it : activities) {
      if (!it.ended()) {
        missed.put(
            it.activity(),
            AssuranceDue.of(it.cycle(), told.getOrDefault(it.id(), List.of()), today).missed());
      }
    }
    return missed;
  }

  private static List<BusinessAsUsual.Measured> measured(Tracker tracker, Objective objective) {
    return tracker.lines().stream()
        .filter(it -> it.objective().id().equals(objective.id()))
        .map(line ->
            new BusinessAsUsual.Measured(
                line.measure().title(),
                line.milestones().keySet().stream()
                    .map(line::statusAt)
                    .filter(it -> !(it instanceof Status.NotAssessed))
                    .map(it -> it instanceof Status.Met)
                    .toList()))
        .toList();
  }
}
