package waymark.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import waymark.database.Access.Login;

/**
 * What a database and its two roles must be before anything is kept there. Areas are kept apart,
 * and facts from being changed, by rules of the database that do not hold everybody: whoever owns a
 * table, is a superuser or was let past row security walks through them. So the program looks
 * before it writes, and does not start where its own role could.
 */
public final class Conditions {

  private static final String SECONDS = "15";

  /** Predefined roles whose members read or write past what a table grants. */
  private static final String POWERS =
      """
      'pg_read_all_data', 'pg_write_all_data', 'pg_read_server_files', 'pg_write_server_files',
      'pg_execute_server_program', 'pg_create_subscription', 'pg_maintain'
      """;

  private static final String SEEN =
      """
      select current_setting('server_version_num')::int, current_setting('server_version'),
             current_setting('server_encoding'),
             pg_is_in_recovery() or current_setting('transaction_read_only')::boolean,
             session_user, r.rolsuper, r.rolbypassrls, r.rolreplication,
             coalesce((select string_agg(o.rolname, ', ' order by o.rolname) from pg_roles o
                        where o.rolname <> session_user and pg_has_role(o.oid, 'member')
                          and (o.rolsuper or o.rolbypassrls or o.rolreplication or o.rolname = ?
                               or o.rolname in (%s))), ''),
             coalesce((select string_agg(owned, ', ') from (
                 select 'the database' from pg_database d
                  where d.datname = current_database() and pg_has_role(d.datdba, 'member')
                 union all
                 (select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname !~ '^(pg_|information_schema$)' and pg_has_role(c.relowner, 'member')
                   order by 1 limit 3)
                 union all
                 (select 'the schema ' || n.nspname from pg_namespace n
                   where n.nspname !~ '^(pg_|information_schema$)' and pg_has_role(n.nspowner, 'member')
                   order by 1 limit 3)) as it(owned)), ''),
             has_database_privilege(current_database(), 'create')
               and coalesce(has_schema_privilege(current_schema(), 'create'), false),
             exists (select from pg_default_acl a cross join lateral aclexplode(a.defaclacl) as x
                      where a.defaclobjtype = 'r' and pg_has_role(a.defaclrole, 'member')
                        and (x.grantee = 0 or x.grantee = (select oid from pg_roles where rolname = ?)))
        from pg_roles r where r.rolname = session_user
      """
          .formatted(POWERS);

  private static final String TOO_MUCH =
      """
      select string_agg(distinct c.oid::regclass::text, ', ')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace,
             unnest(array['update', 'delete', 'truncate', 'references', 'trigger']) as p(power)
       where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)'
         and c.relrowsecurity and has_table_privilege(c.oid, p.power)
      """;

  private static final String USABLE =
      """
      select has_schema_privilege('ledger', 'usage') and has_table_privilege(c.oid, 'select')
             and has_table_privilege(c.oid, 'insert')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'ledger' and c.relname = 'entry'
      """;

  private Conditions() {}

  /**
   * Looks before anything is written, and connects once in each role.
   *
   * @throws Unavailable when the database cannot be reached, or must not be used as it is
   */
  public static void before(Access access) {
    RoleRules.named(access).ifPresent(Conditions::refuse);
    var owner = seen(access, access.owner(), access.program().user(), "_OWNER");
    RoleRules.server(owner)
        .or(() -> RoleRules.owner(owner.role(), access))
        .ifPresent(Conditions::refuse);
    var program = seen(access, access.program(), access.owner().user(), "");
    RoleRules.server(program)
        .or(() -> RoleRules.program(program.role(), access))
        .ifPresent(Conditions::refuse);
  }

  /**
   * Looks once more when the tables are there: what the program's role may do with them.
   *
   * @throws Unavailable when it may do more than read and add, or nothing
   */
  public static void after(Access access) {
    try (var connection = connect(access, access.program(), "")) {
      if (!"t".equals(answer(connection, USABLE))) {
        refuse(
            "The role \"%s\" has no rights in this database, which was made for another: WAYMARK_DATABASE_USER must stay the one that it was first started with."
                .formatted(access.program().user()));
      }
      var tables = answer(connection, TOO_MUCH);
      if (tables != null) {
        refuse(
            "The role \"%s\" could change what was written, so the program does not start: somebody gave it more than the program's migrations do, on %s. docs/own-postgresql.md says how \"%s\" takes it back."
                .formatted(access.program().user(), tables, access.owner().user()));
      }
    } catch (SQLException e) {
      throw unanswered(e);
    }
  }

  private static void refuse(String sentence) {
    throw new Unavailable(sentence);
  }

  private static RoleRules.Seen seen(Access access, Login login, String other, String variable) {
    try (var connection = connect(access, login, variable);
        var statement = connection.prepareStatement(SEEN)) {
      // the owner may well become the program's role; the other way round it must not
      statement.setString(1, variable.isEmpty() ? other : "");
      statement.setString(2, other);
      try (var row = statement.executeQuery()) {
        row.next();
        return new RoleRules.Seen(
            row.getInt(1),
            row.getString(2),
            row.getString(3),
            row.getBoolean(4),
            new RoleRules.Role(
                row.getString(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getString(9),
                row.getString(10),
                row.getBoolean(11),
                row.getBoolean(12)));
      }
    } catch (SQLException e) {
      throw unanswered(e);
    }
  }

  private static @Nullable String answer(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private static Connection connect(Access access, Login login, String variable) {
    var asked = new Properties();
    asked.setProperty("user", login.user());
    asked.setProperty("password", login.password());
    asked.setProperty("connectTimeout", SECONDS);
    asked.setProperty("loginTimeout", SECONDS);
    try {
      return DriverManager.getConnection(access.url(), asked);
    } catch (SQLException e) {
      throw new Unavailable(
          unreachable(access.place(), login.user(), "WAYMARK_DATABASE" + variable, e), e);
    }
  }

  /** Why a role cannot come in, and what to look at. */
  static String unreachable(String place, String user, String variable, SQLException e) {
    var said = said(e);
    return switch (Objects.requireNonNullElse(e.getSQLState(), "")) {
      case "28P01", "28000" ->
          "PostgreSQL does not let \"%s\" in (%s). Check that the role is there and may log in, that %s_USER and %3$s_PASSWORD are its own, and what pg_hba.conf says."
              .formatted(user, said, variable);
      case "3D000" ->
          "There is no such database at %s (%s). Make it, or correct WAYMARK_DATABASE_URL."
              .formatted(place, said);
      case "42501" ->
          "\"%s\" may not connect to the database at %s (%s). As its owner: grant connect on database ... to \"%1$s\";"
              .formatted(user, place, said);
      case "57P03" ->
          "The database at %s is starting or stopping (%s). Try again in a moment."
              .formatted(place, said);
      case "53300" ->
          "The database at %s has no connection left (%s). Raise its max_connections, or end what holds them."
              .formatted(place, said);
      default ->
          "The database at %s does not answer (%s). Check that it runs, WAYMARK_DATABASE_URL, the network between, and its sslmode."
              .formatted(place, said);
    };
  }

  private static Unavailable unanswered(SQLException e) {
    return new Unavailable("The database did not answer (%s).".formatted(said(e)), e);
  }

  private static String said(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
  }
}
