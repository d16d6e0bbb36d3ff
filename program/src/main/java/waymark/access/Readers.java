package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller whom the gate has let in: it takes a {@link Visit}, an {@link Audience} or a
 * {@link SignedIn}.
 */
@Component
class Readers implements HandlerMethodArgumentResolver {

  private static final Set<Class<?>> GIVEN = Set.of(Visit.class, Audience.class, SignedIn.class);

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return GIVEN.contains(parameter.getParameterType());
  }

  /**
   * A route that takes what it did not ask for by {@link Needs} or {@link Open} is a fault of ours.
   */
  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    if (parameter.getParameterType() == SignedIn.class) {
      return SignedIn.of(asked).orElseThrow();
    }
    var visit = Visit.of(asked).orElseThrow();
    return parameter.getParameterType() == Audience.class ? visit.audience() : visit;
  }
}
