package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.access.Role;

/** Bodies, terms and members, as people write them down. */
class BodyPagesTest {

  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);

  private static Reader clerk;

  @BeforeAll
  static void signIn() {
    clerk = Reader.as(Role.CLERK);
  }

  private static String body(String name, String above) {
    var sent =
        send(
            clerk,
            "mereside/bodies/new",
            Map.of("name", name + " " + OWN, "kind", "subgroup", "reports-to", above));
    assertEquals(303, sent.statusCode(), sent.body());
    return sent.headers().firstValue("Location").orElseThrow().substring(1);
  }

  private static HttpResponse<String> send(Reader who, String path, Map<String, String> answers) {
    var fields = new HashMap<>(answers);
    fields.putIfAbsent("version", who.page(path).select("input[name=version]").val());
    return who.submit(path, who.secret("sign-out"), fields);
  }

  private static String option(String form, String name) {
    return clerk.page(form).select("option").stream()
        .filter(it -> it.text().equals(name + " " + OWN))
        .findFirst()
        .orElseThrow()
        .val();
  }

  private static Map<String, String> above(String name, String id) {
    return Map.of("name", name + " " + OWN, "kind", "subgroup", "reports-to", id);
  }

  @Test
  void lines_in_a_circle_are_refused_and_the_circle_is_named() {
    var top = body("Top", "nobody");
    var middle = body("Middle", option("mereside/bodies/new", "Top"));
    body("Foot", option("mereside/bodies/new", "Middle"));
    var refused = send(clerk, top + "/change", above("Top", option(top + "/change", "Foot")));
    assertEquals(422, refused.statusCode());
    assertTrue(
        refused
            .body()
            .contains(
                "Top %1$s reports to Foot %1$s, Foot %1$s to Middle %1$s, and Middle %1$s to Top %1$s"
                    .formatted(OWN)),
        refused.body());
    assertEquals(
        "Top " + OWN, clerk.page(middle).expectFirst("dd a").text(), "nothing was written");
  }

  @Test
  void of_two_people_who_would_close_a_circle_together_one_is_told() throws Exception {
    for (var round = 0; round < 3; round++) {
      var one = body("One" + round, "nobody");
      var two = body("Two" + round, "nobody");
      var above = option(one + "/change", "Two" + round);
      var below = option(two + "/change", "One" + round);
      var names = List.of("One" + round, "Two" + round);
      var version = clerk.page(one + "/change").select("input[name=version]").val();
      var other = clerk.page(two + "/change").select("input[name=version]").val();
      var first = new HashMap<>(above(names.get(0), above));
      first.put("version", version);
      var second = new HashMap<>(above(names.get(1), below));
      second.put("version", other);
      try (var both = Executors.newFixedThreadPool(2)) {
        var manager = Reader.as(Role.PERFORMANCE_MANAGER);
        var answers =
            both
                .invokeAll(
                    List.<Callable<HttpResponse<String>>>of(
                        () -> send(clerk, one + "/change", first),
                        () -> send(manager, two + "/change", second)))
                .stream()
                .map(it -> it.resultNow())
                .toList();
        assertEquals(
            List.of(303, 422), answers.stream().map(HttpResponse::statusCode).sorted().toList());
        assertTrue(
            answers.stream().anyMatch(it -> it.body().contains("would go round in a circle")));
      }
    }
  }

  @Test
  void earlier_terms_of_reference_stay_visible() {
    var body = body("Terms", "nobody");
    assertEquals(303, send(clerk, body + "/terms", terms("19", "2024", "2025")).statusCode());
    assertEquals(303, send(clerk, body + "/terms", terms("12", "2024", "2025")).statusCode());
    var page = clerk.page(body).text();
    assertTrue(page.contains("12 meetings from 1 April 2024 to 31 October 2025"), page);
    assertTrue(page.contains("19 meetings from 1 April 2024 to 31 October 2025"), page);
    assertTrue(clerk.get(body + ".txt").body().contains("12 meetings from 1 April 2024"));
  }

  private static Map<String, String> terms(String meetings, String from, String until) {
    return Map.of(
        "purpose", "To see that what was promised is done.",
        "meetings", meetings,
        "from-day", "1",
        "from-month", "4",
        "from-year", from,
        "until-day", "31",
        "until-month", "10",
        "until-year", until,
        "quorum", "5");
  }

  @Test
  void terms_that_contradict_themselves_are_refused_with_what_to_do() {
    var body = body("Contrary", "nobody");
    var backwards = send(clerk, body + "/terms", terms("19", "2025", "2024"));
    assertEquals(422, backwards.statusCode());
    assertTrue(backwards.body().contains("The last day must not be before the first"));
    var none = send(clerk, body + "/terms", terms("0", "2024", "2025"));
    assertTrue(none.body().contains("must be a whole number from 1 to 999"), none.body());
    var countless = send(clerk, body + "/terms", terms("", "2024", "2025"));
    assertTrue(countless.body().contains("Enter how many meetings are expected in that time"));
  }

  @Test
  void a_member_who_left_stands_there_as_one_who_did() {
    var body = body("Left", "nobody");
    var member =
        new HashMap<>(
            Map.of(
                "role", "Director of Nursing",
                "organisation", "Mereside NHS Trust",
                "standing", "voting",
                "forum", "no",
                "deputy", "none",
                "person", "none",
                "from-day", "1",
                "from-month", "4",
                "from-year", "2024"));
    member.putAll(Map.of("until-day", "31", "until-month", "3", "until-year", "2024"));
    var wrong = send(clerk, body + "/members/new", member);
    assertTrue(wrong.body().contains("The last day must not be before the first"), wrong.body());
    member.put("until-year", "2025");
    assertEquals(303, send(clerk, body + "/members/new", member).statusCode());
    var row = clerk.page(body).select("table tbody tr").text();
    assertTrue(row.contains("Director of Nursing") && row.contains("left"), row);
    assertFalse(
        Reader.as(Role.ADVISER).page(body).text().contains("Add a member"),
        "an adviser reads who governs and changes nothing");
  }
}
