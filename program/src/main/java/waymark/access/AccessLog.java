package waymark.access;

import static waymark.access.db.tables.Log.LOG;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import waymark.kernel.PersonId;

/** Who came in, tried to, and left, from which network address. It names no password or e-mail. */
@Component
class AccessLog {

  private final DSLContext db;
  private final Clock clock;

  AccessLog(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What happened. */
  enum Event {
    /** Without a {@link #SIGNED_IN} of the same person after it, it failed. */
    TRIED("tried to sign in"),
    SIGNED_IN("signed in"),
    SIGNED_OUT("signed out"),
    SET_PASSWORD("set a password");

    private final String words;

    Event(String words) {
      this.words = words;
    }
  }

  /** Within the transaction of whoever calls. */
  void add(Event event, Optional<PersonId> person, String network) {
    db.insertInto(LOG)
        .set(LOG.AT, clock.instant())
        .set(LOG.PERSON_ID, person.map(PersonId::value).orElse(null))
        .set(LOG.WHAT, event.words)
        .set(LOG.ADDRESS, network)
        .execute();
  }
}
