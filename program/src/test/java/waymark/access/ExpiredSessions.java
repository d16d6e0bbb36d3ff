package waymark.access;

import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Removes sessions that are over, as the program does every minute. */
public final class ExpiredSessions {

  private ExpiredSessions() {}

  /** From the store that the framework keeps sessions in. */
  public static void cleanUp(Object store) {
    if (((SessionStore.SeldomWritten<?>) store).store()
        instanceof JdbcIndexedSessionRepository kept) {
      kept.cleanUpExpiredSessions();
    }
  }
}
