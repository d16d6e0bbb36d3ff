package waymark.access;

import static waymark.access.db.Tables.MEMBERSHIP;
import static waymark.access.db.Tables.PERSON;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import waymark.kernel.PersonId;

/** What the people of an area are called: those who belong to it, and those who once did. */
@Component
public class PersonNames {

  private final DSLContext db;

  public PersonNames(DSLContext db) {
    this.db = db;
  }

  /**
   * The names of some people, in the area in whose transaction this runs; those who never belonged
   * to it are left out.
   */
  public Map<PersonId, String> names(Collection<PersonId> people) {
    var ids = people.stream().map(PersonId::value).collect(Collectors.toSet());
    return ids.isEmpty()
        ? Map.of()
        : db.select(PERSON.PERSON_ID, PERSON.NAME)
            .from(PERSON)
            .where(PERSON.PERSON_ID.in(ids))
            .fetchMap(it -> new PersonId(it.get(PERSON.PERSON_ID)), it -> it.get(PERSON.NAME));
  }

  /** The names of everybody who belongs to the area in whose transaction this runs, on a day. */
  public Map<PersonId, String> belonging(LocalDate day) {
    return db.selectDistinct(PERSON.PERSON_ID, PERSON.NAME)
        .from(MEMBERSHIP)
        .join(PERSON)
        .on(PERSON.PERSON_ID.eq(MEMBERSHIP.PERSON_ID))
        .where(Memberships.holds(day))
        .fetchMap(it -> new PersonId(it.get(PERSON.PERSON_ID)), it -> it.get(PERSON.NAME));
  }
}
