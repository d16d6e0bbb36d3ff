package waymark.access;

import static waymark.access.db.tables.Log.LOG;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;

/**
 * Who came in, tried to, and left, who looked at a single case, and who took what out of the
 * program, from which network address. It names no password or e-mail.
 */
@Component
public class AccessLog {

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Clock clock;

  AccessLog(DSLContext db, AreaTransactions transactions, Clock clock) {
    this.db = db;
    this.transactions = transactions;
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

  /**
   * Notes that a visitor is about to take something of an area out of the program as a file.
   *
   * @param what in words that follow "exported": {@code the ledger}
   */
  public void exported(Visit visit, HttpServletRequest request, String what) {
    add(visit, request, "exported " + what);
  }

  /**
   * Notes that a visitor is about to see something about one child.
   *
   * @param what in words that follow "saw": {@code the case MC-001}
   */
  public void saw(Visit visit, HttpServletRequest request, String what) {
    add(visit, request, "saw " + what);
  }

  private void add(Visit visit, HttpServletRequest request, String what) {
    transactions.write(
        visit.area(),
        () ->
            db.insertInto(LOG)
                .set(LOG.AT, clock.instant())
                .set(LOG.AREA_ID, visit.area().value())
                .set(LOG.PERSON_ID, visit.person().value())
                .set(LOG.WHAT, what)
                .set(LOG.ADDRESS, request.getRemoteAddr())
                .execute());
  }
}
