package waymark;

import java.util.List;
import java.util.Map;

/** A request of Mereside's forum that nobody has answered, so that each side may still write. */
final class RoutesOfForum {

  private RoutesOfForum() {}

  static void add(Map<String, String> found) {
    for (var it : List.of("", ".txt", ".docx", ".csv", "/change", "/answer", "/mark")) {
      found.put(
          "/{area}/forum/requests/{request}" + it,
          "mereside/forum/requests/health-advice-in-plans" + it);
    }
  }
}
