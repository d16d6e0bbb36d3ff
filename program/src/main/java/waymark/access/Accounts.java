package waymark.access;

import static waymark.access.db.Tables.MEMBERSHIP;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import waymark.access.db.tables.records.MembershipRecord;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Command;
import waymark.ledger.Ledger;

/** Makes people who can sign in without an invitation: those of the demo. */
@Component
public class Accounts {

  private static final Duration AT_ONCE = Duration.ofMinutes(5);

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Ledger ledger;
  private final Passwords passwords;
  private final Memberships memberships;
  private final Clock clock;

  Accounts(
      DSLContext db,
      AreaTransactions transactions,
      Ledger ledger,
      Passwords passwords,
      Memberships memberships,
      Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.ledger = ledger;
    this.passwords = passwords;
    this.memberships = memberships;
    this.clock = clock;
  }

  /**
   * A person with that address, name and password who is that in those areas from today on. Where
   * they already are, nothing is done; a start that was stopped in between is made good by the
   * next.
   */
  public void make(List<AreaId> areas, String email, String name, Role role, String password) {
    var person = person(email, name);
    var missing = areas.stream().filter(it -> !isThat(it, person, role)).toList();
    if (!missing.isEmpty()) {
      setPassword(missing.getFirst(), person, password);
      missing.forEach(it -> letIn(it, person, role));
    }
  }

  private void letIn(AreaId area, PersonId person, Role role) {
    var sentence =
        "Let somebody in for the demo, as %s.".formatted(role.words().toLowerCase(Locale.UK));
    ledger.record(
        Command.ofProgram(area, clock.instant(), "demo-people", sentence),
        writing -> {
          var fact = new MembershipRecord();
          fact.setPersonId(person.value());
          fact.setRole(role.key());
          fact.setFromOn(memberships.today());
          writing.add(MEMBERSHIP, fact);
        });
  }

  private PersonId person(String email, String name) {
    return transactions.outside(() ->
        new PersonId(
            db.select(
                    DSL.function(
                        "access.person_at",
                        SQLDataType.UUID,
                        DSL.val(UUID.randomUUID()),
                        DSL.val(email),
                        DSL.val(name),
                        DSL.val(clock.instant())))
                .fetchSingle()
                .value1()));
  }

  private boolean isThat(AreaId area, PersonId person, Role role) {
    return transactions.read(
        area,
        () ->
            db.fetchExists(
                MEMBERSHIP,
                MEMBERSHIP
                    .PERSON_ID
                    .eq(person.value())
                    .and(MEMBERSHIP.ROLE.eq(role.key()))
                    .and(Memberships.holds(memberships.today()))));
  }

  /** By the way that an invitation is taken up: the only one there is. */
  private void setPassword(AreaId area, PersonId person, String password) {
    var token = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var now = clock.instant();
    var hash = passwords.hash(password);
    transactions.write(
        area,
        () ->
            db.execute(
                "call access.invite({0}, {1}, {2}, {3}, {4})",
                DSL.val(token),
                DSL.val(person.value()),
                DSL.val(true),
                DSL.val(now),
                DSL.val(now.plus(AT_ONCE))));
    transactions.outside(() ->
        db.select(
                DSL.function(
                    "access.take_up",
                    SQLDataType.UUID,
                    List.of(DSL.val(token), DSL.val(hash), DSL.val(now))
                        .toArray(new org.jooq.Field<?>[0])))
            .fetch());
  }
}
