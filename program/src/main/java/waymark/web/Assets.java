package waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Style sheets and scripts. Their address changes with their content, so that a browser keeps them
 * for good and never shows a page with those of an earlier version.
 */
@Component
public class Assets implements HttpRequestHandler {

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

  /** A file as it is sent, to everybody. */
  private static final class Asset {

    private static final Map<String, String> TYPES =
        Map.of(
            "css", "text/css", "js", "text/javascript", "html", "text/html", "txt", "text/plain");

    private final String type;
    private final byte[] plain;
    private final byte[] zipped;

    private Asset(String type, byte[] plain) {
      this.type = type;
      this.plain = plain;
      this.zipped = KeptPage.zip(plain);
    }

    static Optional<Asset> read(String name) throws IOException {
      var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      var file = new ClassPathResource("static/assets/" + name);
      if (type == null || !file.exists()) {
        return Optional.empty();
      }
      return Optional.of(new Asset(type + ";charset=UTF-8", file.getContentAsByteArray()));
    }
  }

  /** A name without a way up or down. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

  private static final String FOR_GOOD = "max-age=31536000, public, immutable";

  private final Map<String, Asset> kept = new ConcurrentHashMap<>();

  /**
   * Answers from memory: they are the same for everybody as long as the program runs. Neither the
   * database nor the class path is asked.
   */
  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Set.of("GET", "HEAD").contains(request.getMethod())) {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    var asset = asset(request.getRequestURI());
    if (asset.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    send(asset.get(), request, response);
  }

  private void send(Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var zip = KeptPage.takesZipped(request.getHeader("Accept-Encoding"));
    response.setHeader("Cache-Control", FOR_GOOD);
    response.setHeader("Vary", "Accept-Encoding");
    if (new ServletWebRequest(request, response)
        .checkNotModified(zip ? version + "-gzip" : version)) {
      return;
    }
    if (zip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    var bytes = zip ? asset.zipped : asset.plain;
    response.setContentType(asset.type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** Nothing is kept under a name that is none of ours, as anybody could ask for many. */
  private Optional<Asset> asset(String path) throws IOException {
    if (!path.startsWith(path() + "/")) {
      return Optional.empty();
    }
    var name = path.substring(path().length() + 1);
    var known = kept.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    var found = NAME.matcher(name).matches() ? Asset.read(name) : Optional.<Asset>empty();
    found.ifPresent(it -> kept.put(name, it));
    return found;
  }

  /** Before the routes of pages, which need not be looked through for them. */
  @Configuration(proxyBeanMethods = false)
  static class Served {

    @Bean
    static SimpleUrlHandlerMapping assetFiles(Assets assets) {
      return new SimpleUrlHandlerMapping(Map.of("/assets/**", assets), Ordered.HIGHEST_PRECEDENCE);
    }
  }
}
