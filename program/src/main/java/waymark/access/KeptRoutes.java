package waymark.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import waymark.kernel.KnownAt;
import waymark.web.AsKnown;
import waymark.web.KeptPages;
import waymark.web.Today;

/**
 * Answers from memory whatever is the same for everybody with the same rights: the pages of the
 * controllers that take an {@link Audience}. It stands behind the {@link Gate}, which has asked the
 * database by then whether this reader belongs to the area, with what rights, and at what version
 * the area is.
 */
@Component
class KeptRoutes implements HandlerInterceptor {

  private static final String MAKING = KeptRoutes.class.getName();
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final int LONGEST_ADDRESS = 300;

  /** What says nothing about who asks; a page is kept for its day, so it may know that too. */
  private static final Set<Class<?>> OF_ALL =
      Set.of(Audience.class, AsKnown.class, KnownAt.class, Today.class, Model.class);

  private final KeptPages pages;
  private final Memberships memberships;
  private final Map<Method, Set<String>> routes = new ConcurrentHashMap<>();

  KeptRoutes(KeptPages pages, Memberships memberships) {
    this.pages = pages;
    this.memberships = memberships;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var key = key(request, handler);
    if (key.isEmpty()) {
      return true;
    }
    var version = Visit.of(request).orElseThrow().version();
    var making = pages.answer(key.get(), version, request, response);
    making.ifPresent(it -> request.setAttribute(MAKING, it));
    return making.isPresent();
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception fault) {
    if (request.getAttribute(MAKING) instanceof KeptPages.Making making) {
      making.end();
    }
  }

  private Optional<KeptPages.Key> key(HttpServletRequest request, Object handler) {
    if (request.getDispatcherType() != DispatcherType.REQUEST
        || !READING.contains(request.getMethod())
        || !(handler instanceof HandlerMethod route)
        || !isKept(route.getMethod())) {
      return Optional.empty();
    }
    var taken = routes.computeIfAbsent(route.getMethod(), KeptRoutes::parameters);
    return Visit.of(request)
        .flatMap(visit ->
            address(request.getRequestURI(), request.getQueryString(), taken)
                .map(it -> {
                  var audience = visit.audience();
                  return new KeptPages.Key(
                      audience.area(), audience.rights(), memberships.today(), it);
                }));
  }

  /**
   * The address that a page is kept under; empty where it is not kept because something stands in
   * it that its controller does not ask for. Otherwise anybody could have one page kept any number
   * of times.
   */
  static Optional<String> address(String path, @Nullable String query, Set<String> taken) {
    if (query == null) {
      return path.length() > LONGEST_ADDRESS ? Optional.empty() : Optional.of(path);
    }
    var left = new HashSet<>(taken);
    return path.length() + query.length() < LONGEST_ADDRESS
            && Arrays.stream(query.split("&", -1)).allMatch(it -> left.remove(it.split("=", 2)[0]))
        ? Optional.of(path + "?" + query)
        : Optional.empty();
  }

  /** Whether the answers of a controller's method may be kept: it says so by what it takes. */
  static boolean isKept(Method route) {
    return Arrays.asList(route.getParameterTypes()).contains(Audience.class);
  }

  /** The names of all that such a method takes from the query of an address. */
  private static Set<String> parameters(Method route) {
    return Arrays.stream(route.getParameters())
        .flatMap(it ->
            it.getType() == AsKnown.class || it.getType() == KnownAt.class
                ? Stream.of(AsKnown.KNOWN) // any number is a place in a ledger: those are not kept
                : Stream.ofNullable(
                        AnnotatedElementUtils.getMergedAnnotation(it, RequestParam.class))
                    .map(asked -> asked.name().isEmpty() ? it.getName() : asked.name()))
        .collect(Collectors.toSet());
  }

  /**
   * What a method takes besides an {@link Audience} by which its page could come to hold something
   * of one reader; empty where all is well, and where its page is not kept.
   */
  static Set<String> tooMuch(Method route) {
    if (!isKept(route)) {
      return Set.of();
    }
    var wrong =
        Arrays.stream(route.getParameters())
            .filter(it -> !isOfAll(it))
            .map(Parameter::toString)
            .collect(Collectors.toCollection(HashSet::new));
    if (!route.isAnnotationPresent(GetMapping.class)) {
      wrong.add("more than reading");
    }
    if (route.getReturnType() != String.class) {
      wrong.add("an answer that is no page");
    }
    return wrong;
  }

  private static boolean isOfAll(Parameter it) {
    return OF_ALL.contains(it.getType()) || (it.getType() == String.class && isOfAddress(it));
  }

  private static boolean isOfAddress(Parameter it) {
    var said = it.getAnnotations();
    return said.length == 1 && (said[0] instanceof PathVariable || said[0] instanceof RequestParam);
  }
}
