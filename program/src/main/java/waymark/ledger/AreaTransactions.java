package waymark.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
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

  private static final String ONE_MOMENT = "set transaction isolation level repeatable read; ";
  private static final String SAY =
      "select set_config('waymark.area', ?, true), set_config('waymark.person', ?, true)";
  private static final String SAY_NAMED =
      "select set_config('waymark.area', coalesce(ledger.area_named(?)::text, ''), true),"
          + " set_config('waymark.person', ?, true); ";

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

  /**
   * The same, where it is known beforehand what is asked first: that look is taken in the message
   * that begins the transaction.
   */
  public <T> T read(AreaId area, Look first, Supplier<T> work) {
    var scope = new Scope(Optional.of(area), Optional.empty(), true);
    if (!OUTER.isBound()) {
      return ScopedValue.where(OUTER, scope).call(() -> begin(scope, first, work));
    }
    return in(
        scope,
        () -> {
          first.take();
          return work.get();
        });
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
      return ScopedValue.where(OUTER, scope).call(() -> begin(scope, new Look(db), work));
    }
    if (!OUTER.get().covers(scope)) {
      throw new IllegalStateException("%s cannot be begun within %s".formatted(scope, OUTER.get()));
    }
    return work.get();
  }

  private <T> T begin(Scope scope, Look first, Supplier<T> work) {
    var template = new TransactionTemplate(transactions);
    template.setReadOnly(scope.reading());
    try {
      return template.execute(_ -> {
        say(scope, first);
        return work.get();
      });
    } catch (TransactionSystemException e) {
      throw why(e);
    }
  }

  /**
   * A connection that is gone cannot be told to roll back either: why the work ended says more than
   * that.
   */
  private static RuntimeException why(TransactionSystemException ended) {
    return ended.getApplicationException() instanceof RuntimeException why ? why : ended;
  }

  /**
   * Sent in one message: the driver's own way to set the level of isolation would take three more,
   * for every look.
   */
  private void say(Scope scope, Look first) {
    List<Object> values =
        List.of(
            scope.area().map(AreaId::toString).orElse(""),
            scope.person().map(PersonId::toString).orElse(""));
    first.take((scope.reading() ? ONE_MOMENT : "") + SAY, values);
  }

  /**
   * Asks one thing about a person in the area that addresses name so, before it is known whether
   * they belong to it: a transaction of its own, sent and answered in one message, since it is
   * asked for every request. Where there is no such area, no row of any is seen.
   */
  public <T> List<T> ask(PersonId person, String areaKey, Question<T> question, Object... values) {
    if (OUTER.isBound()) {
      throw new IllegalStateException("a question by itself cannot be asked within " + OUTER.get());
    }
    // what one message holds is one transaction, outside of any other
    return db.connectionResult(it -> {
      try (var statement = it.prepareStatement(SAY_NAMED + question.sql)) {
        statement.setString(1, areaKey);
        statement.setString(2, person.toString());
        for (var place = 0; place < values.length; place++) {
          statement.setObject(place + 3, values[place]);
        }
        statement.execute();
        statement.getMoreResults();
        return question.read(statement.getResultSet());
      }
    });
  }

  /**
   * A question that is asked again and again, written out once.
   *
   * @param <T> what a row of the answer is
   */
  public static final class Question<T> {

    private final String sql;
    private final List<Object> held;
    private final Row<T> row;

    /**
     * A question as this program writes it. Of the values that it holds, the first are given anew
     * when it is asked, in their order; the others stay.
     */
    public Question(ResultQuery<?> query, Row<T> row) {
      this.sql = query.getSQL();
      this.held = List.copyOf(query.getBindValues());
      this.row = row;
    }

    String sql() {
      return sql;
    }

    List<Object> values(List<Object> given) {
      return Stream.concat(given.stream(), held.stream().skip(given.size())).toList();
    }

    List<T> read(ResultSet answer) throws SQLException {
      var rows = new ArrayList<T>();
      while (answer.next()) {
        rows.add(row.of(answer));
      }
      return rows;
    }
  }

  /** Reads a row of an answer. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet at) throws SQLException;
  }
}
