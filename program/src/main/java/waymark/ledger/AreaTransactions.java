package waymark.ledger;

import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;

/**
 * Every look into the database and every change of it happens in one of these: a transaction that
 * says which area it works in. The database shows it no other area's rows. One within another joins
 * it when both work in the same area; else it would change the area under the feet of the outer
 * one, and is refused.
 */
@Component
public class AreaTransactions {

  private static final ScopedValue<Scope> OUTER = ScopedValue.newInstance();

  private final DSLContext db;
  private final PlatformTransactionManager transactions;

  AreaTransactions(DSLContext db, PlatformTransactionManager transactions) {
    this.db = db;
    this.transactions = transactions;
  }

  /** What a transaction may see and do. */
  private record Scope(Optional<AreaId> area, Optional<PersonId> person, boolean reading) {

    /** Whether work of that kind may be done within this transaction. */
    boolean covers(Scope inner) {
      return area.equals(inner.area) && person.equals(inner.person) && (inner.reading || !reading);
    }
  }

  /** Reads in an area; everything read within is of one moment, whatever others write meanwhile. */
  public <T> T read(AreaId area, Supplier<T> work) {
    return in(new Scope(Optional.of(area), Optional.empty(), true), work);
  }

  /** Reads and writes in an area; all of it is kept, or nothing. */
  public <T> T write(AreaId area, Supplier<T> work) {
    return in(new Scope(Optional.of(area), Optional.empty(), false), work);
  }

  /** Reads what concerns a person in all their areas. */
  public <T> T of(PersonId person, Supplier<T> work) {
    return in(new Scope(Optional.empty(), Optional.of(person), true), work);
  }

  /** Works outside every area: signing in, and nothing of any area's facts. */
  public <T> T outside(Supplier<T> work) {
    return in(new Scope(Optional.empty(), Optional.empty(), false), work);
  }

  private <T> T in(Scope scope, Supplier<T> work) {
    if (!OUTER.isBound()) {
      return ScopedValue.where(OUTER, scope).call(() -> begin(scope, work));
    }
    if (!OUTER.get().covers(scope)) {
      throw new IllegalStateException("%s cannot be begun within %s".formatted(scope, OUTER.get()));
    }
    return work.get();
  }

  private <T> T begin(Scope scope, Supplier<T> work) {
    var template = new TransactionTemplate(transactions);
    template.setReadOnly(scope.reading());
    if (scope.reading()) {
      template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }
    return template.execute(_ -> {
      db.select(
              set("waymark.area", scope.area().map(AreaId::toString).orElse("")),
              set("waymark.person", scope.person().map(PersonId::toString).orElse("")))
          .fetch();
      return work.get();
    });
  }

  private static Field<String> set(String name, String value) {
    return DSL.function(
        "set_config", String.class, DSL.val(name), DSL.val(value), DSL.inline(true));
  }
}
