package waymark.papers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import waymark.delivery.ActionLine;
import waymark.delivery.Actions;
import waymark.delivery.Assurance;
import waymark.delivery.AssuranceId;
import waymark.delivery.AssuranceTold;
import waymark.delivery.Assurances;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.programme.PlanId;

/** Reads what is held of actions and assurance, in the area in whose transaction this runs. */
@Repository
class DeliveryHoldings {

  private final Actions actions;
  private final Assurances assurances;

  DeliveryHoldings(Actions actions, Assurances assurances) {
    this.actions = actions;
    this.assurances = assurances;
  }

  /**
   * What is held on a day.
   *
   * @param day the paper's day of issue; empty where nobody said
   */
  HeldDelivery on(PlanId plan, Optional<LocalDate> day, KnownAt at) {
    var lines = new ArrayList<>(actions.lines(plan, at));
    var known = lines.stream().map(ActionLine::id).collect(Collectors.toSet());
    actions.lines(plan, KnownAt.LATEST).stream()
        .filter(it -> !known.contains(it.id()))
        .forEach(lines::add);
    var activities = new ArrayList<>(assurances.activities(plan, at));
    var activitiesKnown = activities.stream().map(Assurance::id).collect(Collectors.toSet());
    assurances.activities(plan, KnownAt.LATEST).stream()
        .filter(it -> !activitiesKnown.contains(it.id()))
        .forEach(activities::add);
    var told = new HashMap<AssuranceId, AssuranceTold>();
    day.map(it -> ReportingPeriod.month(YearMonth.from(it)))
        .ifPresent(month ->
            assurances
                .told(plan, at)
                .forEach((id, all) ->
                    all.stream()
                        .filter(it -> it.period().equals(month))
                        .findFirst()
                        .ifPresent(it -> told.put(id, it))));
    return new HeldDelivery(lines, known, activities, activitiesKnown, told);
  }
}
