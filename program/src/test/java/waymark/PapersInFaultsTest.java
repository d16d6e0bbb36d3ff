package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.database.Catalogue;
import waymark.database.ForeignServer;
import waymark.ledger.Command;
import waymark.ledger.Ledger;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;

/**
 * A paper comes in, or is accepted, while the disk of the database is full or the database goes: a
 * plain page says so, nothing of it is kept, and the same file or form is taken afterwards.
 */
class PapersInFaultsTest {

  private static final String PASSWORD = "a lighthouse in the fog";
  private static final String EMAIL = "sam@mereside.example";
  private static final String ADD = "/mereside/papers/add";

  /** So that it is kept in pieces, of which the second meets the fault. */
  private static final int MORE_THAN_A_PIECE = 1_200_000;

  @TempDir private static Path machine;
  @TempDir private static Path home;
  private static ForeignServer database;
  private static Server server;
  private static Browsing manager;

  @BeforeAll
  static void open() throws Exception {
    database = new ForeignServer(machine);
    database.asSuperuser(
        "postgres",
        "create role owner login password 'owner'",
        "create role program login password 'program'",
        "create database send owner owner encoding 'UTF8'");
    server =
        Server.start(Installation.open(home, environment()), "127.0.0.1", 0, Server.Kind.LASTING);
    var ledger = server.context().getBean(Ledger.class);
    var area = OperatorCommands.made(ledger, "mereside", "Mereside");
    ledger.record(
        new Command(area, Optional.empty(), Optional.empty(), "operator", "Added a plan."),
        it -> Programme.write(it, plan()));
    server
        .context()
        .getBean(Accounts.class)
        .make(List.of(area), EMAIL, "Sam Wren", Role.PERFORMANCE_MANAGER, PASSWORD);
    manager = Browsing.at(server);
    manager.signIn(EMAIL, PASSWORD);
  }

  private static Plan plan() {
    return new Plan(
        new PlanId(UUID.randomUUID()),
        "plan",
        Plan.Kind.IMPROVEMENT_PLAN,
        "Improvement plan",
        "2026",
        "",
        Optional.empty(),
        "",
        List.of(),
        "");
  }

  private static Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("WAYMARK_DATABASE_URL", database.url("send"));
    environment.put("WAYMARK_DATABASE_USER", "program");
    environment.put("WAYMARK_DATABASE_PASSWORD", "program");
    environment.put("WAYMARK_DATABASE_OWNER_USER", "owner");
    environment.put("WAYMARK_DATABASE_OWNER_PASSWORD", "owner");
    environment.put("WAYMARK_LEDGER_KEY", "0123456789abcdef".repeat(4));
    return environment;
  }

  @AfterAll
  static void end() throws Exception {
    server.close();
    database.close();
  }

  @BeforeEach
  void no_fault_yet() throws SQLException {
    noFault();
  }

  /** From now on the database does that when such a row is written. */
  private static void fault(String table, String when, String happens) throws SQLException {
    noFault();
    database.asSuperuser(
        "send",
        "create function public.fault() returns trigger language plpgsql as $$ begin %s return new; end $$"
            .formatted(happens),
        "create trigger fault before insert on %s for each row when (%s) execute function public.fault()"
            .formatted(table, when));
  }

  private static void noFault() throws SQLException {
    database.asSuperuser("send", "drop function if exists public.fault cascade");
  }

  /** As the server refuses when its disk is full. */
  private static final String DISK_FULL =
      "raise exception 'could not extend file \"base/5/2619\": No space left on device'"
          + " using errcode = 'disk_full', hint = 'Check free disk space.';";

  /** As when an administrator ends the connection, or the server is told to stop. */
  private static final String CUT_OFF = "perform pg_terminate_backend(pg_backend_pid());";

  private static final String SLOWLY = "perform pg_sleep(60);";

  private static String table() {
    return "Metric,Target,March 2026,June 2026\n%s,70%%,41%%,43%%%s\n"
        .formatted("Plans of kind " + letters(), " ".repeat(MORE_THAN_A_PIECE));
  }

  private static String letters() {
    return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  }

  private static HttpResponse<String> handOver(String table) throws Exception {
    return manager.upload(ADD, String.valueOf(manager.form(ADD).get("_csrf")), "table.csv", table);
  }

  private static String asked(String question) throws SQLException {
    try (var connection = database.connect("send", "dba", "of the superuser")) {
      return Catalogue.ask(connection, question).getFirst();
    }
  }

  /** How much there is of papers, whole or not. */
  private static String kept() throws SQLException {
    return asked(
        "select (select count(*) from papers.file) || ' ' || (select count(*) from"
            + " papers.file_chunk) || ' ' || (select count(*) from papers.upload)");
  }

  /** All facts, entries and accepted uploads. */
  private static Map<String, String> rows() throws SQLException {
    try (var connection = database.connect("send", "dba", "of the superuser")) {
      return Rows.of(connection);
    }
  }

  private static String address(HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), answer::body);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static void awaitReady() throws Exception {
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (manager.get("/health/ready").statusCode() != 200) {
      assertTrue(System.nanoTime() < end, "it does not come back");
    }
  }

  private static Document page(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body());
  }

  @Test
  void the_disk_is_full_in_the_middle_of_an_upload() throws Exception {
    var table = table();
    var before = kept();
    fault("papers.file_chunk", "new.place = 1", DISK_FULL);
    var answer = handOver(table);
    assertEquals(422, answer.statusCode(), answer::body);
    assertTrue(
        page(answer)
            .select(".govuk-error-summary")
            .text()
            .contains(
                "There is no room for the file on the server. Nothing was kept. Tell whoever runs"
                    + " this service, then send it again"),
        answer::body);
    assertEquals(before, kept());
    noFault();
    var upload = address(handOver(table));
    assertTrue(upload.startsWith("/mereside/uploads/"), upload);
    assertEquals(200, manager.get(upload).statusCode());
  }

  @Test
  void the_connection_is_cut_off_in_the_middle_of_an_upload() throws Exception {
    var table = table();
    var before = kept();
    fault("papers.file_chunk", "new.place = 1", CUT_OFF);
    var answer = handOver(table);
    assertEquals(503, answer.statusCode(), answer::body);
    assertEquals("The database does not answer", page(answer).expectFirst("h1").text());
    assertTrue(
        page(answer)
            .text()
            .contains("What you sent was not kept. Go back and try again in a few minutes."),
        answer::body);
    assertEquals(before, kept());
    noFault();
    address(handOver(table));
  }

  /** Half of the file is here; who sends it is known by then, or is being asked. */
  @ParameterizedTest(name = "after {0} ms")
  @ValueSource(ints = {0, 20, 500})
  void the_database_goes_while_the_file_is_under_way(int pause) throws Exception {
    var table = table();
    var before = kept();
    var body = body(String.valueOf(manager.form(ADD).get("_csrf")), table);
    var at = URI.create(server.address());
    try (var socket = new Socket(at.getHost(), at.getPort())) {
      var out = socket.getOutputStream();
      out.write(head(at, body.length));
      out.write(body, 0, body.length / 2);
      out.flush();
      Thread.sleep(pause);
      database.stop();
      try {
        out.write(body, body.length / 2, body.length - body.length / 2);
        out.flush();
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(answer.startsWith("HTTP/1.1 503"), answer);
        assertTrue(answer.contains("The database does not answer"), answer);
      } finally {
        database.startAgain();
      }
    }
    awaitReady();
    assertEquals(before, kept());
    assertEquals(200, manager.get(ADD).statusCode(), "still signed in");
    address(handOver(table));
  }

  private static byte[] head(URI at, int length) {
    return """
    POST %s HTTP/1.1\r
    Host: %s:%d\r
    Cookie: %s\r
    Sec-Fetch-Site: same-origin\r
    Content-Type: multipart/form-data; boundary=it\r
    Content-Length: %d\r
    Connection: close\r
    \r
    """
        .formatted(ADD, at.getHost(), at.getPort(), manager.cookie(), length)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] body(String secret, String table) {
    return Browsing.form(secret, "table.csv", table).getBytes(StandardCharsets.UTF_8);
  }

  /** An upload about which everything is said, and the form that accepts it. */
  private record ToAccept(String upload, Map<String, String> form) {

    static ToAccept made() throws Exception {
      var upload = address(handOver(table()));
      while (!manager.get(upload).body().contains(upload + "/accept")) {
        Thread.sleep(100);
      }
      var about = manager.form(upload + "/about");
      about.putAll(
          Map.of(
              "title", "Tracker " + letters(),
              "issued-day", "15",
              "issued-month", "7",
              "issued-year", "2026",
              "plan", "plan"));
      assertEquals(303, manager.send(upload + "/about", about).statusCode());
      return new ToAccept(upload, manager.form(upload + "/accept"));
    }

    HttpResponse<String> sent() throws IOException, InterruptedException {
      return manager.send(upload + "/accept", form);
    }
  }

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "the disk is full,         measures.reported, There is no room left to save",
    "the connection is cut off, measures.reported, The database does not answer",
    "the disk is full,         ledger.entry,      There is no room left to save",
    "the connection is cut off, ledger.entry,      The database does not answer"
  })
  void in_the_middle_of_an_acceptance(String what, String table, String title) throws Exception {
    var paper = ToAccept.made();
    var before = rows();
    fault(table, "true", what.equals("the disk is full") ? DISK_FULL : CUT_OFF);
    var answer = paper.sent();
    assertEquals(503, answer.statusCode(), answer::body);
    assertEquals(title, page(answer).expectFirst("h1").text());
    var again = page(answer).expectFirst("main form");
    assertEquals(paper.upload() + "/accept", again.attr("action"));
    assertEquals(paper.form(), Browsing.fields(again), "ready to be sent again");
    noFault();
    assertEquals(before, rows(), "nothing is half written");
    accepted(paper);
  }

  @Test
  void the_database_goes_in_the_middle_of_an_acceptance() throws Exception {
    var paper = ToAccept.made();
    var before = rows();
    fault("measures.reported", "true", SLOWLY);
    try (var sending = Executors.newSingleThreadExecutor()) {
      var sent = sending.submit(paper::sent);
      var seen = new ArrayList<String>();
      while (seen.isEmpty() || !seen.getLast().equals("1")) {
        seen.add(asked("select count(*) from pg_stat_activity where wait_event = 'PgSleep'"));
      }
      database.stop();
      try {
        var answer = sent.get(1, TimeUnit.MINUTES);
        assertEquals(503, answer.statusCode(), answer::body);
        assertEquals("The database does not answer", page(answer).expectFirst("h1").text());
      } finally {
        database.startAgain();
      }
    }
    awaitReady();
    noFault();
    assertEquals(before, rows(), "nothing is half written");
    accepted(paper);
  }

  /** The same form again, and the paper is known. */
  private static void accepted(ToAccept paper) throws Exception {
    var known = address(paper.sent());
    assertTrue(known.startsWith("/mereside/papers/"), known);
    assertTrue(page(manager.get(known)).text().contains("by Sam Wren"));
    assertEquals(
        "1",
        asked(
            "select count(*) from papers.upload where state = 'accepted' and upload_id = '%s'"
                .formatted(paper.upload().replaceFirst(".*/", ""))));
  }
}
