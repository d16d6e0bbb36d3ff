package waymark.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import waymark.backup.Shape.Kept;
import waymark.database.Access;
import waymark.database.Unavailable;

/**
 * One connection of the owner, in a transaction that takes as long as it takes, and in which every
 * value is written in one way, whatever the server's settings are.
 */
final class OwnerSession implements AutoCloseable {

  private static final int PIECE = 1 << 16;

  private static final List<String> SETTINGS =
      List.of(
          "set search_path = ''", // so that names come with their schemas
          "set time zone 'UTC'",
          "set datestyle = 'ISO, YMD'",
          "set intervalstyle = 'postgres'",
          "set extra_float_digits = 1",
          "set bytea_output = 'hex'",
          "set statement_timeout = 0",
          "set transaction_timeout = 0",
          "set idle_in_transaction_session_timeout = 0",
          "set lock_timeout = '60s'");

  private final Connection connection;

  private OwnerSession(Connection connection) {
    this.connection = connection;
  }

  /**
   * Signs in.
   *
   * @throws Unavailable when the database lets nobody in
   */
  static OwnerSession open(Access access) {
    var owner = access.owner();
    try {
      var connection = DriverManager.getConnection(access.url(), owner.user(), owner.password());
      var session = new OwnerSession(connection);
      for (var setting : SETTINGS) {
        session.execute(setting);
      }
      connection.setAutoCommit(false);
      return session;
    } catch (SQLException e) {
      throw new Unavailable("The database does not let its owner in: " + said(e), e);
    }
  }

  Connection connection() {
    return connection;
  }

  void execute(String statement) throws SQLException {
    try (var executing = connection.createStatement()) {
      executing.execute(statement);
    }
  }

  boolean yes(String question) throws SQLException {
    try (var asking = connection.createStatement();
        var row = asking.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** Reads a table, a row at a time in memory, into a stream that may be nowhere. */
  RowSum read(Kept table, OutputStream to) throws SQLException, IOException {
    var sum = new RowSum();
    var copy = copies().copyOut("copy " + table.listed() + " to stdout");
    try {
      for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
        sum.add(row, row.length);
        to.write(row);
      }
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    return sum;
  }

  /** Adds rows to a table, a piece at a time in memory. */
  RowSum add(Kept table, InputStream rows) throws SQLException, IOException {
    var sum = new RowSum();
    var piece = new byte[PIECE];
    var copy = copies().copyIn("copy " + table.listed() + " from stdin");
    try {
      for (var length = rows.read(piece); length >= 0; length = rows.read(piece)) {
        sum.add(piece, length);
        copy.writeToCopy(piece, 0, length);
      }
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    return sum;
  }

  private CopyManager copies() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  /** The first line of what the database said. */
  static String said(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }

  /** What was not committed is as if it had never been. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
