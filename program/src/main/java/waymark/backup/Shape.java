package waymark.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.backup.Manifest.Sequence;
import waymark.database.Migrations.Migration;

/**
 * What there is to keep, as the catalogue names it: the tables and sequences of the role that asks,
 * the owner, whichever program's migrations made them.
 */
final class Shape {

  /**
   * Nobody's work is in them, and whoever has one in hand is signed in: a copy that lies about
   * would let its reader in.
   */
  private static final Set<String> LEFT_OUT = Set.of("access.session", "access.session_attributes");

  private static final String TABLES =
      """
      select c.oid::regclass::text,
             array(select quote_ident(a.attname) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                    order by a.attnum),
             coalesce(pg_partition_root(c.oid), c.oid)::regclass::text,
             c.relforcerowsecurity,
             not c.relrowsecurity or exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'read_whole')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and c.relpersistence <> 't' and n.nspname !~ '^(pg_|information_schema$)'
         and c.relowner = (select oid from pg_roles where rolname = session_user)
         and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
       order by 1
      """;

  private static final String REFERENCES =
      """
      select coalesce(pg_partition_root(k.conrelid), k.conrelid)::regclass::text,
             coalesce(pg_partition_root(k.confrelid), k.confrelid)::regclass::text
        from pg_constraint k where k.contype = 'f'
      """;

  private static final String SEQUENCES =
      """
      select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'S' and c.relpersistence <> 't' and n.nspname !~ '^(pg_|information_schema$)'
         and c.relowner = (select oid from pg_roles where rolname = session_user)
       order by 1
      """;

  private static final String WALLS =
      """
      select c.oid::regclass::text || ' ' || c.relrowsecurity || ' ' || c.relforcerowsecurity || ' '
             || coalesce((select string_agg(t.tgname::text || t.tgenabled::text, ' ' order by t.tgname)
                            from pg_trigger t where t.tgrelid = c.oid), '')
        from pg_class c where c.relkind in ('r', 'p')
         and c.relowner = (select oid from pg_roles where rolname = session_user)
       order by 1
      """;

  private static final String HISTORY =
      """
      select c.oid::regclass::text from pg_class c
       where c.relname = 'flyway_schema_history' and c.relkind = 'r'
         and c.relowner = (select oid from pg_roles where rolname = session_user)
      """;

  /**
   * A table.
   *
   * @param name with its schema, as SQL writes it
   * @param columns that are kept, as SQL writes them
   * @param root itself, or the table whose part it is
   * @param walled whether its rows are hidden from its owner
   * @param readable whether a backup sees all of its rows
   */
  record Kept(String name, List<String> columns, String root, boolean walled, boolean readable) {

    Kept {
      columns = List.copyOf(columns);
    }

    /** With its columns, for COPY. */
    String listed() {
      return name + " (" + String.join(", ", columns) + ")";
    }

    /** Whether its rows may be of an area or a person, and so are somebody's. */
    boolean isOfSomebody() {
      return columns.contains("area_id") || columns.contains("person_id");
    }
  }

  private final List<Kept> tables;
  private final Map<String, Set<String>> references;
  private final List<Kept> ordered = new ArrayList<>();
  private boolean circles;

  private Shape(List<Kept> tables, Map<String, Set<String>> references) {
    this.tables = tables;
    this.references = references;
  }

  /** As it is now. */
  static Shape of(Connection owner) throws SQLException {
    var tables = new ArrayList<Kept>();
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(
            new Kept(
                rows.getString(1),
                List.of((String[]) rows.getArray(2).getArray()),
                rows.getString(3),
                rows.getBoolean(4),
                rows.getBoolean(5)));
      }
    }
    var references = new LinkedHashMap<String, Set<String>>();
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(REFERENCES)) {
      while (rows.next()) {
        references.computeIfAbsent(rows.getString(1), _ -> new HashSet<>()).add(rows.getString(2));
      }
    }
    var shape = new Shape(tables, references);
    shape.order();
    return shape;
  }

  /** All tables; what a row refers to stands in a table before. */
  List<Kept> all() {
    return ordered;
  }

  /** Those of them whose rows are kept. */
  List<Kept> kept() {
    return ordered.stream().filter(it -> !LEFT_OUT.contains(it.name())).toList();
  }

  /** Whether tables refer to each other, so that none of them could be first. */
  boolean refersInCircles() {
    return circles;
  }

  private void order() {
    var left = new ArrayList<>(tables);
    while (!left.isEmpty()) {
      var waiting = left.stream().map(Kept::root).collect(Collectors.toSet());
      var next = left.stream().filter(it -> waitsForNone(it, waiting)).toList();
      circles |= next.isEmpty();
      var taken = next.isEmpty() ? List.of(left.getFirst()) : next;
      ordered.addAll(taken);
      left.removeAll(taken);
    }
  }

  private boolean waitsForNone(Kept table, Set<String> waiting) {
    return references.getOrDefault(table.root(), Set.of()).stream()
        .noneMatch(it -> !it.equals(table.root()) && waiting.contains(it));
  }

  List<String> leftOut() {
    return tables.stream().map(Kept::name).filter(LEFT_OUT::contains).toList();
  }

  /** Where all sequences stand. A sequence is of no moment: it may be a little ahead. */
  static List<Sequence> sequences(Connection owner) throws SQLException {
    var found = new ArrayList<Sequence>();
    for (var name : answers(owner, SEQUENCES)) {
      try (var statement = owner.createStatement();
          var row = statement.executeQuery("select last_value, is_called from " + name)) {
        row.next();
        found.add(new Sequence(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return found;
  }

  /** What had run in this database, in order; nothing where it was never used. */
  static List<Migration> migrations(Connection owner) throws SQLException {
    var ran = new ArrayList<Migration>();
    var history = answers(owner, HISTORY);
    if (history.isEmpty()) {
      return ran;
    }
    try (var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                "select version, checksum from %s where success and version is not null order by installed_rank"
                    .formatted(history.getFirst()))) {
      while (rows.next()) {
        ran.add(new Migration(rows.getString(1), rows.getInt(2)));
      }
    }
    return ran;
  }

  /** Who is kept from what, table by table: to see that it is afterwards as it was before. */
  static List<String> walls(Connection owner) throws SQLException {
    return answers(owner, WALLS);
  }

  private static List<String> answers(Connection owner, String query) throws SQLException {
    var answers = new ArrayList<String>();
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        answers.add(String.valueOf(rows.getString(1)));
      }
    }
    return answers;
  }
}
