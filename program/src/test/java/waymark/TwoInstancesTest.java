package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.database.Access;
import waymark.database.Catalogue;
import waymark.database.ForeignServer;
import waymark.ledger.LedgerKey;
import waymark.ledger.VerifyAudit;

/**
 * Two programs of their own, as on two computers, at work on one database: whoever is signed in at
 * one goes on at the other, and may not notice that one of them is gone.
 */
class TwoInstancesTest {

  private static final String KEY = "0123456789abcdef".repeat(4);
  private static final String EMAIL = "sam@mereside.example";
  private static final String PASSWORD = "a lighthouse in the fog";

  @TempDir private static Path machine;
  @TempDir private static Path oneHome;
  @TempDir private static Path otherHome;
  @TempDir private static Path operator;
  private static ForeignServer database;
  private static Serving one;
  private static Serving other;
  private static String atOne = "";
  private static String atOther = "";

  /** Both start at the same moment, on a database in which there is nothing. */
  @BeforeAll
  static void both_start_at_once() throws Exception {
    database = new ForeignServer(machine);
    database.asSuperuser(
        "postgres",
        "create role owner login password 'owner'",
        "create role program login password 'program'");
    make("send");
    one = Serving.begun(oneHome, environment("send"));
    other = Serving.begun(otherHome, environment("send"));
    atOne = one.address();
    atOther = other.address();
    assertEquals("", one.log() + other.log());
    var invited =
        Serving.command(
            operator,
            environment("send"),
            "invite-administrator",
            "mereside",
            EMAIL,
            "Sam Wren",
            "--area-name",
            "Mereside");
    try (invited) {
      var link = invited.said().replaceFirst("(?s).*(/invitation/\\S+).*", "$1");
      Browsing.at(atOther).choosePassword(link, PASSWORD);
    }
  }

  @AfterAll
  static void end() throws Exception {
    one.close();
    other.close();
    database.close();
  }

  private static void make(String name) throws SQLException {
    database.asSuperuser(
        "postgres", "create database %s owner owner encoding 'UTF8'".formatted(name));
  }

  private static Map<String, String> environment(String name) {
    return Map.of(
        "WAYMARK_DATABASE_URL", database.url(name),
        "WAYMARK_DATABASE_USER", "program",
        "WAYMARK_DATABASE_PASSWORD", "program",
        "WAYMARK_DATABASE_OWNER_USER", "owner",
        "WAYMARK_DATABASE_OWNER_PASSWORD", "owner",
        "WAYMARK_LEDGER_KEY", KEY);
  }

  private static Browsing signedIn(String address) throws IOException, InterruptedException {
    var reader = Browsing.at(address);
    reader.signIn(EMAIL, PASSWORD);
    return reader;
  }

  private static int rename(Browsing reader, String name) throws Exception {
    var form = reader.form("/mereside/change");
    form.put("name", name);
    return reader.send("/mereside/change", form).statusCode();
  }

  private static String title(Browsing reader) throws Exception {
    return Jsoup.parse(reader.get("/mereside").body()).title();
  }

  @Test
  void who_signs_in_at_one_goes_on_and_signs_out_at_the_other() throws Exception {
    var here = signedIn(atOne);
    var there = here.goingOnAt(atOther);
    assertEquals(200, there.get("/mereside").statusCode());
    var form = there.form("/sign-out");
    assertEquals(302, there.send("/sign-out", form).statusCode());
    assertEquals(302, here.get("/mereside").statusCode(), "signed out here too, at once");
  }

  @Test
  void what_is_changed_at_one_is_seen_at_the_other_at_once_although_its_page_was_kept()
      throws Exception {
    var here = signedIn(atOne);
    var there = here.goingOnAt(atOther);
    for (var turn = 1; turn <= 5; turn++) {
      title(there);
      title(there); // from memory now
      var name = "Mereside, turn " + turn;
      assertEquals(303, rename(here, name));
      assertTrue(title(there).contains(name));
      assertTrue(title(here).contains(name));
    }
  }

  /** While somebody is at work there, and has a form saved for later. */
  @Test
  void one_is_killed_and_nobody_is_signed_out_and_nothing_that_was_kept_is_lost() throws Exception {
    var here = signedIn(atOne);
    var there = here.goingOnAt(atOther);
    var form = here.form("/mereside/plans/new");
    form.put("title", "Half a plan");
    form.put("then", "later");
    assertEquals(303, here.send("/mereside/plans/new", form).statusCode());
    var kept = killedAtWork(here);
    assertEquals(200, there.get("/mereside").statusCode(), "still signed in");
    assertEquals("Half a plan", there.form("/mereside/plans/new").get("title"));
    assertTrue(kept.isEmpty() || shows(there, kept.getLast()), kept::toString);
    assertEquals(303, rename(there, "Mereside goes on"));
    assertWhole(kept.size());
    one = Serving.begun(oneHome, environment("send"));
    atOne = one.address();
    assertTrue(title(here.goingOnAt(atOne)).contains("Mereside goes on"));
  }

  /** Somebody who sends one change after the other until the program is gone; what it confirmed. */
  private static List<String> killedAtWork(Browsing reader) throws Exception {
    var confirmed = new ConcurrentLinkedQueue<String>();
    var some = new CountDownLatch(3);
    try (var work = Executors.newSingleThreadExecutor()) {
      var _ =
          work.submit(() -> {
            try {
              for (var turn = 1; ; turn++) {
                var name = "Mereside at work, turn " + turn;
                if (rename(reader, name) == 303) {
                  confirmed.add(name);
                  some.countDown();
                }
              }
            } catch (Exception gone) {
              return confirmed.size();
            }
          });
      some.await();
      one.kill();
    }
    return List.copyOf(confirmed);
  }

  /** The last that was confirmed, or the one after it, whose answer was lost on the way. */
  private static boolean shows(Browsing reader, String confirmed) throws Exception {
    var title = title(reader);
    var number = Integer.parseInt(confirmed.replaceFirst(".* ", ""));
    return title.contains(confirmed) || title.contains("turn " + (number + 1));
  }

  private static void assertWhole(int confirmed) throws Exception {
    var access = Access.from(environment("send")).orElseThrow();
    var said = new StringWriter();
    assertTrue(
        VerifyAudit.run(
            access,
            LedgerKey.ofHex(KEY),
            oneHome.resolve("instance/anchors"),
            Instant.now(),
            new PrintWriter(said)),
        said::toString);
    try (var connection = database.connect("send", "dba", "of the superuser")) {
      var entries =
          Catalogue.ask(
              connection, "select count(*) from programme.area where name like '%at work, turn%'");
      var written = Integer.parseInt(entries.getFirst());
      assertTrue(written == confirmed || written == confirmed + 1, written + " " + confirmed);
    }
  }

  /** Its reader is gone; the other program finds that out, and reads the paper. */
  @Test
  void one_is_killed_while_it_takes_a_paper_and_the_other_reads_it() throws Exception {
    var here = signedIn(atOne);
    mayLoadPapers(here);
    var there = here.goingOnAt(atOther);
    var secret = String.valueOf(here.form("/mereside/papers/add").get("_csrf"));
    try (var sending = Executors.newSingleThreadExecutor()) {
      var sent =
          sending.submit(
              () -> here.upload("/mereside/papers/add", secret, "long.txt", longPaper()));
      var upload = upload(there, sent);
      one.kill();
      var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      while (!there.get(upload).body().contains(upload + "/accept")) {
        assertTrue(System.nanoTime() < until, () -> text(there, upload));
        Thread.sleep(200);
      }
    }
    one = Serving.begun(oneHome, environment("send"));
    atOne = one.address();
  }

  private static String text(Browsing reader, String page) {
    try {
      return Jsoup.parse(reader.get(page).body()).text();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A paper that takes some seconds to read. */
  private static String longPaper() {
    return "To the board\n\n"
        + "The share of plans that were issued within 20 weeks rose from 41% in May to 43% in June.\n\n"
            .repeat(3000);
  }

  /**
   * Where the paper is, as soon as it is kept; its sender has no answer yet, or one that leads
   * there.
   */
  private static String upload(Browsing reader, Future<?> sent) throws Exception {
    while (true) {
      var over = sent.isDone();
      var link =
          Jsoup.parse(reader.get("/mereside/papers").body())
              .selectFirst("main a[href^=/mereside/uploads/]");
      if (link != null) {
        return link.attr("href");
      }
      assertFalse(over, "it was sent, and is not there");
    }
  }

  /** An administrator may not; one who is a performance manager as well may. */
  private static void mayLoadPapers(Browsing reader) throws Exception {
    var page = Jsoup.parse(reader.get("/mereside/people").body());
    var person =
        page.expectFirst("main a[href*=/area-administrator/]")
            .attr("href")
            .replaceFirst("/roles/.*", "");
    var form = reader.form(person + "/roles/new");
    form.put("role", "performance-manager");
    assertEquals(303, reader.send(person + "/roles/new", form).statusCode());
  }

  /** Four at once, again and again, without the rest of the program. */
  @Test
  void however_many_start_at_once_the_tables_are_made_once() throws Exception {
    for (var turn = 0; turn < 3; turn++) {
      var name = "race" + turn;
      make(name);
      var home = operator.resolve(name);
      try (var starting = Executors.newFixedThreadPool(4)) {
        var starts = new ArrayList<Future<Access>>();
        for (var i = 0; i < 4; i++) {
          starts.add(
              starting.submit(() -> {
                var installation = Installation.open(home, environment(name));
                installation.prepare();
                return installation.ready();
              }));
        }
        for (var it : starts) {
          it.get();
        }
      }
      try (var connection = database.connect(name, "dba", "of the superuser")) {
        assertEquals(
            List.of("0"),
            Catalogue.ask(
                connection,
                "select count(*) - count(distinct version) from public.flyway_schema_history"));
      }
    }
  }
}
