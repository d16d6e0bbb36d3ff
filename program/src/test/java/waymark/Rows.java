package waymark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import waymark.database.Access;
import waymark.database.Catalogue;

/**
 * What stands in every table of a database, told by the database itself: rows and a sum of them.
 */
final class Rows {

  private Rows() {}

  /** By table, without sessions, of which a backup keeps none. */
  static Map<String, String> of(Access database) throws SQLException {
    try (var connection = TestDatabase.asIntruder(database)) {
      return of(connection);
    }
  }

  /** The same, as somebody sees it who sees every row. */
  static Map<String, String> of(Connection connection) throws SQLException {
    var sums = new TreeMap<String, String>();
    for (var table : Catalogue.tables(connection)) {
      if (!table.name().startsWith("access.session")) {
        sums.put(
            table.name(),
            Catalogue.ask(
                    connection,
                    """
                    select count(*) || ' rows ' || coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint), 0)
                      from %s t
                    """
                        .formatted(table.name()))
                .getFirst());
      }
    }
    return sums;
  }
}
