package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.access.Role;

/** A measure whose figures are counted from Mereside's record, and taken as readings. */
class CountedPagesTest {

  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);

  private final Sender manager = new Sender(Reader.as(Role.PERFORMANCE_MANAGER));

  private Map<String, String> definition(String title, String figures, String counted) {
    return Map.of(
        "title", title + " " + OWN,
        "unit", "percent",
        "polarity", "higher",
        "frequency", "month",
        "accumulates", "monthly",
        "longer", "counted-anew",
        "figures", figures,
        "counted", counted);
  }

  @Test
  void what_was_counted_is_taken_with_its_origin_and_opens_to_its_entries() {
    var measure =
        manager.made(
            "mereside/measures/new",
            definition("In time", "counted", "actions-in-time send-partnership-board"));
    var counted = manager.who().page(measure + "/counted");
    assertTrue(counted.text().contains("November 2024 16/17 none not taken yet"), counted.text());
    var entries = manager.who().page(measure + "/counted/2024-11");
    assertTrue(entries.text().contains("17 entries, of which 16 counted."), entries.text());
    assertEquals(17, entries.select("main tbody tr").size());
    manager.made(
        measure + "/counted/take", Map.of("take", "yes", "reason", "Counted for the first time."));
    var page = manager.who().page(measure).text();
    assertTrue(page.contains("Counted by Waymark: actions in time"), page);
    assertTrue(
        manager.who().page(measure + "/counted").text().contains("November 2024 16/17 16/17 yes"));
    assertTrue(
        manager.who().page(measure + "/counted/take").text().contains("Nothing that was counted"));
    var then = manager.who().page(measure + "/counted?known=2099-12-31").text();
    assertFalse(then.contains("Take what was counted as the readings"));
  }

  @Test
  void a_counted_measure_names_what_it_is_counted_by_and_no_other_does() {
    var without = manager.send("mereside/measures/new", definition("Without", "counted", ""));
    assertTrue(without.body().contains("Choose what it is counted by"), without.body());
    var typed =
        manager.send(
            "mereside/measures/new",
            definition("Typed", "papers", "decisions-made send-partnership-board"));
    assertTrue(
        typed.body().contains("Choose that its figures are counted, or that it is not counted"));
  }
}
