package waymark;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Accounts;
import waymark.access.Operator;
import waymark.access.Role;
import waymark.kernel.AreaId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;

/** Who comes into an area, as what, and how they leave it. */
class PeopleTest {

  private static final String PASSWORD = "a lighthouse in the fog";
  private static final RunningServer SERVER = RunningServer.get();

  private static final Reader ADMINISTRATOR = Reader.as(Role.AREA_ADMINISTRATOR);

  private static String address() {
    return "p" + UUID.randomUUID() + "@mereside.example";
  }

  @Test
  void an_invitation_lets_somebody_in_once() {
    var email = address();
    var link = invited(email, "Rowan", Role.CLERK);
    var page = Reader.stranger().page(link);
    assertTrue(page.text().contains("Rowan") && page.text().contains(email), page::text);
    assertEquals(303, choose(link, PASSWORD).statusCode());
    var rowan = Reader.stranger();
    assertEquals(303, rowan.signIn(email, PASSWORD).statusCode());
    assertEquals(200, rowan.get("mereside").statusCode());
    assertEquals(403, rowan.get("mereside/people").statusCode());
    assertDead(link);
    var ledger = sentences();
    assertTrue(ledger.contains("Invited somebody as Clerk."), ledger);
    assertFalse(ledger.contains(email), ledger);
  }

  @Test
  void every_link_that_does_not_work_is_answered_alike_and_tells_no_other_site() {
    var used = invited(address(), "Used", Role.CLERK);
    choose(used, PASSWORD);
    var late = address();
    var over = invited(late, "Over", Role.CLERK);
    asOwner(
        "update access.invitation set expires_at = now() where person_id = '%s'"
            .formatted(person(late)));
    var unknown = "invitation/" + "A".repeat(43);
    var bodies =
        List.of(used, over, unknown).stream().map(it -> Reader.stranger().get(it)).toList();
    bodies.forEach(it ->
        assertAll(
            () -> assertEquals(404, it.statusCode()),
            () -> assertEquals(words(bodies.getFirst()), words(it)),
            () -> assertEquals(List.of("no-referrer"), it.headers().allValues("Referrer-Policy"))));
    assertEquals(
        List.of("no-referrer"),
        Reader.stranger()
            .get(invited(address(), "Open", Role.CLERK))
            .headers()
            .allValues("Referrer-Policy"));
  }

  @Test
  void a_link_taken_up_at_the_same_time_works_once() throws Exception {
    var link = invited(address(), "Race", Role.CLERK);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          threads.invokeAll(
              IntStream.range(0, 4)
                  .<Callable<Integer>>mapToObj(
                      it -> () -> choose(link, PASSWORD + " " + it + it).statusCode())
                  .toList());
      var good = 0;
      for (var it : sent) {
        good += it.get() == 303 ? 1 : 0;
      }
      assertEquals(1, good);
    }
  }

  @Test
  void a_weak_password_is_refused_and_the_link_still_works() {
    var link = invited(address(), "Rowan Ashworth", Role.CLERK);
    for (var weak : List.of("short", "password1234", "RowanAshworth1")) {
      var answer = choose(link, weak);
      assertEquals(422, answer.statusCode(), weak);
      assertFalse(answer.body().contains(weak), weak);
      assertTrue(Jsoup.parse(answer.body()).title().startsWith("Error: "));
    }
    var reader = Reader.stranger();
    var twice =
        reader.submit(
            link,
            reader.secret(link),
            Map.of("new-password", PASSWORD, "new-password-again", PASSWORD + "s"));
    assertEquals(422, twice.statusCode());
    assertEquals(303, choose(link, PASSWORD).statusCode());
  }

  @Test
  void a_page_that_was_open_for_too_long_comes_back_and_does_not_ask_to_sign_in() {
    var link = invited(address(), "Late", Role.CLERK);
    var answer = Reader.stranger().submit(link, "of a session that ended", Map.of());
    assertEquals(303, answer.statusCode());
    assertEquals("/" + link + "?again", answer.headers().firstValue("Location").orElse(""));
    assertTrue(Reader.stranger().page(link + "?again").text().contains("open for too long"));
  }

  @Test
  void a_withdrawn_invitation_and_the_link_before_a_new_one_do_not_work() {
    var email = address();
    var first = invited(email, "Wren", Role.BOARD_MEMBER);
    var form = "mereside/people/" + person(email) + "/invitation";
    var answer = send(form, Map.of("then", "again"));
    var second = link(answer);
    assertDead(first);
    assertEquals(200, Reader.stranger().get(second).statusCode());
    assertEquals(303, send(form, Map.of("then", "withdraw")).statusCode());
    assertDead(second);
    assertTrue(sentences().contains("Withdrew the invitation of somebody as Board member."));
    assertEquals(422, send(form, Map.of("then", "again")).statusCode());
  }

  @Test
  void who_has_a_password_already_is_given_no_link_and_keeps_it() {
    var email = address();
    SERVER.bean(Accounts.class).make(List.of(area("wirral")), email, "Sam", Role.CLERK, PASSWORD);
    var answer = send("mereside/people/invite", invitation(email, "Not Sam", Role.ADVISER));
    assertEquals(303, answer.statusCode());
    var sam = Reader.stranger();
    assertEquals(303, sam.signIn(email, PASSWORD).statusCode());
    assertEquals(200, sam.get("mereside").statusCode());
    assertTrue(ADMINISTRATOR.page("mereside/people").text().contains(email));
  }

  @Test
  void an_area_cannot_choose_the_password_of_somebody_whom_another_awaits() {
    var email = address();
    var sefton = signedIn(administrator("sefton"));
    var first = link(send(sefton, "sefton/people/invite", invitation(email, "Jo", Role.CLERK)));
    var answer = send("mereside/people/invite", invitation(email, "Jo", Role.ADVISER));
    assertEquals(303, answer.statusCode(), "no link is shown");
    var again = "mereside/people/" + person(email) + "/invitation";
    assertTrue(words(send(again, Map.of("then", "again"))).contains("another area"));
    assertEquals(303, choose(first, PASSWORD).statusCode());
    assertEquals(200, signedIn(email).get("mereside").statusCode());
  }

  @Test
  void where_another_area_took_its_invitation_back_a_link_can_be_made() {
    var email = address();
    var sefton = signedIn(administrator("sefton"));
    send(sefton, "sefton/people/invite", invitation(email, "Jo", Role.CLERK));
    send("mereside/people/invite", invitation(email, "Jo", Role.CLERK));
    var there = "sefton/people/" + person("sefton", sefton, email) + "/invitation";
    assertEquals(303, send(sefton, there, Map.of("then", "withdraw")).statusCode());
    var here = "mereside/people/" + person(email) + "/invitation";
    assertEquals(303, choose(link(send(here, Map.of("then", "again"))), PASSWORD).statusCode());
  }

  @Test
  void the_operators_invitation_ends_the_links_that_areas_have_open() {
    var email = address();
    var open = invited(email, "Jo", Role.ADVISER);
    var operators =
        SERVER.bean(Operator.class).inviteAdministrator(area("sefton"), email, "Jo").path();
    assertDead(open);
    assertEquals(303, choose(operators.substring(1), PASSWORD).statusCode());
  }

  @Test
  void an_ended_membership_shuts_somebody_out_at_the_next_request() {
    var email = somebody(Role.CLERK);
    var reader = signedIn(email);
    assertEquals(200, reader.get("mereside").statusCode());
    assertEquals(303, send(end(email, Role.CLERK), Map.of()).statusCode());
    assertEquals(404, reader.get("mereside").statusCode());
    assertTrue(
        ADMINISTRATOR
            .page("mereside/people")
            .select("table:contains(Who belonged)")
            .text()
            .contains(email));
    assertTrue(sentences().contains("Ended a membership as Clerk from"));
  }

  @Test
  void an_end_lies_on_a_real_day_and_not_before_the_beginning() {
    var form = end(somebody(Role.CLERK), Role.CLERK);
    var day = Map.of("end-day", "31", "end-month", "2", "end-year", "2026");
    assertEquals(422, send(form, day).statusCode());
    assertEquals(422, send(form, Map.of("end-year", "2001")).statusCode());
    assertEquals(303, send(form, Map.of("end-year", "2031")).statusCode());
  }

  @Test
  void a_further_role_gives_its_rights_at_once() {
    var email = somebody(Role.CLERK);
    var reader = signedIn(email);
    assertEquals(403, reader.get("mereside/people").statusCode());
    var form = "mereside/people/" + person(email) + "/roles/new";
    assertEquals(303, send(form, Map.of("role", "area-administrator")).statusCode());
    assertEquals(200, reader.get("mereside/people").statusCode());
    assertEquals(422, send(form, Map.of("role", "area-administrator")).statusCode());
    assertEquals(422, send(form, Map.of("role", "")).statusCode());
    assertEquals(422, send(form, Map.of("role", "emperor")).statusCode());
  }

  @Test
  void the_second_of_two_administrators_sees_what_the_first_wrote() {
    var email = somebody(Role.CLERK);
    var form = end(email, Role.CLERK);
    var opened = answers(ADMINISTRATOR.page(form));
    send("mereside/people/" + person(email) + "/roles/new", Map.of("role", "adviser"));
    var answer = ADMINISTRATOR.submit(form, ADMINISTRATOR.secret(form), opened);
    assertEquals(409, answer.statusCode());
    var page = Jsoup.parse(answer.body());
    assertTrue(page.text().contains("Gave somebody the role Adviser."), page::text);
    assertTrue(page.select("main table").text().contains("Adviser"), page::text);
    assertEquals(200, signedIn(email).get("mereside").statusCode());
    assertEquals(
        303, ADMINISTRATOR.submit(form, ADMINISTRATOR.secret(form), answers(page)).statusCode());
  }

  @Test
  void an_area_keeps_an_administrator_who_can_sign_in() throws Exception {
    var area =
        SERVER.bean(Ledger.class).open("keeps-" + UUID.randomUUID().toString().substring(0, 8));
    var key =
        SERVER
            .bean(DSLContext.class)
            .fetchSingle("select ledger.name_of_area({0})", area.value())
            .get(0, String.class);
    var one = address();
    var two = address();
    var accounts = SERVER.bean(Accounts.class);
    accounts.make(List.of(area), one, "One", Role.AREA_ADMINISTRATOR, PASSWORD);
    var reader = signedIn(one);
    var first = key + "/people/" + person(key, reader, one) + "/roles/area-administrator/end";
    assertTrue(words(send(reader, first, Map.of())).contains("the only administrator"));
    send(
        reader,
        key + "/people/invite",
        invitation(address(), "No password", Role.AREA_ADMINISTRATOR));
    assertEquals(422, send(reader, first, Map.of()).statusCode());
    accounts.make(List.of(area), two, "Two", Role.AREA_ADMINISTRATOR, PASSWORD);
    var second = key + "/people/" + person(key, reader, two) + "/roles/area-administrator/end";
    var other = signedIn(two);
    // both at once: each ends the other, and only one may
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          threads.invokeAll(
              List.<Callable<Integer>>of(
                  () -> send(reader, second, Map.of()).statusCode(),
                  () -> send(other, first, Map.of()).statusCode()));
      var statuses = List.of(sent.getFirst().get(), sent.getLast().get());
      assertEquals(1, statuses.stream().filter(it -> it == 303).count(), statuses::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nobody",
        "a@b",
        "a b@mereside.example",
        "a@mereside.example\r\nBcc: b@mereside.example",
        "a@mereside.example%0aBcc:b@mereside.example",
        "a@mereside.example,b@mereside.example",
        "\"a\"@mereside.example",
        "<script>@mereside.example",
        "clerk\u200b@mereside.example",
        "сlerk@mereside.example",
        "a@b@mereside.example"
      })
  void what_is_no_plain_address_is_refused(String email) {
    var answer = send("mereside/people/invite", invitation(email, "Robin", Role.CLERK));
    assertEquals(422, answer.statusCode());
    assertTrue(words(answer).contains("Enter an email address in plain letters"));
  }

  @Test
  void a_name_is_shown_as_it_is_written() {
    var email = address();
    var name = "<script>alert(1)</script> \"O'Neill\" & <b>co</b>";
    var link = invited(email, name, Role.CLERK);
    for (var page : List.of(Reader.stranger().page(link), ADMINISTRATOR.page("mereside/people"))) {
      assertTrue(page.select("main").text().contains(name), page::text);
      assertEquals(0, page.select("main script, main b").size());
    }
    for (var wrong : List.of("", "line\nbreak", "hidden\u202etxet", "x".repeat(101))) {
      var answer = send("mereside/people/invite", invitation(address(), wrong, Role.CLERK));
      assertEquals(422, answer.statusCode(), wrong);
    }
  }

  @Test
  void the_operators_link_replaces_a_password_and_ends_every_session() {
    var email = somebody(Role.CLERK);
    var reader = signedIn(email);
    var link = SERVER.bean(Operator.class).renewPassword(email).path().substring(1);
    assertEquals(200, reader.get("mereside").statusCode());
    assertEquals(303, choose(link, "four boats on a pond").statusCode());
    assertEquals(302, reader.get("mereside").statusCode());
    assertEquals(401, Reader.stranger().signIn(email, PASSWORD).statusCode());
    assertEquals(303, Reader.stranger().signIn(email, "four boats on a pond").statusCode());
    assertDead(link);
  }

  @Test
  void the_operators_invitation_makes_an_administrator() {
    var email = address();
    var operator = SERVER.bean(Operator.class);
    var link = operator.inviteAdministrator(area("sefton"), email, "First").path().substring(1);
    choose(link, PASSWORD);
    assertEquals(200, signedIn(email).get("sefton/people").statusCode());
  }

  @Test
  void a_session_that_cannot_be_read_means_signing_in_again() {
    var email = somebody(Role.CLERK);
    var reader = signedIn(email);
    var changed =
        SERVER
            .bean(DSLContext.class)
            .execute(
                "update access.session_attributes set attribute_bytes = '\\xaced00057372'"
                    + " where session_primary_id in (select primary_id from access.session"
                    + " where principal_name in (select person_id::text from access.for_sign_in({0})))",
                DSL.val(email));
    assertTrue(changed > 0);
    var answer = reader.get("mereside");
    assertEquals(302, answer.statusCode());
    assertEquals(303, reader.signIn(email, PASSWORD).statusCode());
    assertEquals(200, reader.get("mereside").statusCode());
  }

  @Test
  void a_session_ends_after_eight_hours_without_a_request() {
    var email = somebody(Role.CLERK);
    var reader = signedIn(email);
    unused(email, 8 * 3600 - 60);
    assertEquals(200, reader.get("mereside").statusCode());
    unused(email, 8 * 3600 + 1);
    assertEquals(302, reader.get("mereside").statusCode());
  }

  private static void unused(String email, int seconds) {
    SERVER
        .bean(DSLContext.class)
        .execute(
            "update access.session set last_access_time = last_access_time - {0}"
                + " where principal_name in (select person_id::text from access.for_sign_in({1}))",
            DSL.val(seconds * 1000L), DSL.val(email));
  }

  // --- the vocabulary of these tests
  // --------------------------------------------------------------

  private static AreaId area(String key) {
    return SERVER.bean(Ledger.class).named(key).orElseThrow();
  }

  private static String somebody(Role role) {
    var email = address();
    SERVER.bean(Accounts.class).make(List.of(area("mereside")), email, "Sam", role, PASSWORD);
    return email;
  }

  private static String administrator(String area) {
    var email = address();
    SERVER
        .bean(Accounts.class)
        .make(List.of(area(area)), email, "Kim", Role.AREA_ADMINISTRATOR, PASSWORD);
    return email;
  }

  private static Reader signedIn(String email) {
    var reader = Reader.stranger();
    assertEquals(303, reader.signIn(email, PASSWORD).statusCode());
    return reader;
  }

  private static Map<String, String> invitation(String email, String name, Role role) {
    return Map.of("email", email, "name", name, "role", role.key());
  }

  private static String invited(String email, String name, Role role) {
    return link(send("mereside/people/invite", invitation(email, name, role)));
  }

  private static String link(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), () -> words(answer));
    var address = Jsoup.parse(answer.body()).expectFirst(".waymark-address").text();
    assertTrue(address.startsWith(SERVER.address() + "invitation/"), address);
    return address.substring(SERVER.address().length());
  }

  private static String person(String email) {
    return person("mereside", ADMINISTRATOR, email);
  }

  private static String person(String area, Reader reader, String email) {
    var link =
        reader.page(area + "/people").select("main tr:contains(" + email + ") a").attr("href");
    return link.replaceFirst("^.*/people/", "").replaceFirst("/.*", "");
  }

  private static String end(String email, Role role) {
    return "mereside/people/" + person(email) + "/roles/" + role.key() + "/end";
  }

  private static HttpResponse<String> choose(String link, String password) {
    var reader = Reader.stranger();
    return reader.submit(
        link,
        reader.secret(link),
        Map.of("new-password", password, "new-password-again", password));
  }

  private static void assertDead(String link) {
    var answer = Reader.stranger().get(link);
    assertEquals(404, answer.statusCode());
    assertTrue(words(answer).contains("This link does not work"));
  }

  private static HttpResponse<String> send(String form, Map<String, String> answers) {
    return send(ADMINISTRATOR, form, answers);
  }

  private static HttpResponse<String> send(
      Reader reader, String form, Map<String, String> answers) {
    var page = reader.page(form);
    var all = answers(page);
    all.putAll(answers);
    return reader.submit(form, page.expectFirst("input[name=_csrf]").attr("value"), all);
  }

  private static Map<String, String> answers(Document page) {
    var answers = new LinkedHashMap<String, String>();
    page.expectFirst("main form")
        .select("input:not([name=_csrf])")
        .forEach(it -> answers.put(it.attr("name"), it.attr("value")));
    return answers;
  }

  private static String words(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).text();
  }

  private static String sentences() {
    var ledger = SERVER.bean(Ledger.class);
    return SERVER
        .bean(AreaTransactions.class)
        .read(
            area("mereside"),
            () ->
                ledger.entries(Long.MAX_VALUE, 10_000).stream()
                    .map(it -> it.sentence())
                    .toList()
                    .toString());
  }

  private static void asOwner(String sql) {
    SERVER.asOwner(sql);
  }
}
