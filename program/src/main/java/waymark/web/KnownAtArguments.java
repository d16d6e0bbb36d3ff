package waymark.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import waymark.kernel.England;
import waymark.kernel.KnownAt;

/**
 * Gives a controller the moment that the address asks about, {@code ?known=2024-11-27}, and the day
 * on which it is asked.
 */
@Component
class KnownAtArguments implements HandlerMethodArgumentResolver {

  private final Clock clock;

  KnownAtArguments(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == AsKnown.class
        || parameter.getParameterType() == KnownAt.class
        || parameter.getParameterType() == Today.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    if (parameter.getParameterType() == Today.class) {
      return new Today(England.day(clock.instant()));
    }
    var known =
        AsKnown.asked(request.getParameter(AsKnown.KNOWN), request.getParameter(AsKnown.SEQ));
    return parameter.getParameterType() == KnownAt.class ? known.moment() : known;
  }
}
