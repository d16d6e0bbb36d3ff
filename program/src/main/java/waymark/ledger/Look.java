package waymark.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * One look into the database: several questions that are sent in one message and answered in one.
 * What is asked of several packages for the same page goes into the same look.
 */
public final class Look {

  private final DSLContext db;
  private final List<Answer<?>> answers = new ArrayList<>();

  /** One that nothing is asked in yet. */
  public Look(DSLContext db) {
    this.db = db;
  }

  /**
   * Asks one thing more.
   *
   * @param given the values that the question begins with, in their order
   */
  public <T> Answer<T> ask(AreaTransactions.Question<T> question, Object... given) {
    var answer = new Answer<>(question, List.of(given));
    answers.add(answer);
    return answer;
  }

  /** Asks one thing by itself, within a transaction of an area. */
  public static <T> List<T> at(
      DSLContext db, AreaTransactions.Question<T> question, Object... given) {
    var look = new Look(db);
    var answer = look.ask(question, given);
    look.take();
    return answer.rows();
  }

  /**
   * What was asked, and its rows once the look was taken.
   *
   * @param <T> what a row of the answer is
   */
  public static final class Answer<T> {

    private final AreaTransactions.Question<T> question;
    private final List<Object> given;
    private Optional<List<T>> rows = Optional.empty();

    private Answer(AreaTransactions.Question<T> question, List<Object> given) {
      this.question = question;
      this.given = given;
    }

    /** All that was found, in the order of the question. */
    public List<T> rows() {
      return rows.orElseThrow(() -> new IllegalStateException("nobody has looked yet"));
    }

    /** The first that was found. */
    public Optional<T> first() {
      return rows().stream().findFirst();
    }

    private void read(PreparedStatement statement) throws SQLException {
      rows = Optional.of(question.read(statement.getResultSet()));
    }
  }

  /** Takes the look, within a transaction of an area. */
  public void take() {
    take("", List.of());
  }

  /**
   * Sends all of it, after what is said first: words that set something and answer with one row.
   */
  void take(String first, List<Object> values) {
    db.connection(it -> take(it, first, values));
  }

  private void take(Connection connection, String first, List<Object> values) throws SQLException {
    var words = new StringBuilder(first);
    for (var answer : answers) {
      words.append(words.isEmpty() ? "" : "; ").append(answer.question.sql());
    }
    if (words.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(words.toString())) {
      var place = give(values, statement, 1);
      for (var answer : answers) {
        place = give(answer.question.values(answer.given), statement, place);
      }
      var found = statement.execute();
      if (!first.isEmpty()) {
        toRows(statement, found);
        found = statement.getMoreResults();
      }
      for (var answer : answers) {
        toRows(statement, found);
        answer.read(statement);
        found = statement.getMoreResults();
      }
    }
  }

  /** Passes over what was only set. */
  private static void toRows(PreparedStatement statement, boolean found) throws SQLException {
    var rows = found;
    while (!rows) {
      if (statement.getUpdateCount() < 0) {
        throw new SQLException("fewer answers than questions");
      }
      rows = statement.getMoreResults();
    }
  }

  /** Returns the place of the next value. */
  private static int give(List<Object> values, PreparedStatement statement, int first)
      throws SQLException {
    var place = first;
    for (var value : values) {
      if (value instanceof UUID[] ids) {
        statement.setArray(place, statement.getConnection().createArrayOf("uuid", ids));
      } else {
        statement.setObject(place, value);
      }
      place++;
    }
    return place;
  }
}
