package waymark.caseload;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.postgresql.PGConnection;

/**
 * The rows of a question as PostgreSQL copies them out: in its binary form, one after another,
 * while the next are being sent. To make a record and texts of a row takes longer than to count the
 * case in it.
 *
 * <p>It is the same question in the same transaction, so the walls between areas and every limit of
 * time hold. {@code copy} takes no parameters: the values are written into the question, each by
 * its type.
 */
final class CopiedRows {

  /** Signature and flags; how long what else there is, which nobody has used yet, follows. */
  private static final int BEFORE_EXTENSION = 15;

  private static final int END = -1;

  private CopiedRows() {}

  /**
   * Hands over each row.
   *
   * @param use must not ask this database anything; the row is another one afterwards
   */
  static void each(DSLContext db, ResultQuery<? extends Record> query, Consumer<CopiedRow> use) {
    var copy = "copy (" + db.renderInlined(query) + ") to stdout (format binary)";
    db.connection(connection -> each(connection, copy, use));
  }

  private static void each(Connection connection, String copy, Consumer<CopiedRow> use)
      throws SQLException {
    var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
    try {
      var row = new CopiedRow();
      var from = -1;
      // each message is one row
      for (var sent = rows.readFromCopy(); sent != null; sent = rows.readFromCopy()) {
        from = from < 0 ? headerOf(sent) : 0;
        if (ByteBuffer.wrap(sent).getShort(from) != END) {
          row.read(sent, from);
          use.accept(row);
        }
      }
    } finally {
      while (rows.isActive()) { // the rest is not wanted, and the transaction goes on
        var _ = rows.readFromCopy();
      }
    }
  }

  private static int headerOf(byte[] first) {
    return BEFORE_EXTENSION + Integer.BYTES + ByteBuffer.wrap(first).getInt(BEFORE_EXTENSION);
  }
}
