package waymark.access;

import static waymark.access.db.Tables.MEMBERSHIP;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
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
  private final Invitations invitations;
  private final Clock clock;

  Accounts(
      DSLContext db,
      AreaTransactions transactions,
      Ledger ledger,
      Passwords passwords,
      Memberships memberships,
      Invitations invitations,
      Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.ledger = ledger;
    this.passwords = passwords;
    this.memberships = memberships;
    this.invitations = invitations;
    this.clock = clock;
  }

  /**
   * A person with that address, name and password who is that in those areas from today on. Where
   * they already are, nothing is done; a start that was stopped in between is made good by the
   * next. A password that is theirs already is not set again, which would end their sessions.
   */
  public void make(List<AreaId> areas, String email, String name, Role role, String password) {
    var person = transactions.outside(() -> invitations.person(email, name));
    var missing = areas.stream().filter(it -> !isThat(it, person, role)).toList();
    if (!missing.isEmpty()) {
      if (!passwords.matches(
          password, transactions.outside(() -> invitations.passwordHash(email)))) {
        setPassword(missing.getFirst(), person, password);
      }
      missing.forEach(it -> letIn(it, person, role));
    }
  }

  private void letIn(AreaId area, PersonId person, Role role) {
    var sentence = "Let somebody in for the demo as %s.".formatted(role.words());
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
    var hash = passwords.hash(password);
    var ticket = transactions.write(area, () -> invitations.make(person, true, AT_ONCE));
    invitations.takeUp(ticket.token(), hash, "");
  }
}
