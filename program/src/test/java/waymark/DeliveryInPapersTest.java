package waymark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.access.Role;

/** What a tracker says of actions and assurance, as somebody decides about it on its pages. */
class DeliveryInPapersTest {

  private static final String KEY = "read-" + UUID.randomUUID().toString().substring(0, 8);

  private static Reader manager;
  private static String upload = "";

  @BeforeAll
  static void handOver() throws IOException {
    manager = Reader.as(Role.PERFORMANCE_MANAGER);
    var add = "mereside/plans/new";
    assertEquals(
        303,
        manager
            .submit(
                add,
                manager.secret(add),
                Map.of("title", KEY, "kind", "improvement-plan", "begins", "2026", "version", "0"))
            .statusCode());
    var text =
        Files.readString(
            Checkout.directory().resolve("samples/mereside-tracker-2026-08.txt"), UTF_8);
    upload =
        manager
            .submit(
                "mereside/papers/add",
                manager.secret("mereside/papers/add"),
                Map.of(),
                KEY + ".txt",
                (text + "\n\n" + UUID.randomUUID() + "\n").getBytes(UTF_8))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .substring(1);
    assertEquals(
        303,
        manager
            .submit(
                upload + "/about",
                manager.secret("sign-out"),
                Map.of(
                    "version",
                    version("/about"),
                    "title",
                    "Tracker " + KEY,
                    "issued-day",
                    "15",
                    "issued-month",
                    "9",
                    "issued-year",
                    "2026",
                    "plan",
                    KEY))
            .statusCode());
  }

  private static String version(String section) {
    return manager.page(upload + section).select("input[name=version]").val();
  }

  @Test
  void everything_is_shown_beside_what_is_known_and_rows_can_be_left_out() {
    var page = manager.page(upload + "/delivery");
    var text = page.select("main").text();
    assertTrue(text.contains("New to the plan"), text);
    assertTrue(text.contains("Missing in the numbering: "), text);
    assertTrue(text.contains("Listed more than once, and not the same way"), text);
    assertTrue(text.contains("1.2.f"), text);
    var keys = page.select("input[name=take]").eachAttr("value");
    assertTrue(keys.size() > 10, () -> keys.toString());
    assertEquals(keys, page.select("input[name=take][checked]").eachAttr("value"));

    var left = keys.getFirst();
    var sent =
        manager.submit(
            upload + "/delivery",
            manager.secret("sign-out"),
            Map.of("version", version("/delivery"), "shown", left));
    assertEquals(303, sent.statusCode());
    var again = manager.page(upload + "/delivery");
    assertTrue(again.select("main").text().contains("Left out"));
    var ticked = new ArrayList<>(keys);
    ticked.remove(left);
    assertEquals(ticked, again.select("input[name=take][checked]").eachAttr("value"));
    assertFalse(ticked.isEmpty());
  }

  @Test
  void nobody_decides_who_loads_no_papers() {
    for (var role : List.of(Role.ACTION_LEAD, Role.BOARD_MEMBER, Role.ADVISER)) {
      assertEquals(403, Reader.as(role).get(upload + "/delivery").statusCode());
    }
  }
}
