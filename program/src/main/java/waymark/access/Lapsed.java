package waymark.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import waymark.web.PageWriter;

/**
 * Answers whoever is not signed in, or no longer, so that nothing is lost: a page is shown after
 * they have signed in, a form is handed back with what was typed. The latter only for a form that
 * this server's own page sent; one that came from another site is refused.
 */
@Component
class Lapsed implements AccessDeniedHandler {

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final int LONGEST_ADDRESS = 2000;

  private final Sessions sessions;
  private final PageWriter pages;

  Lapsed(Sessions sessions, PageWriter pages) {
    this.sessions = sessions;
    this.pages = pages;
  }

  /** A form without the secret of this session: of an earlier one, or of another site. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    var who = sessions.current(request, response);
    if (!fromOurPages(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (InvitationPages.isOne(request)) {
      // whoever is invited cannot sign in yet, and what they typed is not kept
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getRequestURI() + "?again");
    } else if (who.isPresent()) {
      who.get().noteOn(request);
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
      handBack(KeptForm.sent(request), request, response);
    } else {
      askToSignIn(request, response);
    }
  }

  /** Asks to sign in, and to go on from there. */
  void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (reads(request)) {
      response.sendRedirect("/sign-in" + then(request));
    } else if (FilesGate.holdsFiles(request)) {
      // it has not been read, and will be asked for again by the page of the same address
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/sign-in" + then(request));
    } else if (!fromOurPages(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      pages.write("access/signIn", lapsed(request), request, response);
    }
  }

  /** Whether a request asks for a page, and sends nothing. */
  static boolean reads(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  private static SignInPage lapsed(HttpServletRequest request) {
    var blank = SignInPage.blank(FormToken.of(request));
    return request.getRequestURI().equals("/sign-in")
        ? blank
            .asTyped(request)
            .notice("This page was open for too long. Enter your password again.")
        : blank
            .keeping(KeptForm.sent(request))
            .notice("You were signed out after a time without use. What you typed is kept.");
  }

  /** Shows what was typed, ready to be sent again. */
  void handBack(KeptForm kept, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.write("access/again", new AgainPage(kept, FormToken.of(request)), request, response);
  }

  private static String then(HttpServletRequest request) {
    var query = request.getQueryString();
    var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
    return asked.equals("/") || asked.length() > LONGEST_ADDRESS
        ? ""
        : "?then=" + URLEncoder.encode(asked, UTF_8);
  }

  /** Whether a page of this server sent the form, as every browser says of itself. */
  static boolean fromOurPages(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    return site != null
        ? site.equals("same-origin")
        : sameHost(request.getHeader("Origin"), request.getHeader("Host"));
  }

  private static boolean sameHost(@Nullable String origin, @Nullable String host) {
    try {
      return origin != null && host != null && host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
