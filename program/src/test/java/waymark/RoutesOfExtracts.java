package waymark;

import java.util.Map;

/** What the columns of an extract of one's own mean in Mereside. */
final class RoutesOfExtracts {

  private RoutesOfExtracts() {}

  static void add(Reader manager, Map<String, String> found) {
    var columns = "mereside/casework/extracts/columns";
    manager.submit(
        columns,
        manager.secret("mereside/casework/extracts/new"),
        Map.of(
            "column-0", "Routes ref",
            "meaning-0", "case",
            "column-1", "Routes received",
            "meaning-1", "request"));
    var link =
        manager
            .page("mereside/casework/extracts")
            .expectFirst("main a[href*=/extracts/columns/]")
            .attr("href")
            .substring(1);
    found.put("/{area}/casework/extracts/columns", columns);
    found.put("/{area}/casework/extracts/columns/{mapping}", link);
  }
}
