package waymark.papers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLine;
import waymark.delivery.Assurance;
import waymark.delivery.AssuranceId;
import waymark.delivery.AssuranceTold;

/**
 * What is held of a plan's actions and assurance that a paper is compared with.
 *
 * @param actions as known on the paper's day or, where they are known only since, as they stand
 * @param actionsKnown those of them that were known on the paper's day
 * @param assurance likewise
 * @param assuranceKnown likewise
 * @param told what was told of the paper's month by its day
 */
public record HeldDelivery(
    List<ActionLine> actions,
    Set<ActionId> actionsKnown,
    List<Assurance> assurance,
    Set<AssuranceId> assuranceKnown,
    Map<AssuranceId, AssuranceTold> told) {

  public static final HeldDelivery NOTHING =
      new HeldDelivery(List.of(), Set.of(), List.of(), Set.of(), Map.of());

  public HeldDelivery {
    actions = List.copyOf(actions);
    actionsKnown = Set.copyOf(actionsKnown);
    assurance = List.copyOf(assurance);
    assuranceKnown = Set.copyOf(assuranceKnown);
    told = Map.copyOf(told);
  }
}
