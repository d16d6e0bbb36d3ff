package waymark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;

/** When a session was last used is written once in a while, all else at once. */
class SessionStoreTest {

  private final HashMap<String, Session> kept = new HashMap<>();
  private final SessionStore.SeldomWritten<?> store =
      new SessionStore.SeldomWritten<>(new MapSessionRepository(kept));

  @ParameterizedTest(name = "after {0} seconds")
  @CsvSource({"1, false", "59, false", "60, false", "61, true", "28000, true"})
  void the_last_use_is_written_within_a_minute(long seconds, boolean written) {
    var id = made(store);
    var before = Objects.requireNonNull(kept.get(id)).getLastAccessedTime();
    var now = before.plusSeconds(seconds);
    used(store, id, now);
    assertEquals(
        written ? now : before, Objects.requireNonNull(kept.get(id)).getLastAccessedTime());
  }

  @Test
  void what_it_holds_is_written_at_once_and_it_ends_at_once() {
    var id = made(store);
    var held = Objects.requireNonNull(store.findById(id));
    assertEquals("a value", held.getAttribute("name"));
    store.deleteById(id);
    assertNull(store.findById(id));
  }

  private static <S extends Session> String made(SessionStore.SeldomWritten<S> store) {
    var session = store.createSession();
    session.setAttribute("name", "a value");
    store.save(session);
    return session.getId();
  }

  private static <S extends Session> void used(
      SessionStore.SeldomWritten<S> store, String id, Instant now) {
    var session = Objects.requireNonNull(store.findById(id));
    session.setLastAccessedTime(now);
    store.save(session);
  }
}
