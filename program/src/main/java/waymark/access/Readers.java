package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller whom the gate has let in: it takes a {@link Visit} or a {@link SignedIn}. */
@Component
class Readers implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Visit.class
        || parameter.getParameterType() == SignedIn.class;
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
    return parameter.getParameterType() == Visit.class
        ? Visit.of(asked).orElseThrow()
        : SignedIn.of(asked).orElseThrow();
  }
}
