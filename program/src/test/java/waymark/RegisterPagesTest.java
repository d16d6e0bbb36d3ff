package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Sender.all;
import static waymark.Sender.day;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import waymark.access.Role;

/** Registers as people use them: defined, filled, corrected, taken along, taken in, calculated. */
class RegisterPagesTest {

  private static final Sender MANAGER = new Sender(Reader.as(Role.PERFORMANCE_MANAGER));
  private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

  /** A register of its own for each test. */
  private static String register() {
    return MANAGER.made(
        "mereside/registers/new", Map.of("shipped", "", "text", text(key(), "whole number")));
  }

  private static String key() {
    return "r-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static String text(String key, String type) {
    return """
    register: %1$s
    title: Visits %1$s
    entry: visit
    says: Visits of families.
    counts-on: on
    fields:
      - {id: on, title: Visited on, type: date, required: yes, not-in-future: yes}
      - {id: kind, title: Kind, type: choice, required: yes, choices: {home: At home, call: A call}}
      - {id: who, title: Who came, type: several choices, choices: {p: Parents, c: Children}}
      - {id: people, title: People, type: %2$s}
      - {id: note, title: Note, type: text}
      - {id: name, title: Reference, type: text, may-identify: yes}
    """
        .formatted(key, type);
  }

  private static Map<String, String> visit(String note) {
    return all(
        day("f-on", DAY),
        Map.of("f-kind", "home", "f-people", "3", "f-note", note, "f-name", "Secret 17"));
  }

  @Test
  void a_register_that_ships_is_taken_into_use_with_calculations_to_try() {
    var form = MANAGER.who().page("mereside/registers/new");
    assertTrue(form.select("#shipped option[value=complaints]").isEmpty(), "in use already");
    var register =
        MANAGER.made("mereside/registers/new", Map.of("shipped", "compliments", "text", ""));
    assertEquals("mereside/registers/compliments", register);
    var samples =
        MANAGER.made("mereside/registers/new", Map.of("shipped", "dip-samples", "text", ""));
    var page = MANAGER.who().page(samples + "/definition").text();
    assertTrue(page.contains("Dip samples") && page.contains("may identify a person"), page);
    var trial = MANAGER.who().page("mereside/calculations/pathway-health").text();
    assertTrue(
        trial.contains(
            "Of the sampled plans in the twelve months that end with it, the share where “Pathways"
                + " that the plan provides for” includes “Good health”."),
        trial);
    assertTrue(trial.contains("It is a trial"), trial);
  }

  @Test
  void a_definition_with_a_mistake_is_refused_with_the_line() {
    var sent =
        MANAGER.send(
            "mereside/registers/new", Map.of("shipped", "", "text", text(key(), "number")));
    assertEquals(422, sent.statusCode());
    var said = Jsoup.parse(sent.body()).select(".govuk-error-summary").text();
    assertTrue(said.contains("Definition, line 10: expected one of the types text,"), said);
  }

  @Test
  void what_may_identify_a_person_stands_on_the_entrys_own_page_alone() {
    var register = register();
    var entry = MANAGER.made(register + "/entries/new", visit("Came late"));
    var own = MANAGER.who().page(entry).text();
    assertTrue(own.contains("Secret 17") && own.contains("Came late"), own);
    assertTrue(own.contains("At home"), own);
    for (var path : List.of(register, register + ".csv", register + "?is-kind=home")) {
      var body = MANAGER.who().get(path).body();
      assertTrue(body.contains("Came late"), path);
      assertFalse(body.contains("Secret"), path);
    }
  }

  @Test
  void entries_are_chosen_by_day_and_answer_and_counted() {
    var register = register();
    MANAGER.made(register + "/entries/new", visit("First"));
    MANAGER.made(
        register + "/entries/new",
        all(day("f-on", DAY.plusMonths(1)), Map.of("f-kind", "call", "f-who", "p")));
    assertTrue(text(register).contains("2 visits."), () -> text(register));
    assertTrue(text(register).contains("At home 1 A call 1"), () -> text(register));
    var chosen = text(register + "?is-kind=call");
    assertTrue(chosen.contains("1 visit with Kind: A call."), chosen);
    assertTrue(text(register + "?until=2026-09-30").contains("1 visit to 30 September 2026."));
    assertTrue(text(register + "?is-who=p").contains("1 visit with Who came: Parents."));
    // what an address does not mean asks for nothing
    assertTrue(text(register + "?since=never&page=x&is-nothing=1").contains("2 visits."));
    assertTrue(text(register + "?page=99").contains("2 visits."));
    assertTrue(text(register + "?is-kind=%27%3B--").contains("0 visits"));
  }

  private static String text(String path) {
    return MANAGER.who().page(path).text();
  }

  @Test
  void an_entry_is_corrected_for_a_reason_and_its_history_says_what_was() {
    var register = register();
    var entry = MANAGER.made(register + "/entries/new", visit("Came late"));
    var change = entry + "/change";
    var other = all(visit("Came in time"), Map.of("f-people", "4", "reason", ""));
    assertTrue(MANAGER.send(change, other).body().contains("Say why it is corrected"));
    var version = MANAGER.version(change);
    MANAGER.made(change, all(other, Map.of("reason", "Counted again")));
    var own = text(entry);
    assertTrue(
        own.contains("People: from “3” to “4”; Note: from “Came late” to “Came in time”"), own);
    assertTrue(own.contains("Counted again"), own);
    // somebody else had it open meanwhile
    var late =
        MANAGER.send(change, all(visit("Mine"), Map.of("reason", "Because", "version", version)));
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("Somebody else changed this while you had it open"));
    assertFalse(text(entry).contains("Mine"));
    var back =
        MANAGER.send(change, Map.of("then", "take-back", "take-back-reason", "", "reason", ""));
    assertEquals(422, back.statusCode());
  }

  @Test
  void bad_answers_are_said_and_nothing_is_lost() {
    var form = register() + "/entries/new";
    var sent =
        MANAGER.send(
            form,
            all(
                day("f-on", LocalDate.of(2204, 1, 1)),
                Map.of("f-kind", "home", "f-people", "-3", "f-note", "Kept though wrong")));
    assertEquals(422, sent.statusCode());
    var page = Jsoup.parse(sent.body());
    var said = page.select(".govuk-error-summary").text();
    assertTrue(said.contains("Visited on must be a real date"), said);
    assertTrue(said.contains("People must be 0 or more"), said);
    assertEquals("Kept though wrong", page.select("#f-note").val());
    var soon =
        MANAGER.send(form, all(day("f-on", LocalDate.of(2090, 1, 1)), Map.of("f-kind", "home")));
    assertTrue(soon.body().contains("Visited on must not lie in the future"), soon.body());
  }

  @Test
  void a_grade_is_worked_out_from_what_is_ticked_and_asked_of_nobody() {
    var key = key();
    var register =
        MANAGER.made(
            "mereside/registers/new",
            Map.of("shipped", "", "text", shipped("plan-audits").replace("plan-audits", key)));
    var form = MANAGER.who().page(register + "/entries/new");
    assertTrue(form.select("[name=f-grade]").isEmpty(), form::text);
    var entry =
        MANAGER.made(
            register + "/entries/new", all(day("f-audited", DAY), Map.of("f-criteria", "voice")));
    assertTrue(text(entry).contains("Grade Inadequate"), () -> text(entry));
    var file =
        """
        Audited on,Criteria that are met,Grade
        2026-09-07,The child's voice is heard; Needs are set out; Outcomes can be measured,
        2026-09-08,The child's voice is heard,Outstanding
        """;
    var looked = MANAGER.send(register + "/import", Map.of("lines", file, "then-what", "look"));
    assertTrue(
        looked
            .body()
            .contains(
                "Line 3: Grade is worked out and comes to “Inadequate”; the file says “Outstanding”."),
        looked.body());
    MANAGER.made(register + "/import", Map.of("lines", file, "then-what", "good"));
    assertTrue(
        text(register).contains("Requires improvement 1 Inadequate 1"), () -> text(register));
  }

  private static String shipped(String key) {
    return waymark.registers.Shipped.text(key).orElseThrow();
  }

  @Test
  void the_type_of_a_field_in_use_stays() {
    var register = register();
    var key = register.substring(register.lastIndexOf('/') + 1);
    var change = register + "/definition/change";
    MANAGER.made(change, Map.of("text", text(key, "decimal")));
    MANAGER.made(register + "/entries/new", visit("Came"));
    var sent = MANAGER.send(change, Map.of("text", text(key, "text")));
    assertEquals(422, sent.statusCode());
    assertTrue(sent.body().contains("was of the type decimal and entries are there"), sent.body());
  }

  @Test
  void a_file_holds_no_formula_and_can_be_taken_in_again() {
    var register = register();
    MANAGER.made(register + "/entries/new", visit("=cmd|' /C calc'!A0"));
    var file = MANAGER.who().get(register + ".csv").body();
    assertTrue(file.contains("'=cmd"), file);
    assertTrue(file.contains("Visited on,Kind,Who came,People,Note"), file);
    var taken =
        MANAGER.send(
            register + "/import",
            Map.of("lines", file, "then-what", "all", "some", "", "again", ""));
    assertEquals(303, taken.statusCode(), taken.body());
    assertTrue(text(register).contains("2 visits."));
    assertTrue(text(register).contains("=cmd|' /C calc'!A0"));
  }

  @Test
  void lines_are_looked_at_first_and_taken_as_chosen() {
    var register = register();
    var form = register + "/import";
    var lines =
        """
        Visited on;Kind;People
        7/9/2026;At home;2
        31/2/2026;At home;2
        8/9/2026;Nowhere;-1
        9/9/2026;A call;
        """;
    var look = MANAGER.send(form, rows(lines, "look", ""));
    var page = Jsoup.parse(look.body()).text();
    assertEquals(422, look.statusCode());
    assertTrue(page.contains("2 rows can be taken, 2 rows cannot."), page);
    assertTrue(page.contains("Line 3: Visited on must be a real date"), page);
    assertTrue(page.contains("Line 4: Kind must be one of: At home; A call."), page);
    assertTrue(page.contains("Line 4: People must be 0 or more"), page);
    assertEquals(422, MANAGER.send(form, rows(lines, "all", "")).statusCode());
    assertTrue(
        MANAGER.send(form, rows(lines, "some", "2-3")).body().contains("Line 3 is none that can"));
    assertTrue(text(register).contains("0 visits."), "nothing was taken yet");
    MANAGER.made(form, rows(lines, "good", ""));
    assertTrue(text(register).contains("2 visits."));
    var again = MANAGER.send(form, rows(lines, "good", ""));
    assertTrue(again.body().contains("The same lines were taken in on"), again.body());
    var unknown = MANAGER.send(form, rows("Visited on,Mood\n7/9/2026,bad", "all", ""));
    var said = Jsoup.parse(unknown.body()).text();
    assertTrue(said.contains("The register has no field “Mood”."), said);
    assertTrue(said.contains("The first line names no column “Kind”, which is needed."), said);
  }

  @Test
  void a_file_is_shown_before_anything_of_it_is_kept() {
    var register = register();
    var form = register + "/import/file";
    var secret = MANAGER.who().secret(form);
    var lines = "Visited on,Kind,Note\n7/9/2026,At home,Café\n";
    for (var letters : List.of("UTF-8", "windows-1252")) {
      var shown =
          MANAGER
              .who()
              .submit(
                  form, secret, Map.of(), "visits.csv", lines.getBytes(Charset.forName(letters)));
      assertEquals(200, shown.statusCode());
      var page = Jsoup.parse(shown.body());
      assertTrue(page.text().contains("1 row can be taken, 0 rows cannot."), page::text);
      assertTrue(page.select("#lines").val().contains("Café"), letters);
      assertTrue(page.select("form[action$=/import]").size() == 1, page::html);
    }
    assertTrue(text(register).contains("0 visits."));
    var book =
        MANAGER.who().submit(form, secret, Map.of(), "visits.xlsx", new byte[] {'P', 'K', 0, 3});
    assertTrue(book.body().contains("The file is neither a workbook nor text."), book.body());
  }

  @Test
  void a_workbook_of_another_month_is_seen_by_its_months_before_it_is_taken() {
    var form = register() + "/import";
    var august = "Visited on,Kind\n7/8/2026,At home\n9/9/2026,A call\n";
    var page = Jsoup.parse(MANAGER.send(form, rows(august, "look", "")).body()).text();
    assertTrue(
        page.contains("Those that can be taken count in August 2026 and September 2026."), page);
    var year = new StringBuilder("Visited on,Kind\n");
    for (var month = 1; month <= 9; month++) {
      year.append("3/%d/2026,At home\n".formatted(month));
    }
    var long9 = Jsoup.parse(MANAGER.send(form, rows(year.toString(), "look", "")).body()).text();
    assertTrue(long9.contains("count in 9 months, from January 2026 to September 2026."), long9);
  }

  @Test
  void a_total_above_the_total_that_it_is_a_part_of_makes_no_figure() {
    var register = register();
    var key = register.substring(register.lastIndexOf('/') + 1);
    var form = register + "/totals/new";
    total(form, "", "10", "");
    total(form, "in time", "12", "");
    var calculation =
        MANAGER.made(
            "mereside/calculations/new",
            Map.of(
                "title", "In time " + key,
                "register", key,
                "kind", "total-share",
                "span", "month",
                "field", "in time",
                "over", "",
                "counted", "",
                "among", ""));
    assertTrue(text(calculation).contains("September 2026 Not known"), () -> text(calculation));
    total(form, "in time", "9", "It was the other way round");
    assertTrue(text(calculation).contains("September 2026 9 of 10 (90%)"), () -> text(calculation));
  }

  private static void total(String form, String cut, String total, String reason) {
    MANAGER.made(
        form,
        Map.of(
            "month",
            "September 2026",
            "cut",
            cut,
            "total",
            total,
            "source",
            "Web statistics",
            "reason",
            reason));
  }

  private static Map<String, String> rows(String lines, String what, String some) {
    return Map.of("lines", lines, "then-what", what, "some", some, "again", "");
  }

  @Test
  void a_monthly_total_says_that_it_was_counted_elsewhere() {
    var form = register() + "/totals/new";
    var total =
        Map.of(
            "month", "September 2026",
            "cut", "",
            "total", "1,240",
            "source", "Web statistics",
            "reason", "");
    var page = MANAGER.made(form, total);
    assertTrue(text(page).contains("September 2026 All 1,240 Web statistics"), () -> text(page));
    assertTrue(text(page).contains("These were counted elsewhere."));
    var again = MANAGER.send(form, total);
    assertTrue(again.body().contains("A total of that month stands already"), again.body());
    assertEquals(
        422, MANAGER.send(form, all(total, Map.of("total", "-1"))).statusCode(), "negative");
    MANAGER.made(form, all(total, Map.of("total", "1250", "reason", "Counted again")));
    assertTrue(text(page).contains("1,250 Web statistics Counted again"), () -> text(page));
  }

  @Test
  void a_calculation_is_a_trial_until_it_may_count_and_opens_to_its_entries() {
    var register = register();
    var key = register.substring(register.lastIndexOf('/') + 1);
    for (var month = 0; month < 2; month++) {
      MANAGER.made(
          register + "/entries/new",
          all(day("f-on", DAY.plusDays(month)), Map.of("f-kind", month == 0 ? "home" : "call")));
    }
    var answers =
        Map.of(
            "title", "Home " + key,
            "register", key,
            "kind", "share",
            "span", "month",
            "field", "",
            "over", "",
            "counted", "kind is home",
            "among", "");
    var wrong =
        MANAGER.send("mereside/calculations/new", all(answers, Map.of("counted", "mood is bad")));
    assertTrue(wrong.body().contains("Line 1: the register"), wrong.body());
    var calculation = MANAGER.made("mereside/calculations/new", answers);
    var page = text(calculation);
    assertTrue(
        page.contains("Of the visits in the month, the share where “Kind” is “At home”."), page);
    assertTrue(page.contains("It is a trial"), page);
    assertTrue(page.contains("September 2026 1 of 2 (50%) Few As a rule between 9% and 91%"), page);
    var entries = MANAGER.who().page(calculation + "/2026-09");
    assertEquals(2, entries.select("main tbody a[href*=/entries/]").size(), entries::text);
    assertTrue(measures().noneMatch(it -> it.contains("Home " + key)));
    MANAGER.made(calculation + "/change", all(answers, Map.of("counts", "yes")));
    assertTrue(measures().anyMatch(it -> it.contains("Home " + key)));
    // the field goes; entries that have it stay
    MANAGER.made(
        register + "/definition/change",
        Map.of("text", text(key, "whole number").replaceAll("  - \\{id: kind.*\n", "")));
    var gone = text(calculation);
    assertTrue(gone.contains("It cannot be made: the register"), gone);
    assertTrue(gone.contains("has no field “kind”"), gone);
  }

  private static Stream<String> measures() {
    return MANAGER
        .who()
        .page("mereside/measures/new")
        .select("#counted option")
        .eachText()
        .stream();
  }

  @Test
  void the_forum_writes_in_registers_that_name_it_and_reads_the_others() {
    var register = register();
    var forum = Reader.as(Role.PARENT_CARER_FORUM);
    assertEquals(200, forum.get(register).statusCode());
    assertEquals(403, forum.get(register + "/entries/new").statusCode());
    assertEquals(403, Reader.as(Role.ADVISER).get(register).statusCode());
    assertEquals(403, Reader.as(Role.BOARD_MEMBER).get(register + "/entries/new").statusCode());
    var key = key();
    var own =
        MANAGER.made(
            "mereside/registers/new",
            Map.of(
                "shipped",
                "",
                "text",
                text(key, "whole number")
                    .replace(
                        "fields:",
                        "sees: [parent-carer-forum]\nadds: [parent-carer-forum]\nfields:")));
    var entry = new Sender(forum).made(own + "/entries/new", visit("Ours"));
    assertEquals(200, forum.get(entry).statusCode());
    assertEquals(403, MANAGER.who().get(entry).statusCode());
    assertEquals(403, MANAGER.who().get(own + ".csv").statusCode());
    var counts = text(own);
    assertTrue(counts.contains("1 visit. Its entries are seen one by one by those alone"), counts);
    assertFalse(counts.contains("Ours"), counts);
  }

  @Test
  void meresides_measures_are_what_their_registers_count() {
    for (var measure :
        List.of(
            "council-complaints-registered",
            "engagements-registered",
            "contacts-responded",
            "training-registered")) {
      var page = MANAGER.who().page("mereside/measures/" + measure + "/counted?known=2025-01-25");
      assertEquals(9, page.select("main tbody tr").size(), page::text);
      assertFalse(page.select("main tbody").text().contains("none"), page::text);
      assertFalse(page.select("main tbody tr td:last-child").text().contains("no"), page::text);
    }
    var complaints = text("mereside/measures/council-complaints-registered/counted/2024-11");
    assertTrue(complaints.contains("31 entries, of which 31 counted."), complaints);
  }
}
