package waymark.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * One action that a paper lists more than once and not the same way. Both rows are shown; nobody
 * but the board can say which is right.
 *
 * @param listed every row that carries the reference, in reading order
 * @param differs in what the rows differ; never empty
 */
public record ActionConflict(
    ActionReference reference, List<PlanAction> listed, List<Differs> differs) {

  /** What two rows of one action may say differently. */
  public enum Differs {
    TITLE,
    LEAD,
    STATE,
    DUE
  }

  public ActionConflict {
    listed = List.copyOf(listed);
    differs = List.copyOf(differs);
  }

  /** The conflicts among the rows of one paper, in the order of their first rows. */
  public static List<ActionConflict> among(Collection<PlanAction> actions) {
    var rows = new LinkedHashMap<ActionReference, List<PlanAction>>();
    for (var action : actions) {
      for (var reference : action.references()) {
        rows.computeIfAbsent(reference, any -> new ArrayList<>()).add(action);
      }
    }
    return rows.entrySet().stream()
        .map(each -> new ActionConflict(each.getKey(), each.getValue(), differs(each.getValue())))
        .filter(conflict -> !conflict.differs().isEmpty())
        .toList();
  }

  private static List<Differs> differs(List<PlanAction> listed) {
    var differs = new ArrayList<Differs>();
    if (vary(listed, action -> Words.plain(action.title()))) {
      differs.add(Differs.TITLE);
    }
    if (vary(listed, action -> Words.plain(action.lead()))) {
      differs.add(Differs.LEAD);
    }
    if (vary(listed, PlanAction::state)) {
      differs.add(Differs.STATE);
    }
    if (vary(listed, PlanAction::due)) {
      differs.add(Differs.DUE);
    }
    return differs;
  }

  private static boolean vary(List<PlanAction> listed, Function<PlanAction, Object> said) {
    return listed.stream().map(said).distinct().limit(2).count() > 1;
  }
}
