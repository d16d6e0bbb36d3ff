package waymark.access;

import static waymark.access.db.tables.Membership.MEMBERSHIP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Facts;

/** Who belongs to which area today, in England's days. It is asked anew for every request. */
@Component
public class Memberships {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Clock clock;

  Memberships(DSLContext db, AreaTransactions transactions, Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** An area that a person belongs to. */
  public record Belongs(AreaId area, String areaKey) {}

  /** The areas that a person belongs to, by the names that addresses have for them. */
  public List<Belongs> of(PersonId person) {
    var key = DSL.function("ledger.name_of_area", String.class, MEMBERSHIP.AREA_ID);
    return transactions.of(
        person,
        () ->
            db.selectDistinct(MEMBERSHIP.AREA_ID, key)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.PERSON_ID.eq(person.value()))
                .and(holds(today()))
                .orderBy(key)
                .fetch(it -> new Belongs(new AreaId(it.value1()), it.value2())));
  }

  /** The visit of a person to the area of that key; empty where they do not belong to it. */
  Optional<Visit> visit(SignedIn who, String areaKey) {
    var held =
        transactions.of(
            who.person(),
            () ->
                db.select(MEMBERSHIP.AREA_ID, MEMBERSHIP.ROLE)
                    .from(MEMBERSHIP)
                    .where(MEMBERSHIP.PERSON_ID.eq(who.person().value()))
                    .and(MEMBERSHIP.AREA_ID.eq(DSL.field(DSL.select(named(areaKey)))))
                    .and(holds(today()))
                    .fetchGroups(MEMBERSHIP.AREA_ID, it -> Role.of(it.get(MEMBERSHIP.ROLE))));
    return held.entrySet().stream()
        .findFirst()
        .map(it ->
            new Visit(
                new AreaId(it.getKey()),
                areaKey,
                who.person(),
                who.name(),
                Set.copyOf(it.getValue())));
  }

  private static Field<UUID> named(String areaKey) {
    return DSL.function("ledger.area_named", UUID.class, DSL.val(areaKey));
  }

  /** Whether a membership holds on a day. */
  static Condition holds(LocalDate day) {
    return Facts.standing(MEMBERSHIP, KnownAt.LATEST)
        .and(MEMBERSHIP.FROM_ON.le(day))
        .and(MEMBERSHIP.UNTIL_ON.isNull().or(MEMBERSHIP.UNTIL_ON.gt(day)));
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(ENGLAND));
  }
}
