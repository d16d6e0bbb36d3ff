package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;

/** A name that should not be there goes: one person asks, another agrees, and no page shows it. */
class RedactionPagesTest {

  private static final String NAME = "Ada Example";
  private static final String PASSWORD = "a long password for one test";

  private LedgerArea area;
  private Reader asks;
  private Reader decides;

  /** A plan whose note named a child, and has since been mended, which the ledger tells. */
  @BeforeEach
  void write() {
    var key = "redact-" + UUID.randomUUID().toString().substring(0, 8);
    area = LedgerArea.open(key);
    area.present("Redacting");
    asks = person("head", Role.HEAD_OF_SEND);
    decides = person("manager", Role.PERFORMANCE_MANAGER);
    var plan = new PlanId(UUID.randomUUID());
    for (var note : List.of("Begun for " + NAME, "Begun for the family of ada example", "Begun")) {
      area.record(
          Optional.empty(),
          "Wrote the note of a plan: %s.".formatted(note),
          writing -> Programme.write(writing, plan(plan, note)));
    }
  }

  private static Plan plan(PlanId id, String note) {
    return new Plan(
        id,
        "plan",
        Plan.Kind.of("strategy").orElseThrow(),
        "Plan",
        "2026",
        "",
        Optional.empty(),
        note,
        List.of(),
        "");
  }

  private Reader person(String name, Role role) {
    var email = "%s@%s.example".formatted(name, area.key());
    RunningServer.get()
        .bean(Accounts.class)
        .make(List.of(area.id()), email, name + " of " + area.key(), role, PASSWORD);
    var reader = Reader.stranger();
    assertEquals(303, reader.signIn(email, PASSWORD).statusCode());
    return reader;
  }

  private String at(String path) {
    return area.key() + path;
  }

  private Map<String, String> fields(String... pairs) {
    var fields = new LinkedHashMap<String, String>();
    for (var at = 0; at < pairs.length; at += 2) {
      fields.put(pairs[at], pairs[at + 1]);
    }
    return fields;
  }

  private HttpResponse<String> send(Reader by, String path, String... pairs) {
    return by.submit(at(path), by.secret("sign-out"), fields(pairs));
  }

  private HttpResponse<String> ask(String place, String reason) {
    return send(
        asks, "/redactions/new", "words", NAME, "place", place, "reason", reason, "then", "ask");
  }

  private Document found() {
    return Jsoup.parse(send(asks, "/redactions/new", "words", NAME, "then", "find").body());
  }

  @Test
  void the_words_are_found_in_every_place_asked_for_by_one_and_taken_out_by_another() {
    var places = found().select("input[name=place]").eachAttr("value");
    assertEquals(3, places.size(), "the note, and two sentences");
    for (var place : places) {
      assertEquals(303, ask(place, "A child was named.").statusCode());
    }
    var waiting = decides.page(at("/redactions")).select("a:contains(Decide)").eachAttr("href");
    assertEquals(3, waiting.size());
    for (var it : waiting) {
      var path = it.substring(1 + area.key().length());
      assertTrue(
          decides.page(at(path)).text().toLowerCase(java.util.Locale.UK).contains("ada example"));
      assertEquals(409, send(asks, path, "then", "agree").statusCode(), "not the same person");
      assertEquals(303, send(decides, path, "then", "agree").statusCode());
      assertEquals(409, send(decides, path, "then", "decline").statusCode(), "decided already");
    }
    for (var page :
        List.of(
            "",
            "/plans/plan",
            "/ledger",
            "/ledger.csv",
            "/ledger/4",
            "/ledger/5",
            "/ledger/6",
            "/redactions",
            "/redactions/new")) {
      var body = decides.get(at(page)).body();
      assertFalse(body.toLowerCase(java.util.Locale.UK).contains("ada example"), page);
    }
    assertTrue(decides.page(at("/ledger")).text().contains("Words were taken out"));
    assertEquals(
        "These words stand nowhere in this area where they could be taken out.",
        found().select("[role=status]").text());
  }

  @ParameterizedTest
  @CsvSource({
    "Ad, '', words, 'Enter the words to look for, from 3 to 200 letters'",
    "Ada Example, '', place, Tick at least one place",
    "Ada Example, About ADA example, reason, 'The reason stays for ever, so it must not say the words that are to go'",
    "Ada Example, '', reason, 'Say why the words must go, without the words themselves'",
  })
  void what_cannot_be_asked_is_said_at_its_field(
      String words, String reason, String field, String said) {
    var answer = send(asks, "/redactions/new", "words", words, "reason", reason, "then", "ask");
    assertEquals(422, answer.statusCode());
    var page = Jsoup.parse(answer.body());
    assertEquals(said, page.select(".govuk-error-summary a[href=#%s]".formatted(field)).text());
    assertEquals(words, page.select("#words").attr("value"), "nothing typed is lost");
    assertTrue(page.select("a:contains(Decide)").isEmpty());
  }

  @Test
  void words_that_stand_in_no_database_are_not_looked_for() {
    assertEquals(422, send(asks, "/redactions/new", "words", "Ada\0Example").statusCode());
  }

  @Test
  void a_place_that_is_none_is_not_asked_for() {
    var answer = ask("access.person", "A child was named.");
    assertEquals(422, answer.statusCode());
    assertTrue(decides.page(at("/redactions")).text().contains("Nothing waits."));
  }

  @Test
  void words_that_are_left_stay() {
    var place = found().expectFirst("input[name=place]").attr("value");
    ask(place, "Too much.");
    var path =
        decides.page(at("/redactions")).select("a:contains(Decide)").attr("href").substring(1);
    assertEquals(
        303,
        decides.submit(path, decides.secret("sign-out"), Map.of("then", "decline")).statusCode());
    assertEquals(3, found().select("input[name=place]").size());
    assertTrue(decides.page(path).text().contains("Declined by"));
  }
}
