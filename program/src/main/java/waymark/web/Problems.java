package waymark.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import waymark.watch.Requests;

/**
 * The page for every request that could not be answered: one for what is not there, one for what
 * the reader may not do, one for what cannot be understood, one for our own faults.
 */
@Controller
class Problems implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @RequestMapping("${server.error.path:/error}")
  String problem(HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("page", page(status(request), request));
    response.setHeader("Cache-Control", "no-store");
    return "web/problem";
  }

  private static HttpStatus status(HttpServletRequest request) {
    // without a code, somebody asked for this page by its own address
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var known = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
    return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
  }

  private static ProblemPage page(HttpStatus status, HttpServletRequest request) {
    return switch (status) {
      case NOT_FOUND, METHOD_NOT_ALLOWED ->
          new ProblemPage(
              "Page not found",
              List.of(
                  "Check the address if you typed it.",
                  "The page may have moved, or you may need to be given access to it: ask your"
                      + " area's administrator."),
              "");
      case FORBIDDEN ->
          new ProblemPage(
              "You cannot do this",
              List.of(
                  "Your role in this area does not include it, or the page was open for too long."
                      + " Go back, load the page again and repeat what you did.",
                  "If you need it for your work, ask your area's administrator."),
              "");
      case UNAUTHORIZED ->
          new ProblemPage("Sign in first", List.of("You need to sign in to see this page."), "");
      case CONTENT_TOO_LARGE ->
          new ProblemPage(
              "What you sent is too large",
              List.of(
                  "Files may have up to 50 MB, and what is typed or pasted 1 MB. Load a larger table as a"
                      + " file; of a larger file leave out pictures and raw data."),
              "");
      default -> status.is4xxClientError() ? notUnderstood() : fault(request);
    };
  }

  private static ProblemPage notUnderstood() {
    return new ProblemPage(
        "We could not understand the request",
        List.of("Part of the address or of what was sent is not as this page expects it."),
        "");
  }

  private static ProblemPage fault(HttpServletRequest request) {
    var reference = Requests.reference(request);
    var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.error(
        "fault {}: {} {}",
        reference,
        Requests.method(request),
        Requests.route(request),
        thrown instanceof Throwable cause ? cause : null);
    return new ProblemPage(
        "Sorry, there is a fault on our side",
        List.of(
            "What you sent was not kept. Try again in a few minutes.",
            "If it happens again, tell whoever runs this service."),
        reference);
  }
}
