package waymark.trajectory;

import static waymark.trajectory.db.Tables.SEEN;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.access.Visit;
import waymark.kernel.England;
import waymark.ledger.AreaTransactions;
import waymark.programme.PlanId;

/** Up to where readers have seen plans, as each of them said. */
@Repository
class LastLooks {

  private final DSLContext db;
  private final AreaTransactions transactions;

  LastLooks(DSLContext db, AreaTransactions transactions) {
    this.db = db;
    this.transactions = transactions;
  }

  /**
   * When somebody last looked at a plan.
   *
   * @param upTo the last command of the ledger that they saw
   */
  record Look(long upTo, LocalDate day) {}

  /** When a reader last looked, in the area in whose transaction this runs. */
  Optional<Look> last(Visit visit, PlanId plan) {
    return db.selectFrom(SEEN)
        .where(SEEN.PERSON_ID.eq(visit.person().value()))
        .and(SEEN.PLAN_ID.eq(plan.value()))
        .fetchOptional(it -> new Look(it.getUpTo(), England.day(it.getAt())));
  }

  /** A reader has seen a plan as far as that command. */
  void note(Visit visit, PlanId plan, long upTo) {
    transactions.write(
        visit.area(),
        () ->
            db.execute(
                "call trajectory.see({0}, {1}, {2})",
                DSL.val(visit.person().value()), DSL.val(plan.value()), DSL.val(upTo)));
  }
}
