package waymark.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
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

  private static final int FIXED = 4 + 16 + 12;

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

    private Authentication authenticated() {
      return UsernamePasswordAuthenticationToken.authenticated(this, "", List.of());
    }

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
        new Reader(who.person().value(), who.name(), clock.instant()).authenticated();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    new CsrfAuthenticationStrategy(tokens).onAuthentication(authentication, request, response);
    who.noteOn(request);
  }

  /** Stands before what follows; nothing that Java serializes begins so. */
  private static final int WHO = 0x57303153;

  /**
   * Who signed in, in the few bytes that it takes: it is read for every request. Empty for anything
   * else that a session holds.
   */
  static Optional<byte[]> written(Object held) {
    if (!(held instanceof SecurityContext context)
        || context.getAuthentication() == null
        || !(context.getAuthentication().getPrincipal()
            instanceof Reader(var person, var name, var since))) {
      return Optional.empty();
    }
    var words = name.getBytes(UTF_8);
    return Optional.of(
        ByteBuffer.allocate(FIXED + words.length)
            .putInt(WHO)
            .putLong(person.getMostSignificantBits())
            .putLong(person.getLeastSignificantBits())
            .putLong(since.getEpochSecond())
            .putInt(since.getNano())
            .put(words)
            .array());
  }

  /** What {@link #written} wrote; empty for anything else. */
  static Optional<Object> read(byte[] bytes) {
    var from = ByteBuffer.wrap(bytes);
    if (bytes.length < FIXED || from.getInt() != WHO) {
      return Optional.empty();
    }
    var person = new UUID(from.getLong(), from.getLong());
    var since = Instant.ofEpochSecond(from.getLong(), from.getInt());
    var name = new String(bytes, FIXED, bytes.length - FIXED, UTF_8);
    return Optional.of(new SecurityContextImpl(new Reader(person, name, since).authenticated()));
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
    if (reader.since.isBefore(clock.instant().minus(LONGEST))) {
      end(request, response);
      return Optional.empty();
    }
    return Optional.of(new SignedIn(new PersonId(reader.person), reader.name));
  }
}
