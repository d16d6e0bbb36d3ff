package waymark.access;

import static jakarta.servlet.http.HttpServletResponse.SC_FORBIDDEN;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a request in, or does not: each route says by {@link Needs} or {@link Open} who may use it.
 * Whoever does not belong to an area is told the same as if it did not exist.
 */
@Component
class Gate implements HandlerInterceptor {

  private final Sessions sessions;
  private final Memberships memberships;
  private final Lapsed lapsed;

  Gate(Sessions sessions, Memberships memberships, Lapsed lapsed) {
    this.sessions = sessions;
    this.memberships = memberships;
    this.lapsed = lapsed;
  }

  private enum Answer {
    COME_IN,
    SIGN_IN_FIRST,
    NOT_THERE,
    NOT_ALLOWED
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof HandlerMethod route && route.getBeanType() == HealthAnswers.class) {
      return true; // without asking who, as that is asked of the database
    }
    var who = sessions.current(request, response);
    who.ifPresent(it -> it.noteOn(request));
    switch (answer(request, handler, who)) {
      case COME_IN -> {
        return true;
      }
      case SIGN_IN_FIRST -> lapsed.askToSignIn(request, response);
      case NOT_THERE -> response.sendError(SC_NOT_FOUND);
      case NOT_ALLOWED -> response.sendError(SC_FORBIDDEN);
    }
    return false;
  }

  private Answer answer(HttpServletRequest request, Object handler, Optional<SignedIn> who) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return Answer.COME_IN; // to the page that says why another was not answered
    }
    if (!(handler instanceof HandlerMethod route)) {
      return Answer.NOT_THERE;
    }
    var open = route.getMethodAnnotation(Open.class);
    if (open != null) {
      return open.value() == Open.To.EVERYBODY || who.isPresent()
          ? Answer.COME_IN
          : Answer.SIGN_IN_FIRST;
    }
    var needs = route.getMethodAnnotation(Needs.class);
    if (needs == null) {
      return Answer.NOT_THERE;
    }
    return who.map(it -> inArea(request, it, needs.value())).orElse(Answer.SIGN_IN_FIRST);
  }

  private Answer inArea(HttpServletRequest request, SignedIn who, Right right) {
    var visit = memberships.visit(who, area(request));
    visit.ifPresent(it -> it.noteOn(request));
    return visit
        .map(it -> it.may(right) ? Answer.COME_IN : Answer.NOT_ALLOWED)
        .orElse(Answer.NOT_THERE);
  }

  private static String area(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> parts
            && parts.get("area") instanceof String area
        ? area
        : "";
  }
}
