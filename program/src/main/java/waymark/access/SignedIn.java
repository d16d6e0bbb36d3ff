package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import waymark.kernel.PersonId;

/** Who sends a request, in whatever area. A controller outside all areas takes one. */
public record SignedIn(PersonId person, String name) {

  private static final String ATTRIBUTE = SignedIn.class.getName();

  /** Who sends it, once the gate has let it in; empty where nobody is signed in. */
  public static Optional<SignedIn> of(HttpServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
  }

  void noteOn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
