package waymark;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What an area may be called in addresses. A page of the server that stands outside all areas comes
 * first, so an area of its name could never be reached.
 */
final class AreaKeys {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  private AreaKeys() {}

  /**
   * Refuses what no area may be called.
   *
   * @throws IllegalArgumentException when it may not be
   */
  static void check(String key, ApplicationContext server) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "an area's key has 2 to 40 lower case letters, digits and dashes, and begins with a"
              + " letter: it stands in addresses, like mereside");
    }
    if (taken(server).contains(key)) {
      throw new IllegalArgumentException(
          "no area can be called \"%s\": the server has a page of its own there".formatted(key));
    }
  }

  /** The first parts of all addresses outside areas, as the running program answers them. */
  static Set<String> taken(ApplicationContext server) {
    var taken = new TreeSet<String>();
    server
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .forEach(mapping ->
            mapping
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().forEach(it -> add(it, taken))));
    server
        .getBeansOfType(AbstractUrlHandlerMapping.class)
        .values()
        .forEach(mapping -> mapping.getHandlerMap().keySet().forEach(it -> add(it, taken)));
    return taken;
  }

  private static void add(String pattern, Set<String> taken) {
    var path = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    var end = path.indexOf('/');
    var first = end < 0 ? path : path.substring(0, end);
    if (KEY.matcher(first).matches()) {
      taken.add(first);
    }
  }
}
