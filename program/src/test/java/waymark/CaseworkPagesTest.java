package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Accounts;
import waymark.access.Role;

/** Extracts and cases on the pages of the running program, in an area of their own. */
class CaseworkPagesTest {

  private static final String FIRST =
      """
      case,event,date,detail,name
      A-1,request,2026-01-05,school,Robin
      A-1,decision-to-assess,2026-02-10,,Robin
      A-1,advice-asked,2026-02-12,health,Robin
      B-2,request,2026-06-01,parent,Kim
      B-2,final-plan,2026-09-08,,Kim
      C-3,final-plan,2026-01-08,,Jo
      C-3,request,2026-06-01,parent,Jo
      D-4,request,45567,parent,Sam
      """;

  private final String area = "cases-" + UUID.randomUUID().toString().substring(0, 8);
  private final LedgerArea made = LedgerArea.open(area);
  private final Reader manager = reader(Role.PERFORMANCE_MANAGER);

  CaseworkPagesTest() {
    made.present("Cases");
  }

  private Reader reader(Role role) {
    var email = role.key() + "@" + area + ".example";
    var server = RunningServer.get();
    server.bean(Accounts.class).make(List.of(made.id()), email, "Rowan", role, server.password());
    var reader = Reader.stranger();
    reader.signIn(email, server.password());
    return reader;
  }

  private HttpResponse<String> handOver(String text, String day, String month, String year) {
    var form = area + "/casework/extracts/new";
    return manager.submit(
        form,
        manager.secret(form),
        Map.of("taken-day", day, "taken-month", month, "taken-year", year),
        "events.csv",
        text.getBytes(StandardCharsets.UTF_8));
  }

  private String waiting(String text, String day, String month) {
    var answer = handOver(text, day, month, "2026");
    assertEquals(303, answer.statusCode(), answer::body);
    return answer.headers().firstValue("Location").orElseThrow().substring(1);
  }

  private HttpResponse<String> accept(String waiting) {
    var page = manager.page(waiting);
    return manager.submit(
        waiting,
        page.expectFirst("input[name=_csrf]").val(),
        Map.of("seen", page.expectFirst("input[name=seen]").val()));
  }

  @Test
  void an_extract_is_looked_through_before_it_counts_and_its_cases_are_then_known() {
    var waiting = waiting(FIRST, "31", "10");
    var preview = manager.page(waiting).select("main").text();
    assertTrue(preview.contains("3 cases new, 0 changed, 0 no longer in it, 0 the same."), preview);
    assertTrue(preview.contains("Columns dropped name"), preview);
    assertTrue(preview.contains("45567 is how Excel keeps a date"), preview);
    assertFalse(preview.contains("Robin"), preview);
    assertTrue(manager.page(area + "/casework").text().contains("No extract of the case system"));
    assertEquals(303, accept(waiting).statusCode());
    var overview = manager.page(area + "/casework").select("main").text();
    assertTrue(
        overview.contains("In September 2026, 1 of 1 new plan came within 20 weeks (100.0%)."),
        overview);
    assertTrue(overview.contains("Not counted 1 case in which something is wrong"), overview);
    var month = manager.page(area + "/casework/months/2026-09").select("main").text();
    assertTrue(month.contains("1 of 1 new plan issued in September 2026"), month);
    var due = manager.page(area + "/casework/due").select("main").text();
    assertTrue(due.contains("advice: health"), due);
    assertTrue(
        manager.page(waiting).text().contains("It was accepted"),
        () -> manager.get(waiting).body());
    assertTrue(manager.page(area + "/casework/extracts").text().contains("31 October 2026"));
  }

  private static final String OWN =
      """
      Case ref,Child,DoB,Received,Plan
      A-1,Robin,17/03/2014,15/01/2026,03/06/2026
      B-2,Kim,,16/01/2026,
      """;

  private HttpResponse<String> say(Map<String, String> day, String... columnsAndMeanings) {
    var answers = new HashMap<>(day);
    for (var i = 0; i < columnsAndMeanings.length; i += 2) {
      answers.put("column-" + i / 2, columnsAndMeanings[i]);
      answers.put("meaning-" + i / 2, columnsAndMeanings[i + 1]);
    }
    return manager.submit(
        area + "/casework/extracts/columns",
        manager.secret(area + "/casework/extracts/new"),
        answers);
  }

  @Test
  void what_columns_mean_is_said_once_and_a_renamed_one_is_asked_about_by_name() {
    var asked = handOver(OWN, "31", "10", "2026");
    assertEquals(422, asked.statusCode());
    var page = Jsoup.parse(asked.body()).select("main");
    assertEquals("What do the columns mean?", page.select("h1").text());
    assertEquals(
        List.of("Case ref", "Child", "DoB", "Received", "Plan"),
        page.select("label[for^=meaning-]").eachText());
    var day = Map.of("taken-day", "31", "taken-month", "10", "taken-year", "2026");
    var wrong = say(day, "Case ref", "drop", "Received", "request");
    assertEquals(422, wrong.statusCode());
    assertTrue(
        Jsoup.parse(wrong.body())
            .select(".govuk-error-summary")
            .text()
            .contains("No column is “case”"),
        wrong::body);
    var kept =
        say(
            day,
            "Case ref",
            "case",
            "Child",
            "drop",
            "DoB",
            "birth-date",
            "Received",
            "request",
            "Plan",
            "final-plan");
    assertEquals(303, kept.statusCode(), kept::body);
    var again = manager.page(kept.headers().firstValue("Location").orElseThrow().substring(1));
    assertTrue(again.text().contains("Choose the file again"), again.text());
    assertEquals("31", again.expectFirst("input[name=taken-day]").val());
    var waiting = waiting(OWN, "31", "10");
    var preview = manager.page(waiting).select("main").text();
    assertTrue(preview.contains("2 cases new, 0 changed, 0 no longer in it, 0 the same."), preview);
    assertTrue(preview.contains("Columns dropped Child"), preview);
    assertFalse(preview.contains("Robin"), preview);
    assertEquals(303, accept(waiting).statusCode());
    assertTrue(
        manager.page(area + "/casework/cases/A-1").text().contains("March 2014"),
        () -> manager.get(area + "/casework/cases/A-1").body());

    var renamed = handOver(OWN.replace("Plan", "Plan issued"), "20", "11", "2026");
    assertEquals(422, renamed.statusCode());
    var told = Jsoup.parse(renamed.body()).select("main");
    assertEquals(
        "New since the last file: “Plan issued”. No longer there: “Plan” (Day: final plan).",
        told.select(".govuk-inset-text").text());
    assertEquals("birth-date", told.select("#meaning-2 option[selected]").val());
    assertEquals("", told.select("#meaning-4 option[selected]").val());
    var unsaid =
        say(
            day,
            "Case ref",
            "case",
            "Child",
            "drop",
            "DoB",
            "birth-date",
            "Received",
            "request",
            "Plan issued",
            "");
    assertTrue(
        Jsoup.parse(unsaid.body())
            .select(".govuk-error-summary")
            .text()
            .contains("Choose what “Plan issued” means"),
        unsaid::body);
    var same = waiting(OWN.replace("16/01/2026", "17/01/2026"), "20", "11");
    assertTrue(
        manager
            .page(same)
            .text()
            .contains("0 cases new, 1 changed, 0 no longer in it, 1 the same."));
    assertTrue(
        manager.page(area + "/casework/extracts").text().contains("Case ref, Child, DoB, Plan"));
    assertEquals(403, reader(Role.BOARD_MEMBER).get(area + "/casework/extracts").statusCode());
  }

  @Test
  void a_return_and_the_tables_of_the_dataset_come_in_without_who_it_is() {
    var sen2 =
        """
        <Message><Persons><Person><Surname>Wren</Surname><Forename>Robin</Forename>
        <PersonBirthDate>2014-03-17</PersonBirthDate><UPN>A123456789012</UPN><Requests>
        <ReceivedDate>2026-01-15</ReceivedDate><RequestOutcome>A</RequestOutcome></Requests>
        </Person></Persons></Message>
        """;
    var first = waiting(sen2, "31", "10");
    var preview = manager.page(first).select("main").text();
    assertTrue(preview.contains("1 case new"), preview);
    assertTrue(preview.contains("Columns dropped Surname, Forename, UPN"), preview);
    for (var personal : List.of("Wren", "Robin", "A123456789012")) {
      assertFalse(preview.contains(personal), personal);
    }
    accept(first);
    var again = waiting(sen2, "20", "11");
    assertTrue(manager.page(again).text().contains("It says of 1 case what is known already"));
    var half = handOver(sen2.substring(0, 200), "20", "11", "2026");
    assertEquals(422, half.statusCode());
    assertTrue(half.body().contains("It may have been cut off"), half.body());
    var tables =
        zip(
            Map.of(
                "r.csv",
                """
                ehcr_ehcp_request_id,ehcr_send_table_id,ehcr_ehcp_req_date,ehcr_ehcp_req_outcome_date,ehcr_ehcp_req_outcome
                R1,S1,2026-01-15,,A
                """,
                "a.csv",
                """
                ehca_ehcp_assessment_id,ehca_ehcp_request_id,ehca_ehcp_assessment_outcome_date,ehca_ehcp_assessment_outcome,ehca_ehcp_assessment_exceptions
                A1,R1,,A,0
                """));
    var form = area + "/casework/extracts/new";
    var answer =
        manager.submit(
            form,
            manager.secret(form),
            Map.of("taken-day", "21", "taken-month", "11", "taken-year", "2026"),
            "dataset.zip",
            tables);
    assertEquals(303, answer.statusCode(), answer::body);
    var waiting = answer.headers().firstValue("Location").orElseThrow().substring(1);
    assertTrue(manager.page(waiting).text().contains("1 case new, 0 changed, 1 no longer in it"));
  }

  private static byte[] zip(Map<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void whoever_is_second_sees_what_the_first_accepted_and_decides_again() {
    var first = waiting(FIRST, "31", "10");
    var second = waiting(FIRST.replace("2026-09-08", "2026-09-09"), "20", "11");
    var page = manager.page(second);
    var seen = Map.of("seen", page.expectFirst("input[name=seen]").val());
    assertEquals(303, accept(first).statusCode());
    var answer = manager.submit(second, manager.secret(second), seen);
    assertEquals(409, answer.statusCode());
    var said = Jsoup.parse(answer.body()).select("main").text();
    assertTrue(said.contains("another extract was taken in since this page was shown"), said);
    assertTrue(said.contains("0 cases new, 1 changed, 0 no longer in it, 2 the same."), said);
    assertTrue(said.contains("final-plan, 9 September 2026"), said);
    assertEquals(303, accept(second).statusCode());
    var told = manager.page(area + "/casework/cases/B-2").select("main").text();
    assertTrue(told.contains("Something else than before"), told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name,birthday           | 31 | 10 | 2026 | is not the header case,event,date,detail
          'case,event,date,detail' | 32 | 10 | 2026 | The day must be one that the calendar has
          'case,event,date,detail' | 1  | 1  | 2999 | The day of the extract must be today or before
          'case,event,date,detail' | '' | '' | ''   | Enter the day on which the case system was asked
          '<?xml version="1.0"?>'  | 31 | 10 | 2026 | is XML or a web page
          """)
  void what_cannot_be_taken_says_why_and_keeps_nothing(
      String text, String day, String month, String year, String why) {
    var answer = handOver(text + "\n", day, month, year);
    assertEquals(422, answer.statusCode(), answer::body);
    var said = Jsoup.parse(answer.body());
    assertTrue(said.select(".govuk-error-summary").text().contains(why), answer::body);
    assertTrue(
        manager.page(area + "/casework/extracts").text().contains("No extract of the case system"));
  }

  @Test
  void a_case_is_seen_by_few_and_each_view_is_in_the_access_log() throws Exception {
    accept(waiting(FIRST, "31", "10"));
    var answer = manager.get(area + "/casework/cases/A-1");
    assertEquals(200, answer.statusCode());
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    var said = Jsoup.parse(answer.body()).select("main").text();
    assertTrue(
        said.contains("Final plan 5 January 2026 20 weeks (regulation 13(2)) 25 May 2026"), said);
    assertEquals(404, manager.get(area + "/casework/cases/none").statusCode());
    var forum = reader(Role.PARENT_CARER_FORUM);
    assertEquals(403, forum.get(area + "/casework/cases/A-1").statusCode());
    assertEquals(403, forum.get(area + "/casework/due").statusCode());
    for (var page : List.of("", "/months/2026-09", "/stages")) {
      var shown = forum.get(area + "/casework" + page);
      assertEquals(200, shown.statusCode(), page);
      assertFalse(shown.body().contains("A-1"), page);
    }
    try (var owner =
            TestDatabase.asIntruder(RunningServer.get().bean(Installation.class).access());
        var statement =
            owner.prepareStatement(
                "select count(*) from access.log where area_id = ? and what = ?")) {
      statement.setObject(1, made.id().value());
      statement.setString(2, "saw the case A-1");
      try (var rows = statement.executeQuery()) {
        rows.next();
        assertEquals(1, rows.getInt(1));
      }
    }
  }

  private static final String OF_TWO =
      """
      case,event,date,detail
      A-1,request,2026-09-20,school
      A-1,worker,2026-09-20,EHC 7
      B-2,request,2026-09-21,parent
      B-2,worker,2026-09-21,EHC 8
      C-3,request,2026-06-01,parent
      C-3,decision-to-assess,2026-06-20,
      C-3,worker,2026-06-20,EHC 8
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                        | A-1 B-2 C-3
          ?worker=EHC+7            | A-1
          ?worker=EHC+8            | B-2 C-3
          ?duty=decide             | A-1 B-2
          ?worker=EHC+8&duty=decide | B-2
          ?worker=nobody           | ''
          ?duty=nothing            | A-1 B-2 C-3
          """)
  void what_is_due_is_listed_for_one_caseworker_and_one_duty_and_comes_whole_as_a_file(
      String query, String cases) {
    accept(waiting(OF_TWO, "31", "10"));
    var asked = query == null ? "" : query;
    var page = manager.page(area + "/casework/due" + asked);
    var file = manager.get(area + "/casework/due.csv" + asked);
    assertEquals("no-store", file.headers().firstValue("Cache-Control").orElseThrow());
    for (var key : List.of("A-1", "B-2", "C-3")) {
      var listed = cases.contains(key);
      assertEquals(listed, !page.select("main a[href$=/cases/" + key + "]").isEmpty(), key);
      assertEquals(listed, file.body().contains(key), key);
    }
    assertEquals(403, reader(Role.PARENT_CARER_FORUM).get(area + "/casework/due.csv").statusCode());
  }

  @Test
  void the_ledger_shows_single_cases_to_few() {
    accept(waiting(FIRST, "31", "10"));
    var entry = manager.page(area + "/ledger").expectFirst("main a[href*=/ledger/]").attr("href");
    var seen = manager.page(entry.substring(1)).select("main").text();
    assertTrue(seen.contains("B-2"), seen);
    var board = reader(Role.BOARD_MEMBER).page(entry.substring(1)).select("main").text();
    assertTrue(board.contains("events.csv"), board);
    assertFalse(board.contains("B-2"), board);
  }

  @Test
  void a_measure_counted_from_cases_opens_to_their_keys_for_who_may_see_them() {
    accept(waiting(FIRST, "31", "10"));
    var measure =
        new Sender(manager)
            .made(
                area + "/measures/new",
                Map.of(
                    "title", "Timely plans",
                    "unit", "percent",
                    "polarity", "higher",
                    "frequency", "month",
                    "accumulates", "monthly",
                    "longer", "counted-anew",
                    "figures", "counted",
                    "counted", "plans-within-20-weeks"));
    var counted = manager.page(measure + "/counted").text();
    assertTrue(counted.contains("September 2026 1/1 none not taken yet"), counted);
    var entries = measure + "/counted/2026-09";
    assertTrue(
        manager.page(entries).text().contains("Case B-2"), () -> manager.get(entries).body());
    var board = reader(Role.BOARD_MEMBER).page(entries).select("main").text();
    assertTrue(board.contains("1 entry, of which 1 counted."), board);
    assertFalse(board.contains("B-2"), board);
  }
}
