package waymark.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts every request, and says of each in the log what was asked, by its route and never by its
 * address, how it was answered and how long that took. Style sheets and health checks that are
 * answered as they should be are counted alone.
 */
final class RequestLog extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger("waymark.requests");
  private static final int FAULT = 500;
  private static final int MOST_CAUSES = 20;

  /** As servers in front write it: the reader went away before the answer came. */
  private static final int LEFT = 499;

  private final Measurements measurements;
  private final boolean all;

  RequestLog(Measurements measurements, LogForm form) {
    this.measurements = measurements;
    this.all = form == LogForm.JSON;
  }

  /** Around everything else, also around what answers while the database is down. */
  @Configuration(proxyBeanMethods = false)
  static class Outermost {

    @Bean
    static FilterRegistrationBean<RequestLog> requestLog(Measurements measurements) {
      var log = new RequestLog(measurements, LogForm.ofEnvironment());
      var outermost = new FilterRegistrationBean<>(log);
      outermost.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return outermost;
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    var begun = System.nanoTime();
    var status = FAULT;
    MDC.put(LogLines.REFERENCE, Requests.reference(request));
    try {
      rest.doFilter(request, response);
      status = response.getStatus();
    } catch (ServletException | IOException | RuntimeException e) {
      status = status(e);
      throw e;
    } finally {
      Requests.noteRoute(request);
      var time = Duration.ofNanos(System.nanoTime() - begun);
      var route = Requests.route(request);
      measurements.answered(Requests.method(request), route, status / 100 + "xx", time);
      if (status >= FAULT || (all && !isQuiet(route))) {
        say(request, route, status, time);
      }
      MDC.remove(LogLines.REFERENCE);
    }
  }

  /** What Tomcat will answer for what is thrown to it. */
  private static int status(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(MOST_CAUSES)
        .mapToInt(it ->
            switch (it) {
              case ClientAbortException _ -> LEFT;
              case InvalidParameterException wrong -> wrong.getErrorCode();
              default -> FAULT;
            })
        .min()
        .orElse(FAULT);
  }

  private static boolean isQuiet(String route) {
    return route.startsWith("/assets/") || route.startsWith("/health/");
  }

  private static void say(HttpServletRequest request, String route, int status, Duration time) {
    var line =
        LOG.atLevel(status < FAULT ? Level.INFO : Level.WARN)
            .addKeyValue("http.request.method", Requests.method(request))
            .addKeyValue("http.route", route)
            .addKeyValue("http.response.status_code", status)
            .addKeyValue("event.duration", time.toNanos());
    Requests.area(request)
        .map(it -> line.addKeyValue("waymark.area", it))
        .orElse(line)
        .log("answered");
  }
}
