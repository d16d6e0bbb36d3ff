package waymark.access;

import org.springframework.context.ApplicationContext;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions that are over, which the running program removes once a minute. */
public final class OldSessions {

  private OldSessions() {}

  /** Removes them now. */
  public static void remove(ApplicationContext server) {
    if (server.getBean(SessionRepository.class) instanceof SessionStore.SeldomWritten<?>(var store)
        && store instanceof JdbcIndexedSessionRepository sessions) {
      sessions.cleanUpExpiredSessions();
    } else {
      throw new IllegalStateException("sessions are kept elsewhere");
    }
  }
}
