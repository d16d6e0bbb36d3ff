package waymark.access;

import java.time.LocalDate;
import java.util.Optional;
import waymark.access.db.tables.records.MembershipRecord;
import waymark.kernel.PersonId;

/**
 * That a person is something in an area, as it stands.
 *
 * @param from the first day on which it holds
 * @param until the first day on which it no longer does; empty while no end is set
 * @param seq the command of the ledger that wrote it
 */
record Held(PersonId person, Role role, LocalDate from, Optional<LocalDate> until, long seq) {

  static Held of(MembershipRecord row) {
    return new Held(
        new PersonId(row.getPersonId()),
        Role.of(row.getRole()),
        row.getFromOn(),
        Optional.ofNullable(row.getUntilOn()),
        row.getSeq());
  }

  /** Whether it is over on a day. */
  boolean over(LocalDate day) {
    return until.filter(it -> !it.isAfter(day)).isPresent();
  }

  boolean is(PersonId who, Role what) {
    return person.equals(who) && role == what;
  }

  /** With another first day on which it no longer holds. */
  Held until(Optional<LocalDate> day) {
    return new Held(person, role, from, day, seq);
  }

  MembershipRecord row() {
    var row = new MembershipRecord();
    row.setPersonId(person.value());
    row.setRole(role.key());
    row.setFromOn(from);
    until.ifPresent(row::setUntilOn);
    return row;
  }
}
