package waymark.ledger;

import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;

/**
 * Every look into the database and every change of it happens in one of these: a transaction that
 * says which area it works in. The database shows it no other area's rows.
 */
@Component
public class AreaTransactions {

  private final DSLContext db;
  private final PlatformTransactionManager transactions;

  AreaTransactions(DSLContext db, PlatformTransactionManager transactions) {
    this.db = db;
    this.transactions = transactions;
  }

  /** Reads in an area; everything read within is of one moment, whatever others write meanwhile. */
  public <T> T read(AreaId area, Supplier<T> work) {
    return in(Optional.of(area), Optional.empty(), true, work);
  }

  /** Reads and writes in an area; all of it is kept, or nothing. */
  public <T> T write(AreaId area, Supplier<T> work) {
    return in(Optional.of(area), Optional.empty(), false, work);
  }

  /** Reads what concerns a person in all their areas. */
  public <T> T of(PersonId person, Supplier<T> work) {
    return in(Optional.empty(), Optional.of(person), true, work);
  }

  /** Works outside every area: signing in, and nothing of any area's facts. */
  public <T> T outside(Supplier<T> work) {
    return in(Optional.empty(), Optional.empty(), false, work);
  }

  private <T> T in(
      Optional<AreaId> area, Optional<PersonId> person, boolean reading, Supplier<T> work) {
    var template = new TransactionTemplate(transactions);
    template.setReadOnly(reading);
    if (reading) {
      template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }
    return template.execute(_ -> {
      db.select(
              set("waymark.area", area.map(AreaId::toString).orElse("")),
              set("waymark.person", person.map(PersonId::toString).orElse("")))
          .fetch();
      return work.get();
    });
  }

  private static org.jooq.Field<String> set(String name, String value) {
    return DSL.function(
        "set_config", String.class, DSL.val(name), DSL.val(value), DSL.inline(true));
  }
}
