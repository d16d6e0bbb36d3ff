package waymark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import waymark.kernel.PersonId;

/** When a session ends by itself, however much it is used. */
class SessionsTest {

  private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

  @AfterEach
  void forget() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @CsvSource({"PT0S, true", "PT11H59M, true", "PT12H, true", "PT12H0.001S, false", "P2D, false"})
  void it_lasts_twelve_hours_at_most(Duration later, boolean lasts) {
    var request = new MockHttpServletRequest();
    var response = new MockHttpServletResponse();
    at(NINE).begin(new SignedIn(new PersonId(UUID.randomUUID()), "Sam"), request, response);
    assertEquals(lasts, at(NINE.plus(later)).current(request, response).isPresent());
    assertEquals(lasts, request.getSession(false) != null);
  }

  @ParameterizedTest
  @CsvSource("28800")
  void it_lasts_eight_hours_without_a_request(int seconds) {
    var request = new MockHttpServletRequest();
    at(NINE)
        .begin(
            new SignedIn(new PersonId(UUID.randomUUID()), "Sam"),
            request,
            new MockHttpServletResponse());
    assertEquals(seconds, request.getSession().getMaxInactiveInterval());
    assertTrue(at(NINE).current(request, new MockHttpServletResponse()).isPresent());
  }

  private static Sessions at(Instant now) {
    return new Sessions(new HttpSessionCsrfTokenRepository(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
