package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.access.Accounts;
import waymark.access.Needs;
import waymark.access.Open;
import waymark.access.Right;
import waymark.access.Role;
import waymark.ledger.Ledger;

/** Every route of the running program, asked by everybody, held against the table of rights. */
class RoutesTest {

  @Test
  void every_route_says_who_may_use_it() {
    var silent = new ArrayList<String>();
    RunningServer.get()
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, method) -> {
          if (!method.hasMethodAnnotation(Needs.class)
              && !method.hasMethodAnnotation(Open.class)
              && !info.getPatternValues().contains("/error")) {
            silent.add(info + " " + method);
          }
        });
    assertEquals(List.of(), silent);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_role_reads_what_the_table_of_rights_gives_it(Role role) {
    var reader = Reader.as(role);
    Routes.read()
        .forEach((path, route) -> {
          var needs = route.getMethodAnnotation(Needs.class);
          if (needs != null) {
            var expected = Right.of(role).contains(needs.value()) ? 200 : 403;
            assertEquals(expected, reader.get(path).statusCode(), path);
          }
        });
  }

  @Test
  void nobody_reads_more_than_what_is_open_to_everybody() {
    var stranger = Reader.stranger();
    Routes.read()
        .forEach((path, route) -> {
          var open = route.getMethodAnnotation(Open.class);
          var everybody = open != null && open.value() == Open.To.EVERYBODY;
          if (open != null || route.hasMethodAnnotation(Needs.class)) {
            var answer = stranger.get(path);
            assertEquals(everybody ? 200 : 302, answer.statusCode(), path);
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void a_role_sends_what_the_table_of_rights_gives_it(Role role) {
    var reader = Reader.as(role);
    var secret = reader.secret("sign-out");
    Routes.routes(RequestMethod.POST)
        .forEach((path, route) -> {
          var needs = route.getMethodAnnotation(Needs.class);
          if (needs != null) {
            var status = reader.submit(path, secret, Map.of()).statusCode();
            // an empty form is not taken, but not for want of a right
            var expected =
                Right.of(role).contains(needs.value()) ? List.of(303, 400, 422) : List.of(403);
            assertTrue(expected.contains(status), role + " " + path + " " + status);
          }
        });
  }

  @Test
  void nobody_sends_more_than_what_is_open_to_everybody() {
    var stranger = Reader.stranger();
    var secret = stranger.secret("sign-in");
    Routes.routes(RequestMethod.POST)
        .forEach((path, route) -> {
          var open = route.getMethodAnnotation(Open.class);
          var everybody = open != null && open.value() == Open.To.EVERYBODY;
          assertEquals(
              everybody ? 422 : 401, stranger.submit(path, secret, Map.of()).statusCode(), path);
        });
  }

  @Test
  void a_member_of_another_area_finds_nothing_here() {
    var server = RunningServer.get();
    var sefton = server.bean(Ledger.class).named("sefton").orElseThrow();
    server
        .bean(Accounts.class)
        .make(
            List.of(sefton),
            "elsewhere@sefton.example",
            "Elsewhere",
            Role.AREA_ADMINISTRATOR,
            server.password());
    var reader = Reader.stranger();
    reader.signIn("elsewhere@sefton.example", server.password());
    assertEquals(200, reader.get("sefton").statusCode());
    var secret = reader.secret("sign-out");
    Routes.read()
        .forEach((path, route) -> {
          if (route.hasMethodAnnotation(Needs.class)) {
            assertEquals(404, reader.get(path).statusCode(), path);
          }
        });
    Routes.routes(RequestMethod.POST)
        .forEach((path, route) -> {
          if (route.hasMethodAnnotation(Needs.class)) {
            assertEquals(404, reader.submit(path, secret, Map.of()).statusCode(), path);
          }
        });
  }

  @Test
  void no_area_takes_the_address_of_a_page_outside_all_areas() {
    var context = RunningServer.get().context();
    assertEquals(
        Set.of("accessibility", "assets", "error", "health", "invitation", "sign-in", "sign-out"),
        AreaKeys.taken(context));
    for (var key : List.of("invitation", "Mereside", "m", "9mere", "mere/side", "")) {
      assertThrows(IllegalArgumentException.class, () -> AreaKeys.check(key, context), key);
    }
    AreaKeys.check("mere-side-2", context);
  }

  @Test
  void an_area_that_a_reader_does_not_belong_to_is_as_if_it_were_not_there() {
    var reader = Reader.as(Role.PERFORMANCE_MANAGER);
    var none = reader.get("nowhere/plans/improvement-plan-2024");
    assertEquals(404, none.statusCode());
    assertTrue(none.body().contains("Page not found"));
  }

  @Test
  void signing_in_gives_a_session_of_another_address() {
    var reader = Reader.stranger();
    reader.page("sign-in");
    var before = reader.session();
    reader.signIn("clerk@waymark.example", RunningServer.get().password());
    assertNotEquals(before, reader.session());
    assertEquals(200, reader.get("wirral").statusCode());
  }

  @Test
  void a_wrong_password_lets_nobody_in_and_does_not_say_whether_the_address_is_known() {
    var known = Reader.stranger().signIn("board-member@waymark.example", "not the password");
    var unknown = Reader.stranger().signIn("nobody@waymark.example", "not the password");
    assertEquals(401, known.statusCode());
    assertEquals(401, unknown.statusCode());
    assertEquals(words(known.body()), words(unknown.body()));
  }

  private static String words(String html) {
    return Jsoup.parse(html).text();
  }

  @Test
  void a_form_of_another_site_is_refused() {
    var reader = Reader.as(Role.PERFORMANCE_MANAGER);
    assertEquals(403, reader.post("sign-out", Map.of()).statusCode());
    assertEquals(200, reader.get("wirral").statusCode());
  }

  @Test
  void every_answer_forbids_what_its_page_does_not_need() {
    for (var path : List.of("sign-in", "nothing-here", "health/live")) {
      var headers = Reader.stranger().get(path).headers();
      var policy = headers.firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("default-src 'none'"), path);
      assertFalse(policy.contains("unsafe"), path);
      assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
    }
    var cookie = Reader.stranger().get("sign-in").headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
  }
}
