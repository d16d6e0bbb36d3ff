package waymark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.access.Role;

/** Shares that were counted from few, on the tracker of a plan that places them. */
class SurenessPagesTest {

  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void a_tracker_shows_few_as_so_many_of_so_many_with_their_interval() {
    var manager = new Sender(Reader.as(Role.PERFORMANCE_MANAGER));
    var plan =
        manager.made(
            "mereside/plans/new",
            Map.of("title", "Few " + OWN, "kind", "improvement-plan", "begins", "2024"));
    manager.made(
        plan + "/objectives/new",
        Map.of("number", "1", "title", "Families", "state", "active", "position", "1"));
    var form = plan + "/objectives/1/measures/new";
    var measure =
        manager.who().page(form).select("option").stream()
            .filter(it -> it.text().equals("Families satisfied, from the survey"))
            .findFirst()
            .orElseThrow()
            .val();
    manager.made(form, Map.of("measure", measure, "position", "1"));
    var tracker = manager.who().page(plan + "/tracker").text();
    assertTrue(tracker.contains("6 of 10 7 of 11"), tracker);
    assertTrue(tracker.contains("Counted from few"), tracker);
    assertTrue(
        tracker.contains("Families satisfied, from the survey: July 2024 13 of 16 (57% to 93%)"),
        tracker);
    assertTrue(tracker.contains("December 2024 7 of 11 (35% to 85%)"), tracker);
  }
}
