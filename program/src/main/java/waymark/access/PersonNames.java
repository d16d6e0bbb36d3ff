package waymark.access;

import static waymark.access.db.tables.Person.PERSON;

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
}
