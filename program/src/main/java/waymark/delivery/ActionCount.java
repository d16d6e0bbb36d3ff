package waymark.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import waymark.kernel.CountWords;

/**
 * How many actions stand how. Each counts once, however many objectives it serves; one that stands
 * differently under different objectives counts apart.
 *
 * @param byState without those that stand differently
 * @param differently those that do
 * @param overdue those whose due day has passed, of all that are not over
 */
public record ActionCount(
    int all, Map<ActionState, Integer> byState, int differently, int overdue) {

  private static final List<ActionState> ORDER =
      List.of(
          ActionState.BEHIND,
          ActionState.AT_RISK,
          ActionState.ON_TRACK,
          ActionState.NOT_STARTED,
          ActionState.NOT_STATED,
          ActionState.COMPLETE,
          ActionState.MERGED,
          ActionState.WITHDRAWN);

  public ActionCount {
    byState = Map.copyOf(byState);
  }

  public static ActionCount of(Collection<ActionLine> lines, LocalDate today) {
    var byState = new EnumMap<ActionState, Integer>(ActionState.class);
    var differently = 0;
    var overdue = 0;
    for (var line : lines) {
      if (line.statesConflict()) {
        differently++;
      } else {
        byState.merge(line.states().iterator().next(), 1, Integer::sum);
      }
      if (line.overdue(today)) {
        overdue++;
      }
    }
    return new ActionCount(lines.size(), byState, differently, overdue);
  }

  /** {@code 34 actions: 2 behind, 18 on track, 14 complete. 3 are past their due date.} */
  public String words() {
    if (all == 0) {
      return "No actions";
    }
    var parts = new ArrayList<String>();
    for (var state : ORDER) {
      var count = byState.getOrDefault(state, 0);
      if (count > 0) {
        parts.add("%,d %s".formatted(count, state.said()));
      }
    }
    if (differently > 0) {
      parts.add("%,d told differently under different objectives".formatted(differently));
    }
    return "%s: %s.%s".formatted(CountWords.of(all, "action"), CountWords.listed(parts), late());
  }

  private String late() {
    return switch (overdue) {
      case 0 -> "";
      case 1 -> " 1 is past its due date.";
      default -> " %,d are past their due date.".formatted(overdue);
    };
  }
}
