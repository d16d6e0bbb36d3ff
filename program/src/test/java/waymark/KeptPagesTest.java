package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.ledger.Ledger;
import waymark.web.KeptPages;

/** What the running server answers from memory, to whom, and for how long. */
class KeptPagesTest {

  private static final RunningServer SERVER = RunningServer.get();
  private static final String PLAN = "wirral/plans/improvement-plan-2024";
  private static final String TRACKER = PLAN + "/tracker";
  private static final Reader CLERK = Reader.as(Role.CLERK);
  private static final Reader MANAGER = Reader.as(Role.PERFORMANCE_MANAGER);

  private final KeptPages pages = SERVER.bean(KeptPages.class);

  @BeforeEach
  void nothing_is_kept() {
    pages.clear();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wirral",
        TRACKER,
        TRACKER + "?known=2024-11-27",
        PLAN + "/objectives/10",
        "wirral/measures/ehc-20-week"
      })
  void a_page_that_is_the_same_for_all_with_the_same_rights_is_made_once_for_them(String page) {
    var made = Reader.as(Role.ACTION_LEAD).get(page);
    assertEquals(1, pages.count());
    for (var reader : List.of(Reader.as(Role.ACTION_LEAD), member("wirral", Role.ACTION_LEAD))) {
      var kept = reader.get(page);
      assertEquals(200, kept.statusCode());
      assertEquals(made.body(), kept.body());
      assertEquals(header(made, "ETag"), header(kept, "ETag"));
    }
    assertEquals(1, pages.count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAN,
        PLAN + "/restatements?from=2024-11-27",
        "wirral/ledger",
        "wirral/saved",
        "sign-out",
        "accessibility",
        ""
      })
  void a_page_of_one_reader_is_not_kept(String page) {
    var answer = CLERK.get(page);
    assertEquals(200, answer.statusCode());
    assertEquals(0, pages.count());
    assertEquals("", header(answer, "ETag"));
  }

  /** Any number is one, so that they would push out the pages that many ask for. */
  @Test
  void a_page_as_of_a_place_in_the_ledger_is_not_kept() {
    assertEquals(200, CLERK.get(TRACKER + "?known=2024-11-27&seq=3").statusCode());
    assertEquals(0, pages.count());
  }

  @Test
  void a_kept_page_holds_no_secret_of_a_form_and_names_nobody() {
    for (var role : Role.values()) {
      var page = Reader.as(role).page(TRACKER);
      assertTrue(page.select("input[type=hidden], form[method=post]").isEmpty());
      assertFalse(page.text().contains("(demo)"), page::text);
    }
  }

  @Test
  void readers_with_other_rights_have_pages_of_their_own() {
    var rights = new TreeSet<String>();
    for (var role : List.of(Role.AREA_ADMINISTRATOR, Role.CLERK, Role.ADVISER)) {
      rights.add(Jsoup.parse(Reader.as(role).get(TRACKER).body()).select("header nav").text());
    }
    assertEquals(3, rights.size(), rights::toString);
    assertEquals(3, pages.count());
  }

  @Test
  void the_same_address_in_two_areas_is_two_pages() {
    var wirral = CLERK.get("wirral/measures/ehc-20-week");
    var mereside = CLERK.get("mereside/measures/ehc-20-week");
    assertEquals(200, mereside.statusCode());
    assertEquals(2, pages.count());
    assertTrue(wirral.body().contains("Wirral") && !wirral.body().contains("Mereside"));
    assertTrue(mereside.body().contains("Mereside") && !mereside.body().contains("Wirral"));
    assertEquals(wirral.body(), CLERK.get("wirral/measures/ehc-20-week").body());
  }

  @Test
  void who_belongs_elsewhere_is_not_answered_from_memory() {
    CLERK.get(TRACKER);
    var elsewhere = member("sefton", Role.CLERK);
    assertEquals(404, elsewhere.get(TRACKER).statusCode());
    assertEquals(404, elsewhere.get("sefton/plans/improvement-plan-2024/tracker").statusCode());
    assertEquals(1, pages.count());
  }

  @Test
  void who_is_not_signed_in_is_asked_to_whatever_their_browser_has() {
    var tag = header(CLERK.get(TRACKER), "ETag");
    var answer = Reader.stranger().ask("GET", TRACKER, "If-None-Match", tag);
    assertEquals(302, answer.statusCode());
    assertEquals("", header(answer, "ETag"));
  }

  @Test
  void a_membership_that_ends_ends_at_once() {
    var email = UUID.randomUUID() + "@mereside.example";
    var reader = member("mereside", Role.CLERK, email);
    var page = "mereside/plans/priority-action-plan/tracker";
    var tag = header(reader.get(page), "ETag");
    assertEquals(304, reader.ask("GET", page, "If-None-Match", tag).statusCode());
    var administrator = Reader.as(Role.AREA_ADMINISTRATOR);
    var person =
        administrator
            .page("mereside/people")
            .select("main tr:contains(" + email + ") a")
            .attr("href")
            .replaceFirst("^/", "");
    var form = person.replaceFirst("(.*/people/[^/]+).*", "$1") + "/roles/clerk/end";
    var secret = administrator.secret(form);
    var ended = administrator.submit(form, secret, fields(administrator, form));
    assertEquals(303, ended.statusCode(), ended::body);
    assertEquals(404, reader.ask("GET", page, "If-None-Match", tag).statusCode());
    assertEquals(404, reader.get(page).statusCode());
  }

  @Test
  void a_changed_reading_is_on_the_next_page_and_leaves_other_areas_as_they_are() {
    var page = "mereside/plans/priority-action-plan/tracker";
    var before = CLERK.get(page);
    var elsewhere = header(CLERK.get(TRACKER), "ETag");
    var measure =
        Jsoup.parse(before.body())
            .expectFirst("main tbody a[href*=/measures/]")
            .attr("href")
            .substring(1);
    var form = measure + "/readings/" + lastPeriod(measure) + "/change";
    var was = change(form, "17.25%");
    try {
      var after = CLERK.ask("GET", page, "If-None-Match", header(before, "ETag"));
      assertEquals(200, after.statusCode());
      assertTrue(after.body().contains("17.25"), after::body);
      assertFalse(before.body().contains("17.25"));
      assertEquals(304, CLERK.ask("GET", TRACKER, "If-None-Match", elsewhere).statusCode());
    } finally {
      change(form, was); // other tests read the figures of this area
    }
  }

  /** Answers what stood there before. */
  private static String change(String form, String figure) {
    var answers = fields(MANAGER, form);
    var was = answers.put("figure", figure);
    answers.put("reason", "Counted anew");
    var done = MANAGER.submit(form, MANAGER.secret(form), answers);
    assertEquals(303, done.statusCode(), done::body);
    return Objects.requireNonNull(was);
  }

  private static String lastPeriod(String measure) {
    return MANAGER
        .page(measure)
        .select("main a[href*=/readings/][href$=/change]")
        .getLast()
        .attr("href")
        .replaceFirst(".*/readings/([^/]+)/change", "$1");
  }

  @ParameterizedTest(name = "?{0}")
  @ValueSource(
      strings = {
        "x=1",
        "known=2024-11-27&x=1",
        "known=2024-11-27&known=2024-11-28",
        "kn%6Fwn=2024-11-27",
        "%6bnown=2024-11-27",
        "&",
        "known=2024-11-27&",
        "from=2024-11-27"
      })
  void an_address_with_more_than_the_page_asks_for_is_answered_and_not_kept(String query) {
    assertEquals(200, CLERK.get(TRACKER + "?" + query).statusCode());
    assertEquals(0, pages.count());
  }

  @Test
  void what_the_program_takes_for_the_moment_is_what_the_page_is_kept_under() {
    var november = CLERK.get(TRACKER + "?known=2024-11-27").body();
    var hidden = CLERK.get(TRACKER + "?kn%6Fwn=2024-11-27").body();
    var twice = CLERK.get(TRACKER + "?known=2024-11-27&known=").body();
    assertEquals(november, hidden);
    assertEquals(november, twice);
    assertNotEquals(november, CLERK.get(TRACKER).body());
    assertNotEquals(november, CLERK.get(TRACKER + "?known=").body());
  }

  @ParameterizedTest
  @CsvSource({
    "404, " + PLAN + "-of-nowhere/tracker",
    "404, wirral/measures/nothing-of-this-name",
    "404, " + PLAN + "/objectives/99",
    "400, " + TRACKER + "?known=yesterday",
    "400, " + TRACKER + "?seq=-1"
  })
  void what_is_no_page_is_not_kept(int status, String address) {
    for (var i = 0; i < 2; i++) {
      var answer = CLERK.get(address);
      assertEquals(status, answer.statusCode());
      assertEquals("", header(answer, "ETag"));
      assertTrue(header(answer, "Cache-Control").contains("no-store"));
      assertEquals(0, pages.count());
    }
  }

  @Test
  void the_browser_keeps_it_for_itself_and_asks_each_time() {
    var first = CLERK.get(TRACKER);
    assertEquals("private, no-cache", header(first, "Cache-Control"));
    assertTrue(header(first, "ETag").matches("\"[\\w-]{22}\""), header(first, "ETag"));
    assertEquals(List.of(), first.headers().allValues("Expires"));
    var again = CLERK.ask("GET", TRACKER, "If-None-Match", header(first, "ETag"));
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals("private, no-cache", header(again, "Cache-Control"));
    assertEquals(header(first, "ETag"), header(again, "ETag"));
    assertEquals(
        header(first, "Content-Security-Policy"), header(again, "Content-Security-Policy"));
    assertEquals(200, CLERK.ask("GET", TRACKER, "If-None-Match", "\"another\"").statusCode());
  }

  @Test
  void only_the_head_is_sent_to_who_asks_for_the_head() {
    for (var i = 0; i < 2; i++) {
      var head = CLERK.ask("HEAD", TRACKER);
      assertEquals(200, head.statusCode());
      assertEquals("", head.body());
      assertEquals(1, pages.count());
      assertEquals(header(head, "ETag"), header(CLERK.get(TRACKER), "ETag"));
      pages.clear();
    }
  }

  @Test
  void the_compressed_page_is_the_same_page_under_another_tag() {
    var plain = CLERK.get(TRACKER);
    var zipped = CLERK.ask("GET", TRACKER, "Accept-Encoding", "br;q=1.0, gzip;q=0.8");
    assertEquals("gzip", header(zipped, "Content-Encoding"));
    assertNotEquals(header(plain, "ETag"), header(zipped, "ETag"));
    assertEquals("Accept-Encoding", header(plain, "Vary"));
    assertEquals("", header(plain, "Content-Encoding"));
    assertEquals(
        "",
        header(
            CLERK.ask("GET", TRACKER, "Accept-Encoding", "gzip;q=0, identity"),
            "Content-Encoding"));
    assertEquals(1, pages.count());
  }

  private static Reader member(String area, Role role) {
    return member(area, role, UUID.randomUUID() + "@elsewhere.example");
  }

  private static Reader member(String area, Role role, String email) {
    var areas = List.of(SERVER.bean(Ledger.class).named(area).orElseThrow());
    SERVER.bean(Accounts.class).make(areas, email, "Somebody", role, SERVER.password());
    var reader = Reader.stranger();
    assertEquals(303, reader.signIn(email, SERVER.password()).statusCode());
    return reader;
  }

  /** What a form would send as it is opened. */
  private static Map<String, String> fields(Reader reader, String form) {
    var fields = new LinkedHashMap<String, String>();
    for (var it : reader.page(form).select("main form :is(input, textarea, select)[name]")) {
      if (!it.attr("type").equals("radio") || it.hasAttr("checked")) {
        fields.put(it.attr("name"), it.val());
      }
    }
    return fields;
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
