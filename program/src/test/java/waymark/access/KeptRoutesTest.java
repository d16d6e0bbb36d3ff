package waymark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.kernel.KnownAt;
import waymark.web.AsKnown;
import waymark.web.Csrf;

/** What a controller whose page is kept for others may take, and what not. */
class KeptRoutesTest {

  @SuppressWarnings("unused") // found by their names
  private interface Well {
    @GetMapping
    String nothing_else(Audience it, Model model);

    @GetMapping
    String the_moment(Audience it, AsKnown known, KnownAt at, Model model);

    @GetMapping
    String parts_of_the_address(
        Audience it, @PathVariable("plan") String plan, @RequestParam("from") String from);

    @PostMapping
    String a_page_that_is_not_kept(Visit visit, Csrf csrf, HttpServletRequest request);
  }

  @SuppressWarnings("unused") // found by their names
  private interface Wrong {
    @GetMapping
    String a_visit(Audience it, Visit visit);

    @GetMapping
    String who_is_signed_in(Audience it, SignedIn who);

    @GetMapping
    String the_secret_of_a_form(Audience it, Csrf csrf);

    @GetMapping
    String a_session(Audience it, HttpSession session);

    @GetMapping
    String the_request(Audience it, HttpServletRequest request);

    @GetMapping
    String a_principal(Audience it, Principal who);

    @GetMapping
    String a_header(Audience it, @RequestHeader("Cookie") String cookie);

    @GetMapping
    String a_cookie(Audience it, @CookieValue("waymark") String cookie);

    @GetMapping
    String a_form(Audience it, @ModelAttribute String form);

    @GetMapping
    String something_unsaid(Audience it, String what);

    @PostMapping
    String more_than_reading(Audience it);

    @GetMapping
    @ResponseBody
    byte[] an_answer_that_is_no_page(Audience it);
  }

  static Stream<Arguments> well() {
    return Stream.of(Well.class.getDeclaredMethods()).map(it -> Arguments.of(it.getName(), it));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(Wrong.class.getDeclaredMethods()).map(it -> Arguments.of(it.getName(), it));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("well")
  void may_take(String what, Method route) {
    assertEquals(Set.of(), KeptRoutes.tooMuch(route));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void may_not_take(String what, Method route) {
    assertFalse(KeptRoutes.tooMuch(route).isEmpty());
  }

  @Test
  void the_program_does_not_start_with_one_that_takes_too_much() throws NoSuchMethodException {
    var routes = new RequestMappingHandlerMapping();
    var wall = new KeptRoutesWall(routes);
    routes.registerMapping(
        RequestMappingInfo.paths("/well").build(),
        new Object(),
        Well.class.getDeclaredMethod("nothing_else", Audience.class, Model.class));
    wall.afterSingletonsInstantiated();
    routes.registerMapping(
        RequestMappingInfo.paths("/wrong").build(),
        new Object(),
        Wrong.class.getDeclaredMethod("the_secret_of_a_form", Audience.class, Csrf.class));
    var refused = assertThrows(IllegalStateException.class, wall::afterSingletonsInstantiated);
    assertTrue(String.valueOf(refused.getMessage()).contains("must not take [waymark.web.Csrf"));
  }

  @ParameterizedTest
  @CsvSource({
    "'',                    yes",
    "known=,                yes",
    "known=2024-11-27,      yes",
    "known=2024-11-27&seq=3,yes",
    "seq=3&known=2024-11-27,yes",
    "known,                 yes",
    "known=1&known=2,       no",
    "other=1,               no",
    "known=1&other=1,       no",
    "Known=1,               no",
    "%6Bnown=1,             no",
    "known=1&,              no",
    "&,                     no",
    "=,                     no"
  })
  void an_address_is_kept_when_the_page_asks_for_all_of_it(String query, String kept) {
    var asked = query.isEmpty() ? null : query;
    assertEquals(
        kept.equals("yes")
            ? Optional.of("/a" + (asked == null ? "" : "?" + asked))
            : Optional.empty(),
        KeptRoutes.address("/a", asked, Set.of("known", "seq")));
  }

  @ParameterizedTest
  @CsvSource({"200, true", "300, true", "301, false"})
  void a_long_address_is_not_kept(int length, boolean kept) {
    assertEquals(kept, KeptRoutes.address("/".repeat(length), null, Set.of()).isPresent());
  }
}
