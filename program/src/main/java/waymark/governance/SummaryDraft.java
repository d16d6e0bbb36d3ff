package waymark.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waymark.kernel.CountWords;

/**
 * What the public could be told of a meeting, from its record; somebody reads it before it goes.
 */
final class SummaryDraft {

  private SummaryDraft() {}

  /**
   * A draft in plain sentences. What is confidential is left out, and that it is left out is not
   * said either.
   */
  static String of(
      Body body,
      Meeting meeting,
      List<AgendaItem> items,
      Map<ItemId, Minutes> minutes,
      List<String> decided) {
    var lines = new ArrayList<String>();
    lines.add("%s met on %s.".formatted(body.name(), meeting.when()));
    var open = items.stream().filter(it -> !it.confidential()).toList();
    var taken = open.stream().filter(it -> taken(minutes, it)).map(AgendaItem::title).toList();
    if (!taken.isEmpty()) {
      lines.add("It talked about: " + CountWords.listed(taken) + ".");
    }
    if (!decided.isEmpty()) {
      lines.add("It decided:");
      decided.forEach(it -> lines.add("- " + it));
    }
    var left =
        open.stream()
            .filter(it -> minutes.containsKey(it.id()) && !taken(minutes, it))
            .map(AgendaItem::title)
            .toList();
    if (!left.isEmpty()) {
      lines.add("There was no time for: " + CountWords.listed(left) + ".");
    }
    return String.join("\n", lines);
  }

  private static boolean taken(Map<ItemId, Minutes> minutes, AgendaItem item) {
    var it = minutes.get(item.id());
    return it != null && it.taken();
  }
}
