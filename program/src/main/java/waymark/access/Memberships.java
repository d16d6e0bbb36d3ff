package waymark.access;

import static waymark.access.db.tables.Membership.MEMBERSHIP;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import waymark.kernel.AreaId;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Facts;
import waymark.ledger.Ledger;

/** Who belongs to which area today, in England's days. It is asked anew for every request. */
@Component
public class Memberships {

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Clock clock;
  private final AreaTransactions.Question<Holding> holding;

  Memberships(DSLContext db, AreaTransactions transactions, Clock clock) {
    this.db = db;
    this.holding = holding(db);
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
    var today = today();
    var held = transactions.ask(who.person(), areaKey, holding, who.person().value(), today, today);
    return held.stream()
        .findFirst()
        .map(it ->
            new Visit(
                it.area,
                areaKey,
                who.person(),
                who.name(),
                held.stream().map(Holding::role).collect(Collectors.toSet()),
                it.version));
  }

  /** A role in an area, and the version that the area is at. */
  private record Holding(AreaId area, Role role, String version) {}

  /** What somebody holds in the area that the question is asked in: who, and twice the day. */
  private static AreaTransactions.Question<Holding> holding(DSLContext db) {
    var anybody = new UUID(0, 0);
    return new AreaTransactions.Question<>(
        db.select(MEMBERSHIP.AREA_ID, MEMBERSHIP.ROLE, Ledger.version())
            .from(MEMBERSHIP)
            .where(MEMBERSHIP.PERSON_ID.eq(anybody))
            .and(MEMBERSHIP.AREA_ID.eq(DSL.field("ledger.current_area()", UUID.class)))
            .and(holds(LocalDate.EPOCH)),
        it ->
            new Holding(
                new AreaId(it.getObject(1, UUID.class)),
                Role.of(it.getString(2)),
                it.getString(3)));
  }

  /** Whether a membership holds on a day. */
  static Condition holds(LocalDate day) {
    return Facts.standing(MEMBERSHIP, KnownAt.LATEST)
        .and(MEMBERSHIP.FROM_ON.le(day))
        .and(MEMBERSHIP.UNTIL_ON.isNull().or(MEMBERSHIP.UNTIL_ON.gt(day)));
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(England.TIME));
  }
}
