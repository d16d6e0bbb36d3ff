package waymark.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import waymark.watch.Faults;

/**
 * Asks whoever sends a file who they are before its first byte is read: the secret of a form stands
 * among the fields, so everything behind this one reads all of what was sent. Then takes it in, and
 * leads back to the form where that cannot be done, with what was wrong: {@code problem=}, and one
 * of the words below.
 */
public final class FilesGate extends OncePerRequestFilter {

  /** There is more of it than the program takes. */
  public static final String TOO_LARGE = "too-large";

  /** It ended before its end, or is no form. */
  public static final String BROKEN = "broken";

  /** The server's disk has no room for it. */
  public static final String NO_ROOM = "no-room";

  private static final Logger LOG = LoggerFactory.getLogger(FilesGate.class);

  /** What is read and thrown away, so that a browser that is still sending sees the answer. */
  private static final long DRAINED = 300L << 20;

  private final Gate gate;
  private final RequestMappingHandlerMapping routes;

  FilesGate(Gate gate, RequestMappingHandlerMapping routes) {
    this.gate = gate;
    this.routes = routes;
  }

  /** Whether a request may hold a file. */
  static boolean holdsFiles(HttpServletRequest request) {
    var type = Objects.requireNonNullElse(request.getContentType(), "");
    return type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !holdsFiles(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    if (!Lapsed.fromOurPages(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (allowed(request, response) && takenIn(request, response)) {
      rest.doFilter(request, response);
    }
  }

  private boolean allowed(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    ServletRequestPathUtils.parseAndCache(request);
    try {
      var found = routes.getHandler(request);
      var route = found == null ? this : found.getHandler();
      if (route instanceof HandlerMethod it && !it.hasMethodAnnotation(Needs.class)) {
        response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE); // asks nobody for a file
        return false;
      }
      return gate.preHandle(request, response, route);
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    } finally {
      ServletRequestPathUtils.clearParsedRequestPath(request);
    }
  }

  private static boolean takenIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      request.getParts();
      return true;
    } catch (IllegalStateException e) {
      drain(request);
      leadBack(TOO_LARGE, request, response);
    } catch (IOException | ServletException e) {
      LOG.info("what was sent could not be taken in: {}", Faults.brief(e));
      leadBack(String.valueOf(e).contains("No space") ? NO_ROOM : BROKEN, request, response);
    }
    return false;
  }

  private static void leadBack(
      String problem, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getRequestURI() + "?problem=" + problem);
  }

  private static void drain(HttpServletRequest request) {
    try (var in = request.getInputStream()) {
      var left = DRAINED;
      while (left > 0) {
        var read = in.skip(Math.min(left, 1 << 16));
        if (read == 0 && in.read() < 0) {
          return;
        }
        left -= Math.max(read, 1);
      }
    } catch (IOException | IllegalStateException gone) {
      // nobody is sending any more
    }
  }
}
