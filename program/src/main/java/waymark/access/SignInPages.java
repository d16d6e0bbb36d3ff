package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import waymark.watch.Measurements;
import waymark.web.Csrf;
import waymark.web.PageWriter;

/** Signing in and out. */
@Controller
class SignInPages {

  private static final String TEMPLATE = "access/signIn";

  private final SignIn signIn;
  private final Sessions sessions;
  private final Lapsed lapsed;
  private final PageWriter pages;
  private final Measurements measurements;

  SignInPages(
      SignIn signIn,
      Sessions sessions,
      Lapsed lapsed,
      PageWriter pages,
      Measurements measurements) {
    this.measurements = measurements;
    this.signIn = signIn;
    this.sessions = sessions;
    this.lapsed = lapsed;
    this.pages = pages;
  }

  @Open(Open.To.EVERYBODY)
  @GetMapping("/sign-in")
  String page(HttpServletRequest request, Csrf csrf, Model model) {
    if (SignedIn.of(request).isPresent()) {
      return "redirect:" + onward(request);
    }
    model.addAttribute("page", SignInPage.blank(csrf).asTyped(request).notice(notice(request)));
    return TEMPLATE;
  }

  private static String notice(HttpServletRequest request) {
    if (request.getParameter("chosen") != null) {
      return "Your password is set. Sign in with it.";
    }
    return request.getParameter("out") == null ? "" : "You have signed out.";
  }

  @Open(Open.To.EVERYBODY)
  @PostMapping("/sign-in")
  void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var email = typed(request.getParameter("email"));
    var password = typed(request.getParameter("password"));
    var page = SignInPage.blank(FormToken.of(request)).asTyped(request);
    if (email.isBlank() || password.isEmpty()) {
      show(
          HttpStatus.UNPROCESSABLE_CONTENT,
          page.blanks(email.isBlank(), password.isEmpty()),
          request,
          response);
      return;
    }
    try {
      switch (signIn.attempt(email, password, request.getRemoteAddr())) {
        case SignIn.Outcome.Known(var who) -> {
          count("right");
          goOn(who, request, response);
        }
        case SignIn.Outcome.Wrong() -> {
          count("wrong");
          show(HttpStatus.UNAUTHORIZED, page.notRight(), request, response);
        }
        case SignIn.Outcome.Wait(var time) -> {
          count("wait");
          response.setHeader("Retry-After", String.valueOf(time.toSeconds() + 1));
          show(HttpStatus.TOO_MANY_REQUESTS, page.wait(time), request, response);
        }
      }
    } catch (Passwords.Busy e) {
      count("busy");
      show(HttpStatus.SERVICE_UNAVAILABLE, page.busy(), request, response);
    }
  }

  private void count(String outcome) {
    measurements.count(
        "waymark.sign.in",
        "Attempts to sign in: right, wrong, told to wait after others that were wrong, or too many"
            + " at once",
        "outcome",
        outcome);
  }

  private void goOn(SignedIn who, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    sessions.begin(who, request, response);
    var kept = KeptForm.returned(request);
    if (kept.isPresent()) {
      lapsed.handBack(kept.get(), request, response);
    } else {
      // not by sendRedirect with a status: the session's new cookie would come too late for it
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", onward(request));
    }
  }

  private void show(
      HttpStatus status, SignInPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(status.value());
    pages.write(TEMPLATE, page, request, response);
  }

  private static String onward(HttpServletRequest request) {
    var then = SignInPage.then(request);
    return then.isEmpty() ? "/" : then;
  }

  private static String typed(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  @Open(Open.To.SIGNED_IN)
  @GetMapping("/sign-out")
  String leaving(SignedIn who, Csrf csrf, Model model) {
    model.addAttribute("page", new SignOutPage(who.name(), csrf));
    return "access/signOut";
  }

  @Open(Open.To.SIGNED_IN)
  @PostMapping("/sign-out")
  String signOut(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    signIn.out(who, request.getRemoteAddr());
    sessions.end(request, response);
    // else whoever sits there next goes back to what this reader saw
    response.setHeader("Clear-Site-Data", "\"cache\"");
    return "redirect:/sign-in?out";
  }
}
