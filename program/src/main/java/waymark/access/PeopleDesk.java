package waymark.access;

import static waymark.access.db.Tables.MEMBERSHIP;
import static waymark.access.db.Tables.PERSON;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Command;
import waymark.ledger.Facts;
import waymark.ledger.Ledger;
import waymark.ledger.LedgerEntry;
import waymark.ledger.Writing;

/**
 * Inviting people to an area, giving them roles and ending these. Everything is looked at again
 * while the area's ledger is held, so that two administrators never write over each other. The
 * ledger's sentences name roles, never persons: they stay when a person's data must go.
 */
@Component
class PeopleDesk {

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Ledger ledger;
  private final Invitations invitations;
  private final Memberships memberships;

  PeopleDesk(
      DSLContext db,
      AreaTransactions transactions,
      Ledger ledger,
      Invitations invitations,
      Memberships memberships) {
    this.db = db;
    this.transactions = transactions;
    this.ledger = ledger;
    this.invitations = invitations;
    this.memberships = memberships;
  }

  /** What came of it. */
  sealed interface Outcome {

    record Done() implements Outcome {}

    /** A link for somebody, to be shown once. */
    record Linked(People.Person person, Invitations.Ticket ticket) implements Outcome {}

    /** Nothing was written: another wrote meanwhile, and what. */
    record Overtaken(PersonId person, Optional<LedgerEntry> by) implements Outcome {}

    /** Nothing was written: it may not be as it was asked for. */
    record Refused(String words) implements Outcome {}
  }

  /** Ends a command without a trace. */
  private static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    Stopped(Outcome outcome) {
      super("nothing is written", null, false, false);
      this.outcome = outcome;
    }
  }

  /** Gathers what a command writes, and says what comes of it. */
  private interface Work {
    Outcome of(People now, Writing writing);
  }

  /** The people of an area as they are now. */
  People of(AreaId area) {
    return transactions.read(area, this::now);
  }

  private People now() {
    var persons = new HashMap<PersonId, People.Person>();
    db.select(PERSON.PERSON_ID, PERSON.NAME, PERSON.EMAIL, PERSON.PASSWORD_FROM)
        .from(PERSON)
        .forEach(it -> {
          var id = new PersonId(it.value1());
          persons.put(id, new People.Person(id, it.value2(), it.value3(), it.value4() != null));
        });
    var held =
        db
            .selectFrom(MEMBERSHIP)
            .where(Facts.standing(MEMBERSHIP, KnownAt.LATEST))
            .fetch(Held::of)
            .stream()
            .sorted(Comparator.comparing((Held it) -> named(persons, it)).thenComparing(Held::role))
            .toList();
    return new People(ledger.headSeq(), held, persons, invitations.open(), memberships.today());
  }

  private static String named(Map<PersonId, People.Person> persons, Held it) {
    var person = persons.get(it.person());
    return person == null ? "" : person.name().toLowerCase(Locale.UK);
  }

  /**
   * Invites somebody, who then belongs to the area from today on. Whoever has a password already is
   * given no link: they sign in as they do. Nor is whoever another area awaits: the link from there
   * is theirs.
   *
   * @param seen the newest command of the ledger that the administrator knew of
   */
  Outcome invite(Visit by, String email, String name, Role role, long seen) {
    return record(
        by,
        "Invited somebody as %s.".formatted(role.words()),
        (now, writing) -> {
          var person = invitations.person(email, name);
          checkUnchanged(now, person, seen);
          writing.add(MEMBERSHIP, given(now, person, role).row());
          return linked(person, email, name);
        });
  }

  private Outcome linked(PersonId person, String email, String name) {
    return invitations.hasPassword(email)
            || invitations.awaitedElsewhere(person, memberships.today())
        ? new Outcome.Done()
        : new Outcome.Linked(
            new People.Person(person, name, email, false),
            invitations.make(person, false, Invitations.HOLDS));
  }

  /** Gives somebody who belongs to the area a further role from today on, or one again. */
  Outcome give(Visit by, PersonId person, Role role, long seen) {
    return record(
        by,
        "Gave somebody the role %s.".formatted(role.words()),
        (now, writing) -> {
          checkUnchanged(now, person, seen);
          writing.add(MEMBERSHIP, given(now, person, role).row());
          return new Outcome.Done();
        });
  }

  /** A role that runs already runs on without an end. */
  private static Held given(People now, PersonId person, Role role) {
    var held = now.held(person, role).filter(it -> !it.over(now.today()));
    if (held.filter(it -> it.until().isEmpty()).isPresent()) {
      throw new Stopped(new Outcome.Refused("This person is %s already".formatted(role.words())));
    }
    return held.map(it -> it.until(Optional.empty()))
        .orElseGet(() -> new Held(person, role, now.today(), Optional.empty(), 0));
  }

  /**
   * Ends what somebody is.
   *
   * @param day the first on which it no longer holds
   */
  Outcome end(Visit by, PersonId person, Role role, LocalDate day, long seen) {
    return record(
        by,
        "Ended a membership as %s from %s.".formatted(role.words(), PeoplePage.DAY.format(day)),
        (now, writing) -> {
          checkUnchanged(now, person, seen);
          var held = now.held(person, role).orElseThrow();
          if (now.lastAdministrator(held)) {
            throw new Stopped(new Outcome.Refused(LAST));
          }
          writing.add(MEMBERSHIP, held.until(Optional.of(day)).row());
          return new Outcome.Done();
        });
  }

  static final String LAST =
      "This is the only administrator who can sign in and for whom no end is set. Make another"
          + " person area administrator first, and wait until they have chosen a password";

  static final String AWAITED =
      "This person was invited to another area as well, and a password opens every area of a person."
          + " They choose it with the link that they have from there. If they have none, ask whoever"
          + " runs this service for one";

  /** Takes back the invitation of somebody who has no password yet, and all they were to be. */
  Outcome withdraw(Visit by, PersonId person, long seen) {
    return record(
        by,
        "Withdrew the invitation of somebody as %s.".formatted(roles(by.area(), person)),
        (now, writing) -> {
          checkWaits(now, person, seen);
          now.standing(person).stream()
              .map(it -> it.until(Optional.of(latest(it.from(), now.today()))))
              .forEach(it -> writing.add(MEMBERSHIP, it.row()));
          invitations.withdraw(person);
          return new Outcome.Done();
        });
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Makes a new link for somebody who has no password yet; the one before ends. */
  Outcome again(Visit by, PersonId person, long seen) {
    return record(
        by,
        "Made a new link for somebody invited as %s.".formatted(roles(by.area(), person)),
        (now, writing) -> {
          checkWaits(now, person, seen);
          if (invitations.awaitedElsewhere(person, now.today())) {
            throw new Stopped(new Outcome.Refused(AWAITED));
          }
          return new Outcome.Linked(
              now.person(person).orElseThrow(), invitations.make(person, false, Invitations.HOLDS));
        });
  }

  private String roles(AreaId area, PersonId person) {
    return of(area).standing(person).stream()
        .map(it -> it.role().words())
        .collect(Collectors.joining(" and "));
  }

  private void checkWaits(People now, PersonId person, long seen) {
    checkUnchanged(now, person, seen);
    if (now.standing(person).isEmpty() || !now.waits(person)) {
      throw new Stopped(
          new Outcome.Refused(
              "There is no invitation to change: this person has chosen a password meanwhile"));
    }
  }

  private void checkUnchanged(People now, PersonId person, long seen) {
    if (now.changedSince(person, seen)) {
      throw new Stopped(
          new Outcome.Overtaken(
              person, ledger.entries(now.newest(person) + 1, 1).stream().findFirst()));
    }
  }

  private Outcome record(Visit by, String sentence, Work work) {
    var outcome = new AtomicReference<Outcome>(new Outcome.Done());
    try {
      ledger.record(
          Command.of(by.area(), by.person(), sentence),
          writing -> outcome.set(work.of(now(), writing)));
      return outcome.get();
    } catch (Stopped stopped) {
      return stopped.outcome;
    }
  }
}
