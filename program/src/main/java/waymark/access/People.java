package waymark.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import waymark.kernel.PersonId;

/**
 * The people of an area at one moment.
 *
 * @param seq the newest command of the area's ledger then
 * @param held by whom something was ever held, in the order of names
 * @param persons whoever is named there
 * @param invitations until when a link to a first password holds, for those who have one
 * @param today the day in England
 */
record People(
    long seq,
    List<Held> held,
    Map<PersonId, Person> persons,
    Map<PersonId, Instant> invitations,
    LocalDate today) {

  People {
    held = List.copyOf(held);
    persons = Map.copyOf(persons);
    invitations = Map.copyOf(invitations);
  }

  /** Somebody, as the people of their areas see them. */
  record Person(PersonId id, String name, String email, boolean hasPassword) {}

  Optional<Person> person(PersonId id) {
    return Optional.ofNullable(persons.get(id));
  }

  Person of(Held it) {
    return person(it.person()).orElseThrow();
  }

  /** What somebody is or will be, the end of it not yet passed. */
  List<Held> standing(PersonId id) {
    return those(it -> it.person().equals(id) && !it.over(today));
  }

  Optional<Held> held(PersonId id, Role role) {
    return held.stream().filter(it -> it.is(id, role)).findFirst();
  }

  List<Held> those(Predicate<Held> which) {
    return held.stream().filter(which).toList();
  }

  /** Whether somebody was invited, and has no password yet. */
  boolean waits(PersonId id) {
    return person(id).filter(it -> !it.hasPassword()).isPresent();
  }

  /**
   * Whether the area would lose its last administrator if this one came to an end: one who can sign
   * in, from today on, and for whom no end is set. An area without any keeps none.
   */
  boolean lastAdministrator(Held it) {
    return administers(it)
        && held.stream()
            .noneMatch(other -> administers(other) && !other.person().equals(it.person()));
  }

  private boolean administers(Held it) {
    return it.role() == Role.AREA_ADMINISTRATOR
        && it.until().isEmpty()
        && !it.from().isAfter(today)
        && !waits(it.person());
  }

  /** Whether what concerns somebody was written after that command. */
  boolean changedSince(PersonId id, long seen) {
    return held.stream().anyMatch(it -> it.person().equals(id) && it.seq() > seen);
  }

  /** The newest command that concerns somebody. */
  long newest(PersonId id) {
    return held.stream().filter(it -> it.person().equals(id)).mapToLong(Held::seq).max().orElse(0);
  }
}
