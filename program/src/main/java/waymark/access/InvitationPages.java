package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.web.Csrf;

/**
 * Where an invitation leads. One that is unknown, one that was used and one that is over are
 * answered alike, and who tries too many of them has to wait.
 */
@Controller
class InvitationPages {

  private static final String ADDRESS = "/invitation/";
  private static final Duration MEMORY = Duration.ofMinutes(15);
  private static final int FREE = 20;
  private static final int MOST = 20_000;
  private static final int LONGEST_TOKEN = 100;

  private final Invitations invitations;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Clock clock;
  private final RecentFailures networks =
      new RecentFailures(new Delay(FREE, Duration.ofHours(1)), MEMORY, MOST);

  InvitationPages(Invitations invitations, Passwords passwords, Sessions sessions, Clock clock) {
    this.invitations = invitations;
    this.passwords = passwords;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** A link that leads nowhere, and why that may be. */
  record DeadLinkPage(String title, List<String> words) {}

  static boolean isOne(HttpServletRequest request) {
    return request.getRequestURI().startsWith(ADDRESS);
  }

  @Open(Open.To.EVERYBODY)
  @GetMapping(ADDRESS + "{token}")
  ModelAndView page(
      @PathVariable("token") String token,
      Csrf csrf,
      HttpServletRequest request,
      HttpServletResponse response) {
    var notice =
        request.getParameter("again") == null
            ? ""
            : "This page was open for too long, and what you typed was not kept. Type it again.";
    return answer(
        token,
        request,
        response,
        invited ->
            page(HttpStatus.OK, InvitationPage.of(invited, ADDRESS + token, csrf).notice(notice)));
  }

  @Open(Open.To.EVERYBODY)
  @PostMapping(ADDRESS + "{token}")
  ModelAndView choose(
      @PathVariable("token") String token,
      Csrf csrf,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        token, request, response, invited -> choose(invited, token, csrf, request, response));
  }

  /** The address holds a secret, so no other site is told of it. */
  private ModelAndView answer(
      String token,
      HttpServletRequest request,
      HttpServletResponse response,
      Function<Invitations.Invited, ModelAndView> work) {
    response.setHeader("Referrer-Policy", "no-referrer");
    var network = Network.of(request.getRemoteAddr());
    var wait = networks.wait(network, clock.instant());
    if (wait.isPositive()) {
      response.setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
      return tooMany();
    }
    return invited(token).map(work).orElseGet(() -> dead(network));
  }

  private Optional<Invitations.Invited> invited(String token) {
    return token.length() > LONGEST_TOKEN ? Optional.empty() : invitations.of(token);
  }

  private ModelAndView choose(
      Invitations.Invited invited,
      String token,
      Csrf csrf,
      HttpServletRequest request,
      HttpServletResponse response) {
    var page = InvitationPage.of(invited, ADDRESS + token, csrf);
    var password = typed(request, InvitationPage.PASSWORD);
    var names = List.of(invited.name(), invited.email(), invited.areaKey());
    if (NewPassword.judge(password, names) instanceof NewPassword.Judged.Refused(var words)) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, page.wrong(words));
    }
    if (!password.equals(typed(request, InvitationPage.REPEATED))) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, page.notTheSame());
    }
    try {
      var taken = invitations.takeUp(token, passwords.hash(password), request.getRemoteAddr());
      return taken.isPresent()
          ? signInNow(request, response)
          : dead(Network.of(request.getRemoteAddr()));
    } catch (Passwords.Busy e) {
      return page(
          HttpStatus.SERVICE_UNAVAILABLE,
          page.wrong("Many people are signing in at this moment. Try again in a minute"));
    }
  }

  /** Whoever sat at this browser before has left. */
  private ModelAndView signInNow(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
    var answer = new ModelAndView("redirect:/sign-in?chosen");
    answer.setStatus(HttpStatus.SEE_OTHER);
    return answer;
  }

  private static ModelAndView page(HttpStatus status, InvitationPage page) {
    var answer = new ModelAndView("access/invitation", "page", page);
    answer.setStatus(status);
    return answer;
  }

  private ModelAndView dead(String network) {
    networks.failed(network, clock.instant());
    return notNow(
        HttpStatus.NOT_FOUND,
        "This link does not work",
        "A link to choose a password works once, for %d days, until another one is made."
            .formatted(Invitations.HOLDS.toDays()),
        "If you have chosen a password already, sign in with it. If not, check that the whole"
            + " address was copied, or ask whoever gave it to you for a new one.");
  }

  private static ModelAndView tooMany() {
    return notNow(
        HttpStatus.TOO_MANY_REQUESTS,
        "Wait before you try again",
        "There were too many links from your network that did not work.");
  }

  private static ModelAndView notNow(HttpStatus status, String title, String... words) {
    var answer =
        new ModelAndView("access/deadLink", "page", new DeadLinkPage(title, List.of(words)));
    answer.setStatus(status);
    return answer;
  }

  private static String typed(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
