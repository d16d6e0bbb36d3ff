package waymark.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A row that any table takes, made from the types of its columns and the words that its checks
 * allow: the tests that every table must pass have rows in tables that nobody thought of yet.
 */
public final class AnyRow {

  private static final String COLUMNS =
      """
      select a.attname, format_type(a.atttypid, a.atttypmod), a.attnum,
             coalesce((select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
                        where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]), '')
        from pg_attribute a
       where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
         and (a.attnotnull or a.attname = 'area_id')
       order by a.attnum
      """;

  /** The first of the words in a check such as {@code unit in ('percent', 'count')}. */
  private static final Pattern WORD = Pattern.compile("'([a-z][a-z-]*)'::text");

  private AnyRow() {}

  /** The statement that inserts such a row, in that area where the table has areas. */
  public static String insert(Connection database, String table, UUID area, long seq)
      throws SQLException {
    var names = new ArrayList<String>();
    var values = new ArrayList<String>();
    try (var statement = database.prepareStatement(COLUMNS)) {
      statement.setString(1, table);
      try (var columns = statement.executeQuery()) {
        while (columns.next()) {
          var name = columns.getString(1);
          names.add(name);
          values.add(
              switch (name) {
                case "area_id" -> "'" + area + "'";
                case "seq" -> String.valueOf(seq);
                default -> value(columns.getString(2), columns.getInt(3), columns.getString(4));
              });
        }
      }
    }
    return "insert into %s (%s) values (%s)"
        .formatted(table, String.join(", ", names), String.join(", ", values));
  }

  private static String value(String type, int place, String checks) {
    var word = WORD.matcher(checks);
    var unique = "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    return switch (type) {
      case "uuid" -> "gen_random_uuid()";
      case "boolean" -> "false";
      case "bigint", "integer", "smallint", "numeric" -> "1";
      case "text[]", "integer[]", "bigint[]" -> "'{}'";
      case "bytea" -> "sha256('%s')".formatted(unique);
      case "date" -> "date '2026-01-01' + " + place; // so that a later column is a later day
      case "timestamp with time zone" -> "timestamptz '2026-01-01 00:00Z'";
      case "jsonb" -> "'{}'";
      case String text when checks.contains("::jsonb") -> "'{}'";
      case String text when checks.contains("^#") -> "'#12436D'";
      case String text when checks.contains("[0-5][0-9]") -> "'10:00'";
      case String text when checks.contains("@") -> "'%s@mereside.example'".formatted(unique);
      case String text when text.startsWith("text") || text.startsWith("character") ->
          "'%s'".formatted(word.find() ? word.group(1) : unique);
      case String other -> throw new IllegalStateException("no value known for " + other);
    };
  }
}
