package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Sender.all;
import static waymark.Sender.day;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import waymark.access.Role;
import waymark.kernel.England;

/** A calendar program that knows an address and nothing else. */
class CalendarTest {

  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);

  /** What the form sends for one's own meetings. */
  private static final String MINE = "own";

  private final Sender clerk = new Sender(Reader.as(Role.CLERK));
  private final Reader program = Reader.stranger();

  private String address(String which) {
    var page =
        clerk
            .who()
            .submit("mereside/calendar", clerk.who().secret("sign-out"), Map.of("which", which));
    assertEquals(200, page.statusCode(), page.body());
    var address = Jsoup.parse(page.body()).expectFirst("main code").text();
    return URI.create(address).getPath().substring(1);
  }

  private String body(String name) {
    return clerk.made(
        "mereside/bodies/new", Map.of("name", name, "kind", "subgroup", "reports-to", "nobody"));
  }

  private String meeting(String body, int ahead) {
    return clerk.made(
        body + "/meetings/new",
        all(
            day("on", today().plusDays(ahead)),
            Map.of("starts", "14:00", "place", "Hall " + OWN, "regular", "no")));
  }

  @Test
  void a_calendar_follows_what_changes_and_costs_little_where_nothing_does() {
    var body = body("Calendar " + OWN);
    var meeting = meeting(body, 5);
    clerk.made(
        meeting + "/items/new",
        Map.of("title", "Talk " + OWN, "position", "1", "confidential", "no"));
    var address = address(body.substring(body.lastIndexOf('/') + 1));
    var first = program.get(address);
    assertEquals(200, first.statusCode(), first.body());
    assertTrue(first.headers().firstValue("Content-Type").orElse("").startsWith("text/calendar"));
    assertTrue(first.headers().firstValue("Last-Modified").isPresent());
    assertTrue(first.body().contains("LOCATION:Hall " + OWN), first.body());
    assertFalse(first.body().contains("Talk"), "nothing of what is talked about");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    assertEquals(304, program.ask("GET", address, "If-None-Match", tag).statusCode());
    clerk.made(meeting + "/step", Map.of("step", "cancel", "reason", "Why " + OWN));
    var second = program.ask("GET", address, "If-None-Match", tag);
    assertEquals(200, second.statusCode());
    assertTrue(second.body().contains("STATUS:CANCELLED"), second.body());
    assertFalse(second.body().contains("Why " + OWN));
  }

  @Test
  void another_address_for_the_same_ends_the_one_before() {
    var first = address(MINE);
    var second = address(MINE);
    assertNotEquals(first, second);
    assertEquals(404, program.get(first).statusCode());
    assertEquals(200, program.get(second).statusCode());
  }

  @Test
  void a_person_has_the_meetings_of_the_bodies_that_they_sit_on() {
    var sits = body("Sits " + OWN);
    var other = body("Other " + OWN);
    var form = sits + "/members/new";
    var person =
        clerk.who().page(form).select("#person option").stream()
            .filter(it -> it.text().equals("Clerk (demo)"))
            .findFirst()
            .orElseThrow()
            .val();
    clerk.made(
        form,
        all(
            Map.of(
                "role", "Clerk",
                "organisation", "Council",
                "standing", "observing",
                "forum", "no",
                "deputy", "none",
                "person", person),
            day("from", today())));
    meeting(sits, 7);
    meeting(other, 8);
    var said = program.get(address(MINE)).body();
    assertTrue(said.contains("SUMMARY:Sits " + OWN), said);
    assertFalse(said.contains("SUMMARY:Other " + OWN), said);
  }

  @Test
  void a_wrong_address_leads_nowhere_and_locks_nobody_out() {
    for (var attempt = 0; attempt < 60; attempt++) {
      assertEquals(404, program.get("mereside/calendars/wrong" + attempt + ".ics").statusCode());
    }
    assertEquals(404, program.get("nowhere/calendars/" + "x".repeat(300) + ".ics").statusCode());
    assertEquals(
        303,
        Reader.stranger()
            .signIn("clerk@waymark.example", RunningServer.get().password())
            .statusCode());
    var another = address(MINE).replace("mereside/", "wirral/");
    assertEquals(404, program.get(another).statusCode(), "of another area");
  }

  private static LocalDate today() {
    return LocalDate.now(England.TIME);
  }
}
