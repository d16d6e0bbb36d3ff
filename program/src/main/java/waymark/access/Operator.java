package waymark.access;

import static waymark.access.db.Tables.MEMBERSHIP;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import waymark.access.db.Routines;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Command;
import waymark.ledger.Facts;
import waymark.ledger.Ledger;

/**
 * What whoever runs the server does by a command, and nobody on a page: letting an area's first
 * administrator in, and replacing a password.
 */
@Component
public class Operator {

  private static final String SOURCE = "operator";

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Ledger ledger;
  private final Invitations invitations;
  private final Memberships memberships;
  private final Clock clock;

  Operator(
      DSLContext db,
      AreaTransactions transactions,
      Ledger ledger,
      Invitations invitations,
      Memberships memberships,
      Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.ledger = ledger;
    this.invitations = invitations;
    this.memberships = memberships;
    this.clock = clock;
  }

  /**
   * A link to hand over, which is told once.
   *
   * @param path where it leads on the server: {@code /invitation/...}
   */
  public record Link(String path, Instant until) {}

  /** Refuses an address or a name that cannot be somebody's, before anything is made for them. */
  public static void check(String email, String name) {
    address(email);
    called(name);
  }

  /**
   * Makes somebody administrator of an area from today on. The link sets a password, and replaces
   * one that there is.
   *
   * @throws IllegalArgumentException when the address or the name cannot be somebody's
   */
  public Link inviteAdministrator(AreaId area, String email, String name) {
    var address = address(email);
    var called = called(name);
    var link = new AtomicReference<Optional<Link>>(Optional.empty());
    ledger.record(
        Command.ofProgram(
            area,
            clock.instant(),
            SOURCE,
            "Whoever runs the server invited somebody as Area administrator."),
        writing -> {
          var person = invitations.person(address, called);
          var row = new Held(person, Role.AREA_ADMINISTRATOR, from(person), Optional.empty(), 0);
          writing.add(MEMBERSHIP, row.row());
          link.set(Optional.of(link(person)));
        });
    return link.get().orElseThrow();
  }

  /** Somebody who is administrator already stays it since when they are. */
  private LocalDate from(PersonId person) {
    var today = memberships.today();
    return db
        .selectFrom(MEMBERSHIP)
        .where(MEMBERSHIP.PERSON_ID.eq(person.value()))
        .and(Facts.standing(MEMBERSHIP, KnownAt.LATEST))
        .fetch(Held::of)
        .stream()
        .filter(it -> it.role() == Role.AREA_ADMINISTRATOR && !it.over(today))
        .findFirst()
        .map(Held::from)
        .orElse(today);
  }

  private Link link(PersonId person) {
    var ticket = invitations.make(person, true, Invitations.HOLDS);
    return new Link(ticket.path(), ticket.until());
  }

  /**
   * Makes a link by which somebody replaces their password.
   *
   * @throws IllegalArgumentException when nobody with that address belongs to an area today
   */
  public Link renewPassword(String email) {
    var address = address(email);
    var area =
        transactions
            .outside(() -> Routines.forSignIn(db.configuration(), address).stream().findFirst())
            .map(it -> new PersonId(it.getPersonId()))
            .flatMap(it ->
                memberships.of(it).stream()
                    .findFirst()
                    .map(belongs -> new Place(it, belongs.area())))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "nobody with the address %s belongs to an area".formatted(address)));
    var link = new AtomicReference<Optional<Link>>(Optional.empty());
    ledger.record(
        Command.ofProgram(
            area.area(),
            clock.instant(),
            SOURCE,
            "Whoever runs the server made a link by which somebody replaces their password."),
        _ -> link.set(Optional.of(link(area.person()))));
    return link.get().orElseThrow();
  }

  private record Place(PersonId person, AreaId area) {}

  private static String address(String email) {
    return PersonWords.email(email)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is no email address in plain letters".formatted(PersonWords.seen(email))));
  }

  private static String called(String name) {
    return PersonWords.name(name)
        .orElseThrow(
            () -> new IllegalArgumentException("a name has 1 to 100 characters, on one line"));
  }
}
