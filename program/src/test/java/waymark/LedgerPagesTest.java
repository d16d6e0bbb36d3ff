package waymark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Role;
import waymark.kernel.PersonId;
import waymark.ledger.Redactions;
import waymark.programme.Programme;
import waymark.programme.Service;
import waymark.programme.ServiceId;
import waymark.programme.db.Tables;
import waymark.programme.db.tables.records.ServiceRecord;

/** The ledger of an area as a board member reads it, looks through it and takes it along. */
class LedgerPagesTest {

  private static final String ONE = "Auditor One";
  private static final String TWO = "Auditor Two";
  private static final String ELSEWHERE = "Auditor Elsewhere";

  private static LedgerArea area;
  private static LedgerArea other;
  private static PersonId one;
  private static PersonId two;
  private static PersonId elsewhere;
  private static Reader reader;

  @BeforeAll
  static void fill() {
    one = LedgerArea.person(ONE);
    two = LedgerArea.person(TWO);
    elsewhere = LedgerArea.person(ELSEWHERE);
    area = LedgerArea.open("mereside-ledger");
    var first = Optional.of(one);
    var second = Optional.of(two);
    area.entry("2026-06-30T22:30:00Z", "", first, "page", "Corrected 100% of the readings");
    area.entry("2026-06-30T23:30:00Z", "", Optional.empty(), "demo", "Took plans_from a paper");
    area.entry("2026-07-02T10:00:00Z", "2026-06-01T00:00:00Z", first, "paper", "Took 100 plans");
    area.entry("2026-07-03T09:00:00Z", "", second, "page", "<script>alert(1)</script> & more");
    area.entry("2026-07-03T09:30:00Z", "", second, "page", "=HYPERLINK(1)");
    area.entry("2026-08-01T09:30:00Z", "", Optional.empty(), "restore", "Took words out");
    area.letIn(ONE);
    area.letIn(TWO);
    area.present("Mereside of ledgers");
    other = LedgerArea.open("mereside-other");
    other.entry("2026-07-01T09:00:00Z", "", Optional.of(elsewhere), "page", "Of another area");
    other.entries(200, 10);
    other.letIn(ELSEWHERE);
    reader = LedgerArea.reader(ONE);
  }

  @ParameterizedTest(name = "{0} shows {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''|9 8 7 6 5 4 3 2 1",
        "from=1/7/2026&to=1/7/2026|2", // by the days of England, an hour ahead
        "from=2026-07-01&to=3 July 2026|5 4 3 2",
        "to=30/6/2026|1",
        "to=31/8/2026&who=program|6 2",
        "who=ONE|3 1",
        "way=page&to=31/12/2026&who=TWO|5 4",
        "way=restore|6",
        "way=page&who=TWO&words=script|4",
        "words=100%|1",
        "words=s_f|2",
        "words=  TOOK  |6 3 2",
        "words=\\|''",
        "from=1/1/2030|''",
        "to=1/1/2001|''",
        "seq=3|3 2 1",
        "seq=3&words=took|3 2",
        "known=2026-07-02|3 2 1",
        "known=1999-01-01|''",
        "before=3|2 1",
      })
  void the_address_says_which_entries_are_shown(String query, String shown) {
    var asked = query(query);
    assertEquals(shown, places(asked));
    assertEquals(shown, exported(asked), "the file has the same");
  }

  private static String query(String written) {
    return written
        .replace("%", "%25")
        .replace(" ", "+")
        .replace("\\", "%5C")
        .replace("ONE", one.value().toString())
        .replace("TWO", two.value().toString());
  }

  private static String places(String query) {
    return reader
        .page(area.key() + "/ledger?" + query)
        .select("main tbody th a")
        .eachText()
        .stream()
        .map(it -> it.replaceAll("\\D", ""))
        .collect(Collectors.joining(" "));
  }

  private static String exported(String query) {
    return csv(query).stream()
        .dropWhile(it -> !it.startsWith("Entry,"))
        .skip(1)
        .map(it -> it.substring(0, it.indexOf(',')))
        // a file goes on where a page ends
        .filter(it -> !query.startsWith("before=") || Integer.parseInt(it) < 3)
        .collect(Collectors.joining(" "));
  }

  private static List<String> csv(String query) {
    return reader.get(area.key() + "/ledger.csv?" + query).body().lines().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=31/2/2026|from|The first day must be a real day, like 24/11/2026",
        "to=soon|to|The last day must be a real day, like 24/11/2026",
        "from=2/7/2026&to=1/7/2026|to|The last day must be the same as or after the first day",
        "who=nobody|who|Choose somebody from the list",
        "who=00000000-0000-0000-0000-000000000000|who|Choose somebody from the list",
        "way=telepathy|way|Choose a way from the list",
      })
  void what_cannot_be_understood_is_said_and_kept(String query, String field, String why) {
    var answer = reader.get(area.key() + "/ledger?" + query);
    assertEquals(422, answer.statusCode());
    var page = Jsoup.parse(answer.body());
    assertEquals(why, page.select(".govuk-error-summary__list a[href=#" + field + "]").text());
    if (field.equals("from")) {
      assertEquals("31/2/2026", page.select("#from").attr("value"));
    }
    assertEquals(0, page.select("main tbody tr").size());
    assertEquals(400, reader.get(area.key() + "/ledger.csv?" + query).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?before=x", "?known=yesterday", "?seq=-1", "?before=1234567890123456789"})
  void an_address_that_no_page_has_is_refused(String query) {
    assertEquals(400, reader.get(area.key() + "/ledger" + query).statusCode());
  }

  @Test
  void words_may_be_long_or_strange_and_break_nothing() {
    assertEquals(422, reader.get(area.key() + "/ledger?words=" + "a".repeat(101)).statusCode());
    assertEquals(200, reader.get(area.key() + "/ledger?words=a%00b%0A%F0%9F%98%80").statusCode());
  }

  @Test
  void an_entry_says_when_who_what_by_which_way_and_from_when_it_was_known() {
    var row = reader.page(area.key() + "/ledger?words=100+plans").select("main tbody tr").text();
    assertEquals(
        "Entry 3 2 July 2026 at 11:00am, known from 1 June 2026"
            + " Auditor One, from a paper Took 100 plans 0",
        row.replace('\u00a0', ' '));
  }

  @Test
  void a_sentence_is_never_markup() {
    var page = reader.get(area.key() + "/ledger").body();
    assertFalse(page.contains("<script>alert"), "it would run");
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"));
    assertFalse(reader.get(area.key() + "/ledger/4").body().contains("<script>alert"));
  }

  @Test
  void a_file_says_whose_it_is_that_it_is_invented_and_holds_no_formula() {
    var answer = reader.get(area.key() + "/ledger.csv?way=page&to=31/8/2026");
    var lines = answer.body().lines().toList();
    assertTrue(
        answer
            .headers()
            .firstValue("Content-Disposition")
            .orElse("")
            .matches("attachment; filename=\"mereside-ledger-ledger-invented-\\d{4}.*[.]csv\""));
    assertEquals("\uFEFFLedger of Mereside of ledgers.", lines.getFirst());
    assertTrue(lines.get(1).contains("Invented data."), lines.get(1));
    assertTrue(lines.get(2).contains("Entries until 31 August 2026 on a page, as they stood on"));
    assertTrue(
        lines.contains(
            "5,2026-07-03T10:30:00+01:00,2026-07-03,Auditor Two,on a page,'=HYPERLINK(1),0,"),
        answer::body);
  }

  @Test
  void whoever_takes_the_ledger_along_is_noted() throws Exception {
    var access = RunningServer.get().bean(Installation.class).access();
    csv("");
    try (var connection = TestDatabase.asIntruder(access);
        var statement =
            connection.prepareStatement(
                "select count(*) > 0 and count(*) = count(address)"
                    + " from access.log where area_id = ? and person_id = ? and what = 'exported the ledger'")) {
      statement.setObject(1, area.id().value());
      statement.setObject(2, one.value());
      try (var found = statement.executeQuery()) {
        assertTrue(found.next() && found.getBoolean(1));
      }
    }
  }

  @Test
  void nothing_of_another_area_is_shown() {
    for (var path : List.of("/ledger", "/ledger/1", "/ledger.csv")) {
      assertFalse(reader.get(area.key() + path).body().contains("Of another area"), path);
      assertEquals(404, reader.get(other.key() + path).statusCode(), path);
    }
    assertEquals(404, reader.get(area.key() + "/ledger/150").statusCode());
    assertEquals(
        422, reader.get(area.key() + "/ledger?who=" + elsewhere.value()).statusCode(), "not named");
    assertFalse(reader.get(area.key() + "/ledger").body().contains(ELSEWHERE));
  }

  @Test
  void the_whole_ledger_is_read_page_by_page_each_entry_once() {
    var places = new ArrayList<Integer>();
    var somebody = LedgerArea.reader(ELSEWHERE);
    var path = other.key() + "/ledger?words=e";
    while (!path.isEmpty()) {
      var page = somebody.page(path);
      page.select("main tbody th a").eachText().stream()
          .map(it -> Integer.valueOf(it.replaceAll("\\D", "")))
          .forEach(places::add);
      path = page.select(".govuk-pagination__next a").attr("href").replaceFirst("^/", "");
    }
    assertEquals(IntStream.rangeClosed(1, 202).map(it -> 203 - it).boxed().toList(), places);
  }

  @Test
  void a_ledger_of_another_moment_says_so_and_keeps_it_in_its_links() {
    var page = reader.page(area.key() + "/ledger?seq=3");
    assertTrue(
        page.text().contains("As known today, from the first 3 entries of the ledger."),
        page::text);
    assertEquals("/" + area.key() + "/ledger/3?seq=3", page.select("main tbody th a").attr("href"));
    assertEquals(200, reader.get(area.key() + "/ledger/3?seq=3").statusCode());
    assertEquals(404, reader.get(area.key() + "/ledger/4?seq=3").statusCode());
    assertEquals(404, reader.get(area.key() + "/ledger/4?known=2026-07-02").statusCode());
  }

  @ParameterizedTest
  @CsvSource({"BOARD_MEMBER, 1", "ADVISER, 0"})
  void the_navigation_leads_to_the_ledger_whoever_may_see_it(Role role, int links) {
    var page = Reader.as(role).page("wirral");
    assertEquals(links, page.select("nav a[href=/wirral/ledger]").size());
  }

  @Test
  void an_entry_shows_what_each_value_was_and_is() {
    var service = new ServiceId(UUID.randomUUID());
    var there = LedgerArea.open("mereside-facts");
    there.letIn(ONE);
    there.present("Mereside of facts");
    there.record(
        Optional.of(one),
        "Added a service.",
        it -> Programme.write(it, new Service(service, "advice", "Advice", "Council")));
    there.record(
        Optional.of(one),
        "Renamed a service.",
        it -> Programme.write(it, new Service(service, "advice", "Advice and help", "Council")));
    var page = reader.page("mereside-facts/ledger/4");
    assertEquals(
        List.of("Service: Advice and help", "Name"), page.select("main tbody th").eachText());
    assertEquals(List.of("Advice", "Advice and help"), page.select("main tbody td").eachText());
    var membership = reader.page("mereside-facts/ledger/1").select("main tbody").text();
    assertTrue(membership.startsWith("Membership: Auditor One, Board member"), membership);
    assertFalse(page.select("main table").text().contains(service.value().toString()));
  }

  @Test
  void words_taken_out_are_gone_from_page_entry_and_file_and_the_reason_stands_there() {
    var there = LedgerArea.open("mereside-redacted");
    there.letIn(ONE);
    var service = new ServiceId(UUID.randomUUID());
    there.record(
        Optional.of(one),
        "Added Ada Example.",
        it -> Programme.write(it, new Service(service, "ada", "Ada Example", "Council")));
    var redactions = RunningServer.get().bean(Redactions.class);
    var why = "A child was named.";
    var version = new ServiceRecord();
    version.setServiceId(service.value());
    var table = Tables.SERVICE;
    redactions.agree(
        there.id(), redactions.ask(there.id(), one, table, version, List.of(table.NAME), why), two);
    redactions.agree(there.id(), redactions.askOfEntry(there.id(), one, 2, why), two);
    for (var path : List.of("/ledger", "/ledger/2", "/ledger.csv")) {
      var text = reader.get("mereside-redacted" + path).body();
      assertFalse(text.contains("Ada Example"), path);
      assertTrue(text.contains("[redacted]") && text.contains(why), path);
    }
    var fact = reader.page("mereside-redacted/ledger/2").select("main tbody td").eachText();
    assertTrue(
        fact.contains("[redacted] Words were taken out: A child was named."), fact::toString);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void each_paper_of_a_sample_area_is_shown_in_words(int entry) {
    var page = Reader.as(Role.CLERK).page("wirral/ledger/" + entry);
    assertEquals(entry == 3, page.text().contains("The first 200 of"), page::text);
    assertFalse(page.select("main table").text().matches("(?s).*\\p{XDigit}{8}-\\p{XDigit}{4}-.*"));
    assertFalse(page.text().contains("Something without a name"), page::text);
  }

  /** Ninety megabytes go over the wire; kept in memory they would be seen. */
  @Test
  void a_hundred_thousand_entries_are_taken_along_a_few_at_a_time() throws IOException {
    var large = LedgerArea.open("mereside-large");
    large.entries(100_000, 900);
    large.letIn(ONE);
    var before = used();
    var lines = 0;
    try (var file =
        new BufferedReader(
            new InputStreamReader(reader.stream("mereside-large/ledger.csv"), UTF_8))) {
      for (var line = file.readLine(); line != null; line = file.readLine()) {
        lines++;
        if (lines % 25_000 == 0) {
          assertTrue(used() - before < 40_000_000, "it is gathered in memory");
        }
      }
    }
    // two lines before the head, as the area has no name that could be invented
    assertEquals(100_001 + 3, lines);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
