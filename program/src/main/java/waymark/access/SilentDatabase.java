package waymark.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import waymark.watch.Faults;
import waymark.watch.Requests;
import waymark.web.Csrf;
import waymark.web.PageWriter;

/**
 * Answers every request while the database is down: that it is, that nothing kept is lost, and with
 * what was typed, ready to be sent again. It stands before everything else, as whoever is signed in
 * is looked up in the database too; so the page asks for nothing and nobody.
 */
final class SilentDatabase extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(SilentDatabase.class);

  /** The server was stopped, fell, or is starting: after these words it ends the connection. */
  private static final Set<String> GOING = Set.of("57P01", "57P02", "57P03");

  private static final String CONNECTION = "08";
  private static final String DISK_FULL = "53100";
  private static final String SECONDS = "10";

  private final PageWriter pages;

  private SilentDatabase(PageWriter pages) {
    this.pages = pages;
  }

  /** Before the sessions, which are in the database; within what notes every request. */
  @Configuration(proxyBeanMethods = false)
  static class First {

    @Bean
    static FilterRegistrationBean<SilentDatabase> silentDatabase(PageWriter pages) {
      var first = new FilterRegistrationBean<>(new SilentDatabase(pages));
      first.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
      return first;
    }
  }

  /**
   * Hands a silence on before the framework looks at it: a connection to the database that broke
   * looks to it like a reader who went away, to whom it answers 200 and nothing.
   */
  @Configuration(proxyBeanMethods = false)
  static class HandedOn implements WebMvcConfigurer {

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
      resolvers.addFirst((_, _, _, thrown) -> {
        if (why(thrown).isPresent()) {
          throw thrown instanceof RuntimeException it ? it : new IllegalStateException(thrown);
        }
        return null;
      });
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    try {
      rest.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      var why = why(e);
      if (why.isEmpty() || response.isCommitted()) {
        throw e;
      }
      LOG.warn("{}: {}", why.get().title(), Faults.brief(e));
      answer(why.get(), request, response);
    }
  }

  /** Why the database could not do it: no connection, or none any longer, or no room left. */
  static Optional<Silence> why(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(20)
        .flatMap(it -> it instanceof SQLException sql ? Stream.of(sql) : Stream.empty())
        .flatMap(it -> why(it).stream())
        .findFirst();
  }

  private static Optional<Silence> why(SQLException thrown) {
    var state = Objects.requireNonNullElse(thrown.getSQLState(), "");
    if (state.equals(DISK_FULL)) {
      return Optional.of(Silence.FULL);
    }
    return thrown instanceof SQLTransientConnectionException || isOfConnection(state)
        ? Optional.of(Silence.NO_ANSWER)
        : Optional.empty();
  }

  private static boolean isOfConnection(String state) {
    return state.startsWith(CONNECTION) || GOING.contains(state);
  }

  private void answer(Silence why, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.reset();
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", SECONDS);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", Security.CONTENT);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setCharacterEncoding(UTF_8);
    pages.writeToAnybody("access/silent", page(why, request), response);
  }

  private static SilentPage page(Silence why, HttpServletRequest request) {
    if (FilesGate.holdsFiles(request)) {
      // not read: who sends it is not known, and a file could not be handed back
      var none = new KeptForm(request.getRequestURI(), List.of());
      return new SilentPage(
          why, none, false, false, new Csrf("_csrf", ""), Requests.reference(request));
    }
    var kept = KeptForm.sent(request);
    var secret = Objects.requireNonNullElse(request.getParameter("_csrf"), "");
    return new SilentPage(
        why,
        kept,
        Lapsed.reads(request),
        !Lapsed.reads(request) && Lapsed.fromOurPages(request) && KeptForm.isOurs(kept.to()),
        new Csrf("_csrf", secret),
        Requests.reference(request));
  }
}
