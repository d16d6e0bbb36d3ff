package waymark.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import waymark.access.db.Routines;
import waymark.access.db.tables.records.ForSignInRecord;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;

/**
 * Tells whether somebody is who they say. An address that is not known is treated as one that is:
 * the same words, the same waits, the same work.
 *
 * <p>Whoever fails waits, up to an hour, where they are: nobody is locked out by what others do
 * elsewhere. So that one address is not guessed at from a thousand places, its failures are counted
 * together too; the wait that follows from that is short, and does not hold where its owner has
 * signed in before.
 */
@Component
class SignIn {

  private static final Delay OF_ADDRESS_THERE = new Delay(5, Duration.ofHours(1));
  private static final Delay OF_ADDRESS = new Delay(20, Duration.ofMinutes(15));
  private static final Delay OF_NETWORK = new Delay(50, Duration.ofHours(1));
  private static final Duration NETWORK_MEMORY = Duration.ofMinutes(15);
  private static final Duration ADDRESS_MEMORY = Duration.ofDays(365);
  private static final Duration KNOWN = Duration.ofDays(90);
  private static final int MOST = 20_000;
  private static final int TRIES = 20;
  private static final int LONGEST_ADDRESS = 254; // of an e-mail, RFC 5321
  private static final int LONGEST_PASSWORD = 1000;

  /** What came of it. */
  sealed interface Outcome {

    record Known(SignedIn who) implements Outcome {}

    /** The address or the password is not right; which, is not said. */
    record Wrong() implements Outcome {}

    /** Nothing was looked at: there were too many failures. */
    record Wait(Duration time) implements Outcome {}
  }

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Passwords passwords;
  private final AccessLog log;
  private final Clock clock;
  private final RecentFailures there = new RecentFailures(OF_ADDRESS_THERE, ADDRESS_MEMORY, MOST);
  private final RecentFailures unknown = new RecentFailures(OF_ADDRESS, ADDRESS_MEMORY, MOST);
  private final RecentFailures networks = new RecentFailures(OF_NETWORK, NETWORK_MEMORY, MOST);

  SignIn(
      DSLContext db,
      AreaTransactions transactions,
      Passwords passwords,
      AccessLog log,
      Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.passwords = passwords;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Tries an address with a password.
   *
   * @param network where the request came from
   * @throws Passwords.Busy when too many try at once
   */
  Outcome attempt(String email, String password, String network) {
    var address = email.strip().toLowerCase(Locale.ROOT);
    if (address.length() > LONGEST_ADDRESS
        || password.length() > LONGEST_PASSWORD
        // nobody has such an address, and PostgreSQL has no text with a zero in it
        || address.chars().anyMatch(Character::isISOControl)) {
      return new Outcome.Wrong();
    }
    var source = Network.of(network);
    var now = clock.instant();
    var addressThere = address + " " + source;
    var wait = longer(networks.wait(source, now), there.wait(addressThere, now));
    if (wait.isPositive()) {
      return new Outcome.Wait(wait);
    }
    var outcome =
        switch (begin(address, network, now)) {
          case Begun.Refused(var time) -> new Outcome.Wait(time);
          case Begun.Stranger() -> stranger(address, password, now);
          case Begun.Person(var person) -> person(person, password, network);
        };
    switch (outcome) {
      case Outcome.Wrong() -> {
        networks.failed(source, now);
        there.failed(addressThere, now);
      }
      case Outcome.Known _ -> there.succeeded(addressThere);
      case Outcome.Wait _ -> {}
    }
    return outcome;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** An attempt that was counted before it is made. */
  private sealed interface Begun {
    record Refused(Duration time) implements Begun {}

    record Stranger() implements Begun {}

    record Person(ForSignInRecord row) implements Begun {}
  }

  private Begun begin(String address, String network, Instant now) {
    return transactions.outside(() -> {
      var person = known(address);
      log.add(AccessLog.Event.TRIED, person.map(it -> new PersonId(it.getPersonId())), network);
      return person
          .map(it -> counted(it, address, Network.of(network), now))
          .orElseGet(() -> waiting(unknown.wait(address, now), new Begun.Stranger()));
    });
  }

  private Optional<ForSignInRecord> known(String address) {
    return Routines.forSignIn(db.configuration(), address).stream().findFirst();
  }

  /**
   * Again where another attempt came in between: a refusal would tell that the address is known.
   */
  private Begun counted(ForSignInRecord person, String address, String source, Instant now) {
    var begun = counted(person, source, now);
    for (var more = TRIES; begun.isEmpty() && more > 0; more--) {
      begun = known(address).flatMap(it -> counted(it, source, now));
    }
    return begun.orElse(new Begun.Refused(Duration.ofSeconds(1)));
  }

  /** Empty where another attempt was counted since the person was looked up. */
  private Optional<Begun> counted(ForSignInRecord person, String source, Instant now) {
    var locked = person.getLockedUntil();
    if (locked != null && locked.isAfter(now) && !knows(person.getPersonId(), source, now)) {
      return Optional.of(new Begun.Refused(Duration.between(now, locked)));
    }
    var wait = OF_ADDRESS.after(person.getFailures() + 1);
    // where there is no wait, not even until now: another attempt may have begun before
    var until = wait.isPositive() ? now.plus(wait) : Instant.EPOCH;
    var counted =
        db.select(
                DSL.function(
                    "access.attempt_counted",
                    SQLDataType.BOOLEAN,
                    DSL.val(person.getPersonId()),
                    DSL.val(person.getFailures()),
                    DSL.val(until)))
            .fetchSingle()
            .value1();
    return counted ? Optional.of(new Begun.Person(person)) : Optional.empty();
  }

  private boolean knows(UUID who, String source, Instant now) {
    return db.select(
            DSL.function(
                "access.knows_network",
                SQLDataType.BOOLEAN,
                DSL.val(who),
                DSL.val(source),
                DSL.val(now.minus(KNOWN))))
        .fetchSingle()
        .value1();
  }

  private static Begun waiting(Duration wait, Begun otherwise) {
    return wait.isPositive() ? new Begun.Refused(wait) : otherwise;
  }

  private Outcome stranger(String address, String password, Instant now) {
    unknown.failed(address, now);
    passwords.matches(password, Optional.empty());
    return new Outcome.Wrong();
  }

  private Outcome person(ForSignInRecord person, String password, String network) {
    var hash = Optional.ofNullable(person.getPasswordHash());
    if (!passwords.matches(password, hash)) {
      return new Outcome.Wrong();
    }
    var was = hash.orElseThrow();
    var current = passwords.current(password, was);
    var who = new PersonId(person.getPersonId());
    transactions.outside(() -> succeeded(who, was, current, network));
    return new Outcome.Known(new SignedIn(who, person.getName()));
  }

  private UUID succeeded(PersonId who, String was, String current, String network) {
    db.execute(
        "call access.sign_in_succeeded({0}, {1}, {2})",
        DSL.val(who.value()), DSL.val(was), DSL.val(current));
    var now = clock.instant();
    db.execute(
        "call access.note_network({0}, {1}, {2}, {3})",
        DSL.val(who.value()),
        DSL.val(Network.of(network)),
        DSL.val(now),
        DSL.val(now.minus(KNOWN)));
    log.add(AccessLog.Event.SIGNED_IN, Optional.of(who), network);
    return who.value();
  }

  /** Notes that a person left. */
  void out(SignedIn who, String network) {
    transactions.outside(() -> {
      log.add(AccessLog.Event.SIGNED_OUT, Optional.of(who.person()), network);
      return who;
    });
  }
}
