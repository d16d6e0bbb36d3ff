package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Operator;
import waymark.backup.Backup;
import waymark.backup.Restore;
import waymark.database.Access;
import waymark.database.Catalogue;
import waymark.database.ForeignServer;
import waymark.database.Isolation;
import waymark.database.Migrations;
import waymark.database.Unavailable;
import waymark.ledger.Ledger;
import waymark.ledger.LedgerKey;
import waymark.ledger.VerifyAudit;

/**
 * The program on a PostgreSQL of somebody else's, with roles and a database of other names: it
 * works there as on its own, or says in one sentence why it must not, and then has written nothing.
 */
class ForeignDatabaseTest {

  private static final String OWNER = "Send-Owner";
  private static final String PROGRAM = "send app";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  @TempDir private static Path machine;
  private static ForeignServer foreign;
  private static String tables = "";

  @TempDir private Path directory;
  private Path home = Path.of("");

  @BeforeEach
  void as_serve_keeps_it() throws IOException {
    home = Files.createDirectory(directory.resolve("instance"));
  }

  @BeforeAll
  static void as_the_operators_guide_says() throws Exception {
    foreign = new ForeignServer(machine);
    foreign.asSuperuser(
        "postgres",
        "create role \"%s\" login password 'owner''s'".formatted(OWNER),
        "create role \"%s\" login password 'program''s'".formatted(PROGRAM));
  }

  @AfterAll
  static void stop() throws Exception {
    foreign.close();
  }

  /** A new database, as the operator's guide makes it. */
  private static String database() throws SQLException {
    return made("encoding 'UTF8'");
  }

  /** One in which the program was started before and left nothing but its tables. */
  private static synchronized String startedBefore() throws SQLException {
    if (tables.isEmpty()) {
      tables = database();
      Migrations.run(Access.from(environment(tables)).orElseThrow());
    }
    return made("template \"%s\"".formatted(tables));
  }

  private static String made(String from) throws SQLException {
    var name = "Send %d".formatted(DATABASES.incrementAndGet());
    foreign.asSuperuser(
        "postgres", "create database \"%s\" owner \"%s\" %s".formatted(name, OWNER, from));
    return name;
  }

  private static Map<String, String> environment(String database) {
    var environment = new HashMap<String, String>();
    environment.put("WAYMARK_DATABASE_URL", foreign.url(database.replace(" ", "%20")));
    environment.put("WAYMARK_DATABASE_USER", PROGRAM);
    environment.put("WAYMARK_DATABASE_PASSWORD", "program's");
    environment.put("WAYMARK_DATABASE_OWNER_USER", OWNER);
    environment.put("WAYMARK_DATABASE_OWNER_PASSWORD", "owner's");
    environment.put("WAYMARK_LEDGER_KEY", "0123456789abcdef".repeat(4));
    return environment;
  }

  @Test
  void it_is_brought_up_to_date_answers_and_keeps_the_walls_under_other_names() throws Exception {
    var database = database();
    try (var server = server(environment(database))) {
      assertEquals(200, get(server, "sign-in").statusCode());
      var ledger = server.context().getBean(Ledger.class);
      for (var area : List.of("mereside", "elsewhere")) {
        var made = OperatorCommands.made(ledger, area, area);
        server
            .context()
            .getBean(Operator.class)
            .inviteAdministrator(made, "clerk@" + area + ".example", "Sam Wren");
      }
    }
    try (var program = foreign.connect(database, PROGRAM, "program's")) {
      program.setAutoCommit(false);
      assertEquals(List.of(), Isolation.broken(program));
      assertEquals(
          List.of("0"), Catalogue.ask(program, "select count(*) from ledger.entry"), "no area");
    }
    // a second start finds everything as it was left
    server(environment(database)).close();
  }

  /** As when the database that came with the program has become too small. */
  @Test
  void a_backup_of_a_database_with_other_roles_is_restored_there() throws Exception {
    var file = directory.resolve("backup");
    Backup.make(TestDatabase.another(), file, false, "0.1", "mark");
    var database = database();
    Restore.run(Access.from(environment(database)).orElseThrow(), file);
    server(environment(database)).close();
    try (var program = foreign.connect(database, PROGRAM, "program's")) {
      program.setAutoCommit(false);
      assertEquals(List.of(), Isolation.broken(program));
    }
  }

  @ParameterizedTest
  @CsvSource({"require", "verify-full"})
  void it_is_reached_over_tls(String mode) throws Exception {
    var environment = environment(startedBefore());
    environment.merge(
        "WAYMARK_DATABASE_URL",
        "?sslmode=%s&sslrootcert=%s".formatted(mode, foreign.certificate()),
        String::concat);
    try (var server = server(environment)) {
      assertEquals("ready\n", get(server, "health/ready").body());
      try (var connection = server.context().getBean(javax.sql.DataSource.class).getConnection()) {
        assertEquals(
            List.of("t"),
            Catalogue.ask(connection, "select ssl from pg_stat_ssl where pid = pg_backend_pid()"));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WAYMARK_DATABASE_PASSWORD=wrong           | PostgreSQL does not let "send app" in (FATAL: password authentication failed for user "send app"). Check that the role is there and may log in, that WAYMARK_DATABASE_USER and WAYMARK_DATABASE_PASSWORD are its own, and what pg_hba.conf says.
          WAYMARK_DATABASE_OWNER_PASSWORD=wrong     | PostgreSQL does not let "Send-Owner" in (FATAL: password authentication failed for user "Send-Owner"). Check that the role is there and may log in, that WAYMARK_DATABASE_OWNER_USER and WAYMARK_DATABASE_OWNER_PASSWORD are its own, and what pg_hba.conf says.
          WAYMARK_DATABASE_USER=nobody              | PostgreSQL does not let "nobody" in (FATAL: password authentication failed for user "nobody"). Check that the role is there and may log in, that WAYMARK_DATABASE_USER and WAYMARK_DATABASE_PASSWORD are its own, and what pg_hba.conf says.
          WAYMARK_DATABASE_USER=Send-Owner          | WAYMARK_DATABASE_USER and WAYMARK_DATABASE_OWNER_USER are both "Send-Owner". They must be two roles: whoever owns the tables can pass the walls between areas, and the program must not.
          WAYMARK_DATABASE_USER=a"b                 | The name of a role may have letters, digits, blanks and . _ @ - only, up to 63.
          WAYMARK_DATABASE_URL=$/nowhere            | There is no such database at postgresql:$/nowhere (FATAL: database "nowhere" does not exist). Make it, or correct WAYMARK_DATABASE_URL.
          WAYMARK_DATABASE_URL=jdbc:postgresql://127.0.0.1:1/send?sslmode=require | The database at postgresql://127.0.0.1:1/send does not answer (Connection to 127.0.0.1:1 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.). Check that it runs, WAYMARK_DATABASE_URL, the network between, and its sslmode.
          WAYMARK_DATABASE_URL=$/Send?user=dba      | WAYMARK_DATABASE_URL must not name a user or a password: it is used by two roles, which _USER and _OWNER_USER name
          WAYMARK_DATABASE_URL=postgresql://here/it | WAYMARK_DATABASE_URL must begin with jdbc:postgresql:, for example jdbc:postgresql://host/waymark
          WAYMARK_DATABASE_OWNER_PASSWORD=          | WAYMARK_DATABASE_URL is set, so WAYMARK_DATABASE_OWNER_PASSWORD must be set too
          WAYMARK_LEDGER_KEY=abc                    | The ledger's key must be at least 64 hexadecimal digits, an even number of them.
          """)
  void what_the_environment_has_wrong_is_one_sentence(String wrong, String sentence)
      throws Exception {
    var environment = environment(database());
    var name = wrong.substring(0, wrong.indexOf('='));
    var server = foreign.url("").replaceFirst("/$", "");
    environment.put(name, wrong.substring(wrong.indexOf('=') + 1).replace("$", server));
    assertEquals(
        sentence.replace("$", server.replace("jdbc:postgresql:", "")), refused(environment));
  }

  /** Each is done to the roles as they should be, and undone again. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alter role $program superuser                     | alter role $program nosuperuser          | WAYMARK_DATABASE_USER, "send app", is a superuser, and so passes the walls between areas; the program does not start. As a superuser: alter role "send app" nosuperuser;
          alter role $program bypassrls                     | alter role $program nobypassrls          | WAYMARK_DATABASE_USER, "send app", has BYPASSRLS, and so passes the walls between areas; the program does not start. As a superuser: alter role "send app" nobypassrls;
          alter role $program replication                   | alter role $program noreplication        | WAYMARK_DATABASE_USER, "send app", has REPLICATION, and so passes the walls between areas; the program does not start. As a superuser: alter role "send app" noreplication;
          grant $owner to $program with inherit false       | revoke $owner from $program              | WAYMARK_DATABASE_USER, "send app", can act as Send-Owner, and so pass the walls between areas; the program does not start. As a superuser: revoke Send-Owner from "send app";
          grant pg_read_all_data to $program                | revoke pg_read_all_data from $program    | WAYMARK_DATABASE_USER, "send app", can act as pg_read_all_data, and so pass the walls between areas; the program does not start. As a superuser: revoke pg_read_all_data from "send app";
          alter database $database owner to $program        | alter database $database owner to dba    | WAYMARK_DATABASE_OWNER_USER, "Send-Owner", may not make the program's tables. As a superuser: alter database ... owner to "Send-Owner";
          create table public.own (); alter table public.own owner to $program | drop table public.own | WAYMARK_DATABASE_USER, "send app", owns own, and so could pass the walls between areas; the program does not start. Give that to "Send-Owner", or use a role that owns nothing.
          create schema own authorization $program          | drop schema own                          | WAYMARK_DATABASE_USER, "send app", owns the schema own, and so could pass the walls between areas; the program does not start. Give that to "Send-Owner", or use a role that owns nothing.
          alter role $owner superuser                       | alter role $owner nosuperuser            | WAYMARK_DATABASE_OWNER_USER, "Send-Owner", is a superuser. It must be an ordinary role that owns the database: the program's functions work with its rights, and would see every area. As a superuser: create role ... login; alter database ... owner to ...;
          alter role $owner bypassrls                       | alter role $owner nobypassrls            | WAYMARK_DATABASE_OWNER_USER, "Send-Owner", has BYPASSRLS. It must be an ordinary role that owns the database: the program's functions work with its rights, and would see every area. As a superuser: create role ... login; alter database ... owner to ...;
          alter database $database owner to dba             | select 1                                 | WAYMARK_DATABASE_OWNER_USER, "Send-Owner", may not make the program's tables. As a superuser: alter database ... owner to "Send-Owner";
          alter default privileges for role $owner grant all on tables to $program | alter default privileges for role $owner revoke all on tables from $program | Default privileges of "Send-Owner" give away rights on every table that it makes, so that facts could be changed. As "Send-Owner": alter default privileges revoke all on tables from "send app", public;
          alter role $program nologin                       | alter role $program login                | PostgreSQL does not let "send app" in (FATAL: role "send app" is not permitted to log in). Check that the role is there and may log in, that WAYMARK_DATABASE_USER and WAYMARK_DATABASE_PASSWORD are its own, and what pg_hba.conf says.
          revoke connect on database $database from public  | select 1                                 | "send app" may not connect to the database at $place (FATAL: permission denied for database "$name"). As its owner: grant connect on database ... to "send app";
          alter database $database set default_transaction_read_only = on | select 1                 | The database takes no writing: it is a standby, or was set to read only. Waymark needs the one that is written to.
          """)
  void roles_that_could_pass_the_walls_are_refused_before_anything_is_written(
      String done, String undone, String sentence) throws Exception {
    var database = database();
    administer(database, done);
    try {
      assertEquals(
          sentence
              .replace("$name", database)
              .replace("$place", foreign.url(database).replace("jdbc:", "").replace(" ", "%20")),
          refused(environment(database)));
      try (var superuser = foreign.connect(database, "dba", "of the superuser")) {
        assertEquals(
            List.of(),
            Catalogue.tables(superuser).stream()
                .map(Catalogue.Table::name)
                .filter(it -> !it.equals("own"))
                .toList());
      }
    } finally {
      administer(database, undone);
    }
  }

  private static void administer(String database, String statements) throws SQLException {
    foreign.asSuperuser(
        database,
        statements
            .replace("$program", "\"" + PROGRAM + "\"")
            .replace("$owner", "\"" + OWNER + "\"")
            .replace("$database", "\"" + database + "\""));
  }

  @Test
  void another_encoding_is_refused() throws Exception {
    foreign.asSuperuser(
        "postgres",
        "create database latin owner \"%s\" encoding 'LATIN1' template template0".formatted(OWNER));
    assertEquals(
        "The database is encoded as LATIN1. Waymark needs one made with: encoding 'UTF8'.",
        refused(environment("latin")));
  }

  @Test
  void rights_that_were_added_later_stop_the_next_start() throws Exception {
    var database = startedBefore();
    administer(database, "grant update, delete on measures.reading, ledger.entry to $program");
    assertEquals(
        "The role \"send app\" could change what was written, so the program does not start:"
            + " somebody gave it more than the program's migrations do, on ledger.entry,"
            + " measures.reading. docs/own-postgresql.md says how \"Send-Owner\" takes it back.",
        refused(environment(database)));
    administer(
        database,
        "revoke update, delete, truncate, references, trigger on ledger.entry, measures.reading"
            + " from $program, public");
    administer(
        database,
        "grant update (superseded_seq, superseded_known_from) on measures.reading to $program");
    server(environment(database)).close();
  }

  @Test
  void a_database_that_was_made_for_another_role_is_refused() throws Exception {
    var database = startedBefore();
    administer(database, "create role other login password 'other''s'");
    var environment = environment(database);
    environment.put("WAYMARK_DATABASE_USER", "other");
    environment.put("WAYMARK_DATABASE_PASSWORD", "other's");
    assertEquals(
        "The role \"other\" has no rights in this database, which was made for another:"
            + " WAYMARK_DATABASE_USER must stay the one that it was first started with.",
        refused(environment));
  }

  @Test
  void while_it_is_down_every_page_says_so_nothing_is_lost_and_all_recovers_by_itself()
      throws Exception {
    var database = startedBefore();
    try (var server = server(environment(database))) {
      var client = Browsing.at(server);
      var area =
          OperatorCommands.made(server.context().getBean(Ledger.class), "mereside", "Mereside");
      var link =
          server
              .context()
              .getBean(Operator.class)
              .inviteAdministrator(area, "sam@mereside.example", "Sam Wren");
      client.choosePassword(link.path(), "a lighthouse in the fog");
      client.signIn("sam@mereside.example", "a lighthouse in the fog");
      var form = client.form("/mereside/change");
      form.put("name", "Mereside \"by\" the sea");
      foreign.stop();
      try {
        silent(client, form);
      } finally {
        foreign.startAgain();
      }
      var answers = new ArrayList<Integer>();
      for (var i = 0; i < 100 && !answers.contains(200); i++) {
        answers.add(client.get("/health/ready").statusCode());
      }
      assertEquals(200, answers.getLast());
      assertEquals(200, client.get("/mereside").statusCode(), "still signed in");
      assertEquals(303, client.send("/mereside/change", form).statusCode());
      var page = Jsoup.parse(client.get("/mereside").body());
      assertTrue(page.text().contains("Mereside \"by\" the sea"), page.text());
    }
  }

  /** What is answered meanwhile, to somebody who is signed in and to somebody who is not. */
  private static void silent(Browsing client, Map<String, String> form) throws Exception {
    var ready = client.get("/health/ready");
    assertEquals(503, ready.statusCode());
    assertEquals("the database does not answer\n", ready.body());
    assertEquals(200, client.get("/health/live").statusCode());
    var asked = client.get("/mereside");
    var page = Jsoup.parse(asked.body());
    assertEquals(503, asked.statusCode());
    assertEquals("The database does not answer", page.expectFirst("h1").text());
    assertEquals("/mereside", page.expectFirst("main a[href]").attr("href"));
    assertTrue(asked.headers().firstValue("Retry-After").isPresent());
    var policy = asked.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("default-src 'none'"), policy);
    var style = page.expectFirst("link[rel=stylesheet]").attr("href");
    assertEquals(200, client.get(style).statusCode());
    var answer = client.send("/mereside/change", form);
    assertEquals(503, answer.statusCode());
    var again = Jsoup.parse(answer.body()).expectFirst("main form");
    assertEquals("/mereside/change", again.attr("action"));
    assertEquals(form, Browsing.fields(again), "all that was typed, ready to be sent again");
    var foreignSite = client.sendFromElsewhere("/mereside/change", form);
    assertEquals(503, foreignSite.statusCode());
    assertFalse(foreignSite.body().contains("by the sea"));
  }

  /** Its superuser makes it refuse as it does when the disk is full. */
  @Test
  void when_its_disk_is_full_that_is_said_nothing_is_half_written_and_what_was_typed_is_kept()
      throws Exception {
    var database = startedBefore();
    try (var server = server(environment(database))) {
      var client = Browsing.at(server);
      var area =
          OperatorCommands.made(server.context().getBean(Ledger.class), "mereside", "Mereside");
      var link =
          server
              .context()
              .getBean(Operator.class)
              .inviteAdministrator(area, "sam@mereside.example", "Sam Wren");
      client.choosePassword(link.path(), "a lighthouse in the fog");
      client.signIn("sam@mereside.example", "a lighthouse in the fog");
      var form = client.form("/mereside/change");
      form.put("name", "Mereside in full");
      foreign.asSuperuser(
          database,
          """
          create function public.full() returns trigger language plpgsql as $$
          begin
            raise exception 'could not extend file "base/5/2619": No space left on device'
              using errcode = 'disk_full', hint = 'Check free disk space.';
          end $$
          """,
          "create trigger no_room before insert on ledger.entry execute function public.full()");
      var refused = client.send("/mereside/change", form);
      var page = Jsoup.parse(refused.body());
      assertEquals(503, refused.statusCode());
      assertEquals("There is no room left to save", page.expectFirst("h1").text());
      assertEquals(form, Browsing.fields(page.expectFirst("main form")));
      assertFalse(client.get("/mereside").body().contains("Mereside in full"));
      try (var all = foreign.connect(database, "dba", "of the superuser")) {
        assertEquals(
            List.of("1"),
            Catalogue.ask(all, "select count(*) from programme.area"),
            "what was written before the refusal is taken back");
      }
      foreign.asSuperuser(database, "drop trigger no_room on ledger.entry");
      assertEquals(303, client.send("/mereside/change", form).statusCode());
      assertTrue(client.get("/mereside").body().contains("Mereside in full"));
    }
  }

  @Test
  void an_end_cut_off_after_a_kill_is_said_at_the_next_start_and_found() throws Exception {
    var database = startedBefore();
    var environment = environment(database);
    try (var server = server(environment)) {
      var area = OperatorCommands.made(server.context().getBean(Ledger.class), "mereside", "It");
      server
          .context()
          .getBean(Operator.class)
          .inviteAdministrator(area, "clerk@mereside.example", "Sam Wren");
    }
    assertTrue(
        Files.readString(home.resolve("anchors")).lines().anyMatch(it -> it.contains(" 2 ")));
    Files.delete(home.resolve("anchors")); // what follows is noted at the start alone
    kill(environment);
    foreign.asSuperuser(
        database,
        "set session_replication_role = replica",
        "delete from access.membership where seq = 2",
        "delete from ledger.entry where seq = 2",
        "update ledger.chain set head_seq = 1, head_hash = (select hash from ledger.entry)");
    var said = kill(environment);
    assertTrue(said.contains("mereside: The ledger ends at entry 1, though it had 2 on "), said);
    var verified = new StringWriter();
    assertFalse(
        VerifyAudit.run(
            Access.from(environment).orElseThrow(),
            LedgerKey.ofHex(String.valueOf(environment.get("WAYMARK_LEDGER_KEY"))),
            home.resolve("anchors"),
            Instant.now(),
            new PrintWriter(verified)));
    assertTrue(verified.toString().contains("The ledger ends at entry 1"), verified.toString());
  }

  /** Starts the program, kills it when it answers, and tells what it said of faults. */
  private String kill(Map<String, String> environment) throws Exception {
    var serve = serve(environment);
    try (var out = serve.inputReader()) {
      assertTrue(String.valueOf(out.readLine()).startsWith("Waymark answers on "));
    } finally {
      serve.destroyForcibly().waitFor();
    }
    return Files.readString(directory.resolve("faults"));
  }

  /** The command as a program of its own. */
  @Test
  void serve_says_one_line_and_ends_with_the_code_for_what_is_not_there() throws Exception {
    var environment = new TreeMap<>(environment(startedBefore()));
    environment.put("WAYMARK_DATABASE_PASSWORD", "wrong");
    var serve = serve(environment);
    assertTrue(serve.waitFor(60, TimeUnit.SECONDS));
    var said = Files.readString(directory.resolve("faults"));
    assertEquals(69, serve.exitValue());
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.startsWith("waymark: PostgreSQL does not let \"send app\" in"), said);
  }

  @Test
  void serve_answers_on_it_and_ends_with_a_signal() throws Exception {
    var serve = serve(environment(startedBefore()));
    try (var out = serve.inputReader()) {
      assertTrue(String.valueOf(out.readLine()).startsWith("Waymark answers on http://127.0.0.1:"));
    } finally {
      serve.destroy();
    }
    assertTrue(serve.waitFor(60, TimeUnit.SECONDS));
  }

  private Process serve(Map<String, String> environment) throws IOException {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dwaymark.home=" + directory,
            "-cp",
            System.getProperty("java.class.path"),
            Waymark.class.getName(),
            "serve",
            "--port",
            "0");
    command.environment().putAll(environment);
    command.redirectError(directory.resolve("faults").toFile());
    return command.start();
  }

  private Server server(Map<String, String> environment) {
    return Server.start(Installation.open(home, environment), "127.0.0.1", 0, Server.Kind.LASTING);
  }

  private String refused(Map<String, String> environment) {
    var refusal =
        assertThrows(
            RuntimeException.class,
            () -> {
              var installation = Installation.open(home, environment);
              installation.prepare();
              installation.ready();
            });
    assertTrue(
        refusal instanceof Unavailable || refusal instanceof IllegalArgumentException,
        refusal.toString());
    return String.valueOf(refusal.getMessage());
  }

  static HttpResponse<String> get(Server server, String path)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
