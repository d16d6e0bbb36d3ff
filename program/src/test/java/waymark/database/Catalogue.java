package waymark.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables that a database has and what is said about them there, rather than in any list. */
public final class Catalogue {

  /** A table of the program's, as the catalogue describes it. */
  public record Table(String name, List<String> columns, List<String> key, String comment) {

    public boolean ofAnArea() {
      return columns.contains("area_id");
    }

    public boolean ofFacts() {
      return columns.contains("superseded_seq");
    }
  }

  private static final String TABLES =
      """
      select c.oid::regclass::text,
             array(select a.attname from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum),
             array(select a.attname from pg_index i
                     cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
                     join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                    where i.indrelid = c.oid and i.indisprimary order by k.place),
             coalesce(obj_description(c.oid, 'pg_class'), '')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'f') and not c.relispartition and n.nspname !~ '^(pg_|information_schema$)'
       order by 1
      """;

  private static final String PARTS =
      """
      select c.oid::regclass::text from pg_class c
       where c.relkind = 'r' and c.relispartition order by 1
      """;

  private Catalogue() {}

  public static List<Table> tables(Connection database) throws SQLException {
    var tables = new ArrayList<Table>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(
            new Table(
                rows.getString(1),
                List.of((String[]) rows.getArray(2).getArray()),
                List.of((String[]) rows.getArray(3).getArray()),
                rows.getString(4)));
      }
    }
    return tables;
  }

  /** The parts that some tables are kept in, which are no tables to anybody but the database. */
  public static List<String> parts(Connection database) throws SQLException {
    return ask(database, PARTS);
  }

  /** The first column of every row that a query answers. */
  public static List<String> ask(Connection database, String query, Object... parameters)
      throws SQLException {
    var answers = new ArrayList<String>();
    try (var statement = database.prepareStatement(query)) {
      for (var i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          answers.add(rows.getString(1));
        }
      }
    }
    return answers;
  }
}
