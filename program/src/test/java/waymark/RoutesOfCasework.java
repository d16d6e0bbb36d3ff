package waymark;

import java.util.Map;

/** Pages of casework of the sample whose addresses name something. */
final class RoutesOfCasework {

  private RoutesOfCasework() {}

  static void add(Reader manager, Map<String, String> found) {
    found.put(
        "/{area}/casework/advice/{service}.txt",
        manager
            .page("mereside/casework/advice")
            .expectFirst("main a[href*=/casework/advice/]")
            .attr("href")
            .substring(1));
    found.put("/{area}/casework/policies/{policy}", "mereside/casework/policies/receipt");
  }
}
