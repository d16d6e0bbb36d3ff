package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import waymark.kernel.PersonId;

/**
 * The time between signing in and out. It ends by itself after eight hours without a request, and
 * twelve hours after signing in whatever happens.
 */
@Component
class Sessions {

  static final Duration IDLE = Duration.ofHours(8);
  static final Duration LONGEST = Duration.ofHours(12);

  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final HttpSessionCsrfTokenRepository tokens;
  private final Clock clock;

  Sessions(HttpSessionCsrfTokenRepository tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** What a session holds of who signed in. */
  private record Reader(UUID person, String name, Instant since)
      implements AuthenticatedPrincipal, Serializable {

    /** What sessions are found by. */
    @Override
    public String getName() {
      return person.toString();
    }
  }

  /** Begins one, under an address that nobody knew before and with a new secret for its forms. */
  void begin(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession();
    request.changeSessionId();
    session.setMaxInactiveInterval((int) IDLE.toSeconds());
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(
            new Reader(who.person().value(), who.name(), clock.instant()), "", List.of());
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    new CsrfAuthenticationStrategy(tokens).onAuthentication(authentication, request, response);
    who.noteOn(request);
  }

  void end(HttpServletRequest request, HttpServletResponse response) {
    new SecurityContextLogoutHandler().logout(request, response, null);
  }

  /** Who is signed in; a session that has lasted too long is ended by asking. */
  Optional<SignedIn> current(HttpServletRequest request, HttpServletResponse response) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof Reader reader)) {
      return Optional.empty();
    }
    if (reader.since.plus(LONGEST).isBefore(clock.instant())) {
      end(request, response);
      return Optional.empty();
    }
    return Optional.of(new SignedIn(new PersonId(reader.person), reader.name));
  }
}
