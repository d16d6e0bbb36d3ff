package waymark.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.HandlerMapping;

/** What the log says of a request: nothing that whoever sent it could have chosen. */
public final class Requests {

  private static final String REFERENCE = Requests.class.getName() + ".reference";
  private static final String AREA = Requests.class.getName() + ".area";
  private static final String ROUTE = Requests.class.getName() + ".route";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final String OTHER = "other";
  private static final String NO_ROUTE = "none";
  private static final int REFERENCE_BYTES = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Requests() {}

  /**
   * A word that stands on the page of a fault and in all that the log says of the request: eight
   * hexadecimal digits.
   */
  public static String reference(HttpServletRequest request) {
    if (request.getAttribute(REFERENCE) instanceof String reference) {
      return reference;
    }
    var bytes = new byte[REFERENCE_BYTES];
    RANDOM.nextBytes(bytes);
    var reference = HexFormat.of().formatHex(bytes);
    request.setAttribute(REFERENCE, reference);
    return reference;
  }

  /** Notes in which area it is; for one that there is, and that the reader belongs to. */
  public static void noteArea(HttpServletRequest request, String areaKey) {
    request.setAttribute(AREA, areaKey);
  }

  /** The area that it was let into. */
  static Optional<String> area(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(AREA));
  }

  /** The pattern of the route that answers it, such as {@code /{area}/plans/{plan}}. */
  public static String route(HttpServletRequest request) {
    if (request.getAttribute(ROUTE) instanceof String noted) {
      return noted;
    }
    return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
            instanceof String pattern
        ? pattern
        : NO_ROUTE;
  }

  /** Holds the route fast: the page that says what went wrong has a route of its own. */
  static void noteRoute(HttpServletRequest request) {
    request.setAttribute(ROUTE, route(request));
  }

  /** How it was asked: one of the usual ways, or another. */
  public static String method(HttpServletRequest request) {
    return METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER;
  }
}
