package waymark.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers may ask for by its type: whatever any package can give. */
@Configuration(proxyBeanMethods = false)
class Arguments implements WebMvcConfigurer {

  private final List<HandlerMethodArgumentResolver> given;

  Arguments(List<HandlerMethodArgumentResolver> given) {
    this.given = given;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.addAll(given);
  }
}
