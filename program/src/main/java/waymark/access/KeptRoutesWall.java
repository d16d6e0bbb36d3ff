package waymark.access;

import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The program does not start with a controller whose page would be kept for others although it
 * could hold something of one reader.
 */
@Component
class KeptRoutesWall implements SmartInitializingSingleton {

  private final RequestMappingHandlerMapping routes;

  KeptRoutesWall(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
    this.routes = routes;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (var route : routes.getHandlerMethods().values()) {
      var tooMuch = new TreeSet<>(KeptRoutes.tooMuch(route.getMethod()));
      if (!tooMuch.isEmpty()) {
        throw new IllegalStateException(
            "%s takes an Audience, so its page is kept for all of them; it must not take %s"
                .formatted(route, tooMuch));
      }
    }
  }
}
