package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import waymark.access.Role;

/** What an administrator is shown of the installation, and nobody else. */
class InstallationPagesTest {

  private static final String PAGE = "mereside/settings/installation";

  @Test
  void it_says_what_is_at_work_and_what_is_set() {
    var reader = Reader.as(Role.AREA_ADMINISTRATOR);
    assertEquals(
        "This installation",
        reader.page("mereside").select("main a[href$=/settings/installation]").text());
    var page = reader.page(PAGE);
    var tables = page.select("main table");
    assertEquals(2, tables.size());
    var facts = tables.getFirst().text();
    assertTrue(facts.contains("Waymark 0.1"), facts);
    assertTrue(facts.contains("PostgreSQL 18."), facts);
    assertTrue(facts.contains("Servers in front 127.0.0.1"), facts);
    assertTrue(facts.matches(".*Room left there [0-9.]+ GB.*"), facts);
    assertTrue(facts.matches(".*its fingerprint [0-9a-f]{8} .*"), facts);
    assertTrue(tables.getLast().text().contains("WAYMARK_METRICS default off"));
  }

  @Test
  void others_are_not_shown_it() {
    for (var role : Role.values()) {
      assertEquals(
          role == Role.AREA_ADMINISTRATOR ? 200 : 403,
          Reader.as(role).get(PAGE).statusCode(),
          role.key());
    }
  }
}
