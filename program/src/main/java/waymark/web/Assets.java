package waymark.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.zip.CRC32;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.FixedVersionStrategy;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheets and scripts. Their address changes with their content, so that a browser keeps them
 * for good and never shows a page with those of an earlier version.
 */
@Component
public class Assets {

  private static final String FILES = "classpath:/static/assets/";

  private final String version = version();

  /** Where the pages of this build find them, without a slash at the end. */
  public String path() {
    return "/assets/" + version;
  }

  private static String version() {
    var sum = new CRC32();
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(FILES + "*")) {
        sum.update(file.getContentAsByteArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the style sheets of this program cannot be read", e);
    }
    return Long.toHexString(sum.getValue());
  }

  /** Answers requests for them. */
  @Configuration(proxyBeanMethods = false)
  static class Served implements WebMvcConfigurer {

    private final Assets assets;

    Served(Assets assets) {
      this.assets = assets;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
      registry
          .addResourceHandler("/assets/**")
          .addResourceLocations(FILES)
          .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
          .resourceChain(true)
          .addResolver(
              new VersionResourceResolver()
                  .addVersionStrategy(new FixedVersionStrategy(assets.version), "/**"));
    }
  }
}
