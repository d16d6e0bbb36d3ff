package waymark;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Accounts;
import waymark.access.OldSessions;
import waymark.access.Role;
import waymark.database.Catalogue;
import waymark.ledger.Ledger;

/**
 * Signing in to the running program: who has to wait, where one arrives, and that nothing is lost.
 */
class SigningInTest {

  private static final String PASSWORD = "a lighthouse in the fog";

  /** The address of somebody whom no other test locks out. */
  private static String somebody() {
    var email = UUID.randomUUID() + "@waymark.example";
    var server = RunningServer.get();
    var area = server.bean(Ledger.class).named("mereside").orElseThrow();
    server.bean(Accounts.class).make(List.of(area), email, "Rowan", Role.CLERK, PASSWORD);
    return email;
  }

  private static String unknown() {
    return UUID.randomUUID() + "@nowhere.example";
  }

  @Test
  void an_address_is_the_same_in_capital_letters() {
    var reader = Reader.stranger();
    assertEquals(303, reader.signIn(somebody().toUpperCase(Locale.ROOT), PASSWORD).statusCode());
    assertTrue(reader.page("sign-out").text().contains("You are signed in as Rowan"));
  }

  @Test
  void after_five_failures_a_known_and_an_unknown_address_wait_alike() {
    for (var email : List.of(somebody(), unknown())) {
      var reader = Reader.stranger();
      for (var i = 0; i < 5; i++) {
        assertEquals(401, reader.signIn(email, "something else").statusCode());
      }
      var answer = reader.signIn(email, PASSWORD);
      assertEquals(429, answer.statusCode());
      assertTrue(answer.body().contains("Wait a minute, then try again"));
      assertTrue(answer.headers().firstValueAsLong("Retry-After").orElse(0) > 1);
    }
  }

  @Test
  void attempts_at_the_same_time_do_not_tell_which_address_is_known() throws Exception {
    for (var email : List.of(somebody(), unknown())) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var sent =
            threads.invokeAll(
                IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(it ->
                        () ->
                            Reader.strangerIn("203.0.113." + (200 + it))
                                .signIn(email, "something else")
                                .statusCode())
                    .toList());
        for (var it : sent) {
          assertEquals(401, it.get(), email);
        }
      }
    }
  }

  @Test
  void nobody_is_locked_out_by_whoever_guesses_at_their_address_elsewhere() {
    var email = somebody();
    var attacker = Reader.strangerIn("203.0.113.7");
    for (var i = 0; i < 5; i++) {
      assertEquals(401, attacker.signIn(email, "something else").statusCode());
    }
    assertEquals(429, attacker.signIn(email, "something else").statusCode());
    assertEquals(303, Reader.strangerIn("198.51.100.1").signIn(email, PASSWORD).statusCode());
    assertEquals(429, attacker.signIn(email, PASSWORD).statusCode(), "there the wait goes on");
  }

  @Test
  void whoever_guesses_from_everywhere_waits_and_the_owner_does_not_where_they_signed_in_before() {
    var owned = somebody();
    assertEquals(303, Reader.strangerIn("2001:db8:1:2::7").signIn(owned, PASSWORD).statusCode());
    for (var email : List.of(owned, unknown())) {
      for (var i = 0; i < 20; i++) {
        var guess = Reader.strangerIn("203.0.113." + (10 + i / 4)).signIn(email, "something else");
        assertEquals(401, guess.statusCode(), "guess " + i);
      }
      var waits = Reader.strangerIn("203.0.113.99").signIn(email, PASSWORD);
      assertEquals(429, waits.statusCode());
      assertTrue(waits.headers().firstValueAsLong("Retry-After").orElse(9999) < 16 * 60);
    }
    // another address of the same network of theirs
    assertEquals(303, Reader.strangerIn("2001:db8:1:2::9").signIn(owned, PASSWORD).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "aced0005",
        "deadbeef",
        "aced00057372000477617973",
        "57303153",
        "5730315300000000000000000000000000000000" + "0000000000000000" + "00000000", // long ago
        "5730315300000000000000000000000000000000" + "7fffffffffffffff" + "00000000" // at no time
      })
  void a_session_that_this_version_cannot_read_is_as_if_nobody_had_signed_in(String bytes) {
    var reader = Reader.stranger();
    var email = somebody();
    reader.signIn(email, PASSWORD);
    assertEquals(200, reader.get("mereside").statusCode());
    LedgerArea.sql(
        """
        update access.session_attributes set attribute_bytes = '\\x%s' where session_primary_id in
          (select s.primary_id from access.session s join access.person p on p.person_id::text = s.principal_name
            where p.email = '%s')
        """
            .formatted(bytes, email));
    assertEquals("/sign-in?then=%2Fmereside", to(reader.get("mereside")));
    assertEquals(200, reader.get("sign-in").statusCode());
    assertEquals(303, reader.signIn(email, PASSWORD).statusCode());
    assertEquals(200, reader.get("mereside").statusCode());
  }

  @Test
  void only_what_the_server_in_front_says_of_a_network_is_believed() {
    var email = unknown();
    for (var i = 0; i < 5; i++) {
      // the attacker wrote the first, the server in front the second
      var forged = Reader.strangerIn("198.51.100." + i + ", 10.20.30.40");
      assertEquals(401, forged.signIn(email, "something else").statusCode());
    }
    var forged = Reader.strangerIn("198.51.100.99, 10.20.30.40");
    assertEquals(429, forged.signIn(email, "something else").statusCode());
  }

  @Test
  void where_no_server_stands_in_front_nobody_says_where_they_come_from() throws Exception {
    try (var server = RunningServer.lasting();
        var client = HttpClient.newHttpClient()) {
      var email = unknown();
      for (var i = 0; i < 5; i++) {
        assertEquals(401, attempt(client, server, email, "203.0.113." + i).statusCode());
      }
      assertEquals(429, attempt(client, server, email, "203.0.113.99").statusCode());
    }
  }

  private static HttpResponse<String> attempt(
      HttpClient client, Server server, String email, String network)
      throws IOException, InterruptedException {
    var address = URI.create(server.address() + "sign-in");
    var page =
        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    var secret = Jsoup.parse(page.body()).expectFirst("input[name=_csrf]").attr("value");
    return client.send(
        HttpRequest.newBuilder(address)
            .header(
                "Cookie",
                page.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", ""))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Forwarded-For", network)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "email=%s&password=wrong&_csrf=%s"
                        .formatted(email, URLEncoder.encode(secret, StandardCharsets.UTF_8))))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void sessions_that_are_over_are_removed() throws Exception {
    var reader = Reader.stranger();
    var email = somebody();
    reader.signIn(email, PASSWORD);
    var of =
        "(select s.primary_id from access.session s join access.person p on p.person_id::text = s.principal_name where p.email = '%s')"
            .formatted(email);
    LedgerArea.sql("update access.session set expiry_time = 1 where primary_id in " + of);
    OldSessions.remove(RunningServer.get().context());
    var access = RunningServer.get().bean(Installation.class).access();
    try (var connection = TestDatabase.asIntruder(access)) {
      assertEquals(List.of(), Catalogue.ask(connection, of.substring(1, of.length() - 1)));
    }
  }

  @Test
  void a_page_that_needs_signing_in_is_shown_after_it() {
    var reader = Reader.stranger();
    var first = reader.get("mereside?known=2024-11-27");
    assertEquals(302, first.statusCode());
    var signIn = to(first).substring(1);
    assertEquals("sign-in?then=%2Fmereside%3Fknown%3D2024-11-27", signIn);
    var then = reader.page(signIn).select("input[name=then]").attr("value");
    assertEquals("/mereside?known=2024-11-27", to(signedIn(reader, then)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:x", ""})
  void nobody_is_led_to_another_site(String elsewhere) {
    assertEquals("/", to(signedIn(Reader.stranger(), elsewhere)));
  }

  private static HttpResponse<String> signedIn(Reader reader, String then) {
    return reader.submit(
        "sign-in",
        reader.secret("sign-in"),
        Map.of("email", somebody(), "password", PASSWORD, "then", then));
  }

  @Test
  void a_form_that_meets_an_ended_session_is_handed_back_after_signing_in() {
    var reader = Reader.stranger();
    var typed = Map.of("title", "Eighteen \"new\" plans", "password", "not to be kept");
    var asked = reader.submit("sign-out?from=there", "of a session that ended", typed);
    assertEquals(401, asked.statusCode());
    var page = Jsoup.parse(asked.body());
    assertTrue(page.text().contains("What you typed is kept"));
    assertFalse(asked.body().contains("not to be kept"));
    var back = reader.submit("sign-in", reader.secret("sign-in"), answers(page));
    assertEquals(200, back.statusCode());
    var form = Jsoup.parse(back.body()).select("main form");
    assertAll(
        () -> assertEquals("/sign-out?from=there", form.attr("action")),
        () ->
            assertEquals("Eighteen \"new\" plans", form.select("input[name=title]").attr("value")));
    var secret = form.select("input[name=_csrf]").attr("value");
    assertEquals("/sign-in?out", to(reader.submit("sign-out", secret, Map.of("title", "x"))));
  }

  private static Map<String, String> answers(Document page) {
    return Map.of(
        "email",
        somebody(),
        "password",
        PASSWORD,
        "kept-to",
        page.select("input[name=kept-to]").attr("value"),
        "kept:title",
        page.select("input[name=kept:title]").attr("value"));
  }

  @Test
  void an_address_cannot_have_a_form_handed_back_that_nobody_typed() {
    var reader = Reader.stranger();
    var laid =
        "sign-in?kept-to=%2Fmereside%2Fpeople%2Finvite&kept:email=mallory%40elsewhere.example"
            + "&kept:name=Mallory&kept:role=area-administrator&kept:seen=999999";
    var page = reader.page(laid);
    assertEquals(List.of(), page.select("input[name^=kept]").eachAttr("name"));
    assertFalse(page.html().contains("mallory"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b@mereside.example", "\0", "a@b.example\r\nX: y", "\ud800"})
  void what_no_address_can_be_is_as_wrong_as_any_other(String email) {
    assertEquals(401, Reader.stranger().signIn(email, PASSWORD).statusCode());
    assertEquals(401, Reader.stranger().signIn(somebody(), "a\0" + PASSWORD).statusCode());
  }

  @Test
  void a_form_with_the_secret_of_an_earlier_session_is_handed_back_at_once() {
    var reader = Reader.as(Role.CLERK);
    var answer = reader.submit("sign-out", "of an earlier session", Map.of("title", "Plans"));
    assertEquals(403, answer.statusCode());
    assertEquals("Plans", Jsoup.parse(answer.body()).select("input[name=title]").attr("value"));
    assertEquals(200, reader.get("sign-out").statusCode());
  }

  @Test
  void another_site_is_handed_nothing() {
    var answer = Reader.stranger().post("sign-out", Map.of("title", "Plans"));
    assertEquals(403, answer.statusCode());
    assertFalse(answer.body().contains("Plans"));
  }

  @Test
  void signing_out_ends_the_session() {
    var reader = Reader.as(Role.CLERK);
    var left = reader.submit("sign-out", reader.secret("sign-out"), Map.of());
    assertEquals("/sign-in?then=%2Fmereside", to(reader.get("mereside")));
    assertEquals(
        List.of("\"cache\""),
        left.headers().allValues("Clear-Site-Data"),
        "whoever sits there next goes back to no page");
  }

  @Test
  void where_real_work_is_done_the_cookie_goes_over_tls_and_to_this_host_only()
      throws IOException, InterruptedException {
    try (var server = RunningServer.lasting();
        var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(server.address() + "sign-in")).build();
      var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      var cookie = answer.headers().firstValue("Set-Cookie").orElse("");
      assertAll(
          () -> assertTrue(cookie.startsWith("__Host-waymark="), cookie),
          () -> assertTrue(cookie.contains("; Path=/;"), cookie),
          () -> assertTrue(cookie.contains("; Secure"), cookie),
          () -> assertTrue(cookie.contains("; HttpOnly"), cookie),
          () -> assertFalse(cookie.contains("Domain"), cookie));
    }
  }

  private static String to(HttpResponse<String> answer) {
    var where = URI.create(answer.headers().firstValue("Location").orElse(""));
    return where.getRawPath() + (where.getRawQuery() == null ? "" : "?" + where.getRawQuery());
  }
}
