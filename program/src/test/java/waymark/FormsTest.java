package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.access.Role;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;

/** What is promised and measured, as people write it down; in plans of these tests' own. */
class FormsTest {

  private static final String OWN = UUID.randomUUID().toString().substring(0, 8);
  private static final String PLAN = "mereside/plans/trial-plan-" + OWN;
  private static final String MEASURE = "mereside/measures/trial-measure-" + OWN;

  private static Reader manager;
  private static Reader head;

  @BeforeAll
  static void write() {
    manager = Reader.as(Role.PERFORMANCE_MANAGER);
    head = Reader.as(Role.HEAD_OF_SEND);
    done(
        send(
            manager,
            "mereside/plans/new",
            Map.of("title", "Trial plan " + OWN, "kind", "improvement-notice", "begins", "2024")));
    done(
        send(
            manager,
            PLAN + "/objectives/new",
            Map.of("number", "1", "title", "Families wait less", "state", "active")));
    done(
        send(
            manager,
            "mereside/measures/new",
            Map.of(
                "title", "Trial measure " + OWN,
                "unit", "percent",
                "polarity", "higher",
                "numerator", "Plans issued in 20 weeks",
                "denominator", "Plans issued")));
    var option =
        manager
            .page(PLAN + "/objectives/1/measures/new")
            .select("option:containsOwn(Trial measure " + OWN + ")")
            .attr("value");
    done(send(manager, PLAN + "/objectives/1/measures/new", Map.of("measure", option)));
    done(
        send(
            manager,
            MEASURE + "/promises/new",
            Map.of("period", "October 2024", "promised", "60%", "set-by", "The board")));
    done(
        send(
            manager,
            MEASURE + "/readings/new",
            Map.of(
                "period", "October 2024",
                "figure", "64",
                "known-from-day", "27",
                "known-from-month", "11",
                "known-from-year", "2024")));
  }

  @Test
  void what_was_written_is_judged() {
    assertTrue(manager.page(PLAN).text().contains("October 2024: 1 of 1 met"));
    assertTrue(manager.page(PLAN + "/tracker").text().contains("64%"));
  }

  @Test
  void a_corrected_figure_is_restated_in_plain_sight() {
    var address = own("corrected", "May 2024", "50");
    done(
        send(
            manager,
            address + "/readings/2024-05/change",
            Map.of("figure", "40%", "reason", "Two plans were counted twice")));
    var page = manager.page(address).text();
    assertTrue(page.contains("40%") && page.contains("Two plans were counted twice"), page);
    assertTrue(page.contains("50%"), "the figure as it was stays: " + page);
    assertTrue(ledger().contains("Restated 50% as 40%"));
  }

  @Test
  void a_figure_of_another_measure_is_taken_back() {
    var address = own("taken", "May 2024", "51");
    var form = address + "/readings/2024-05/change";
    var without = send(manager, form, Map.of("then", "take-back", "take-back-reason", ""));
    assertEquals(422, without.statusCode());
    done(
        send(
            manager,
            form,
            // a letter that no one sees, and that PostgreSQL does not take
            Map.of("then", "take-back", "take-back-reason", "It belongs to\0another measure")));
    assertEquals(404, manager.get(form).statusCode());
    assertTrue(ledger().contains("Took back 51%"));
    assertEquals(
        List.of("No longer", "Taken back"), stands(address, "Where each figure came from"));
  }

  @Test
  void a_milestone_that_was_never_set_is_taken_back_and_called_so() {
    var address = own("unset", "May 2024", "51");
    done(send(manager, address + "/promises/new", Map.of("period", "May 2024", "promised", "60%")));
    var form = address + "/promises/milestone/2024-05/change";
    done(
        send(
            manager,
            form,
            Map.of("then", "take-back", "take-back-reason", "It belongs to another measure")));
    var page = manager.page(address).text();
    assertTrue(page.contains("The milestone for May 2024, 60%, was taken back on"), page);
    var history = stands(address, "Every milestone and target: who set it, when and why");
    assertTrue(history.getFirst().startsWith("Taken back on "), history::toString);
    assertEquals("Taken back", history.getLast());
  }

  /** The last column of a table that is folded away on the page of a measure. */
  private static List<String> stands(String address, String folded) {
    return manager
        .page(address)
        .select("details:has(summary:contains(%s)) tbody td:last-child".formatted(folded))
        .eachText();
  }

  @Test
  void a_moved_milestone_keeps_its_reason() {
    var address = own("moved", "May 2024", "51");
    done(send(manager, address + "/promises/new", Map.of("period", "May 2024", "promised", "60%")));
    done(
        send(
            manager,
            address + "/promises/milestone/2024-05/change",
            Map.of("promised", "50%", "reason", "Agreed with the department")));
    assertTrue(ledger().contains("Moved 60% to 50% as a milestone"));
  }

  @Test
  void a_wrong_answer_comes_back_with_all_that_was_typed() {
    var answer =
        send(
            manager,
            "mereside/plans/new",
            Map.of("title", "<b>Half</b> a plan", "begins", "autumn", "note", "Typed at six"));
    assertEquals(422, answer.statusCode());
    var page = Jsoup.parse(answer.body());
    assertEquals(
        "Choose what kind of plan it is Enter a day, a month or a year, like 19 September 2024 or"
            + " 2024",
        page.select(".govuk-error-summary__list a").text());
    page.select(".govuk-error-summary__list a")
        .forEach(it -> assertEquals(1, page.select(it.attr("href")).size(), it::text));
    assertTrue(page.title().startsWith("Error: "), page::title);
    assertEquals("<b>Half</b> a plan", page.select("#title").attr("value"));
    assertEquals("Typed at six", page.select("#note").text());
    assertEquals(0, page.select("main b").size());
  }

  @Test
  void the_second_of_two_editors_sees_what_the_first_wrote() {
    var form = PLAN + "/change";
    var opened = answers(manager.page(form));
    done(send(head, form, Map.of("note", "From the head of SEND")));
    var mine = new LinkedHashMap<>(opened);
    mine.put("note", "From the performance manager");
    var answer = manager.submit(form, manager.secret(form), mine);
    assertEquals(409, answer.statusCode());
    var page = Jsoup.parse(answer.body());
    assertEquals(
        "What readers should know about it | From the head of SEND | From the performance manager",
        String.join(" | ", page.expectFirst("main tbody tr").children().eachText()));
    assertTrue(page.text().contains("Changed the plan"), page::text);
    assertTrue(manager.page(PLAN).text().contains("From the head of SEND"));
    var again = answers(page);
    assertEquals("From the performance manager", again.get("note"));
    done(manager.submit(form, manager.secret(form), again));
    assertTrue(manager.page(PLAN).text().contains("From the performance manager"));
  }

  @Test
  void of_many_who_save_at_once_one_is_first_and_the_others_are_told() throws Exception {
    var address = own("race", "May 2024", "10");
    var form = address + "/readings/2024-05/change";
    var opened = answers(manager.page(form));
    var secret = manager.secret(form);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          threads.invokeAll(
              IntStream.range(20, 26)
                  .<Callable<HttpResponse<String>>>mapToObj(figure ->
                      () -> {
                        var mine = new LinkedHashMap<>(opened);
                        mine.put("figure", figure + "%");
                        mine.put("reason", "Counted anew");
                        return manager.submit(form, secret, mine);
                      })
                  .toList());
      var statuses = new ArrayList<Integer>();
      for (var it : sent) {
        statuses.add(it.get().statusCode());
      }
      assertEquals(1, statuses.stream().filter(it -> it == 303).count(), statuses::toString);
      assertEquals(5, statuses.stream().filter(it -> it == 409).count(), statuses::toString);
    }
  }

  @Test
  void a_form_saved_for_later_is_there_again_for_who_saved_it_alone() {
    var form = PLAN + "/objectives/new";
    done(send(manager, form, Map.of("title", "Half an objective", "then", "later")));
    var page = manager.page(form);
    assertEquals("Half an objective", page.select("#title").attr("value"));
    assertTrue(page.text().contains("You saved these answers on"), page::text);
    assertTrue(manager.page("mereside/saved").text().contains("Add an objective"));
    assertEquals("", head.page(form).select("#title").attr("value"));
    assertFalse(head.page("mereside/saved").text().contains("Add an objective"));
    assertFalse(manager.page(PLAN).text().contains("Half an objective"));
    done(send(manager, form, Map.of("number", "2")));
    assertTrue(manager.page(PLAN).text().contains("Half an objective"));
    assertEquals("", manager.page(form).select("#title").attr("value"));
  }

  @Test
  void what_was_saved_and_is_not_wanted_is_thrown_away() {
    var form = PLAN + "/workstreams/new";
    done(send(manager, form, Map.of("title", "Never mind", "then", "later")));
    done(send(manager, form, Map.of("then", "forget")));
    assertEquals("", manager.page(form).select("#title").attr("value"));
  }

  @Test
  void saving_what_stands_writes_nothing() {
    var before = ledgerLength();
    done(send(manager, PLAN + "/objectives/1/change", Map.of()));
    assertEquals(before, ledgerLength());
  }

  @Test
  void an_answer_that_was_not_offered_is_refused() {
    var answer =
        send(
            manager,
            "mereside/events/new",
            Map.of(
                "title", "A measure of another area",
                "from", "June 2024",
                "breaks", "no",
                "measure", UUID.randomUUID().toString()));
    assertEquals(422, answer.statusCode());
  }

  @Test
  void services_workstreams_events_and_baselines_are_kept() {
    done(
        send(
            manager,
            "mereside/services/new",
            Map.of("name", "Trial service " + OWN, "organisation", "Mereside Council")));
    assertTrue(manager.page("mereside/services").text().contains("Trial service " + OWN));
    // of one measure: a break in every series of the area would be seen by other tests
    var measure =
        manager
            .page("mereside/events/new")
            .expectFirst("option:containsOwn(Trial measure " + OWN + ")")
            .val();
    done(
        send(
            manager,
            "mereside/events/new",
            Map.of(
                "title",
                "Trial event " + OWN,
                "from",
                "3 June 2024",
                "breaks",
                "yes",
                "measure",
                measure)));
    assertTrue(manager.page("mereside/events").text().contains("Trial event " + OWN));
    done(
        send(
            manager,
            PLAN + "/workstreams/new",
            Map.of("title", "Trial workstream " + OWN, "lead", "Head of SEND")));
    done(send(manager, MEASURE + "/baseline", Map.of("figure", "15%", "when", "October 2023")));
    assertEquals("15%", manager.page(MEASURE + "/baseline").select("#figure").attr("value"));
  }

  /** A measure of one test alone, with one figure that is known since November 2024. */
  private static String own(String name, String period, String figure) {
    done(
        send(
            manager,
            "mereside/measures/new",
            Map.of("title", "Trial " + name + " " + OWN, "unit", "percent", "polarity", "higher")));
    var address = "mereside/measures/trial-" + name + "-" + OWN;
    done(
        send(
            manager,
            address + "/readings/new",
            Map.of(
                "period", period,
                "figure", figure,
                "known-from-day", "1",
                "known-from-month", "11",
                "known-from-year", "2024")));
    return address;
  }

  /** Opens a form, answers some of its questions anew and sends it. */
  static HttpResponse<String> send(Reader reader, String form, Map<String, String> answers) {
    var page = reader.page(form);
    var all = answers(page);
    all.putAll(answers);
    return reader.submit(form, page.expectFirst("input[name=_csrf]").attr("value"), all);
  }

  /** What a browser would send of the first form of a page that has questions. */
  private static Map<String, String> answers(Document page) {
    var answers = new LinkedHashMap<String, String>();
    var form = page.expectFirst("main form");
    form.select("input:not([type=radio]), textarea")
        .forEach(it ->
            answers.put(
                it.attr("name"), it.hasAttr("value") ? it.attr("value") : it.wholeText().strip()));
    form.select("input[type=radio][checked]")
        .forEach(it -> answers.put(it.attr("name"), it.attr("value")));
    form.select("select")
        .forEach(it -> answers.put(it.attr("name"), it.select("option[selected]").attr("value")));
    answers.remove("_csrf");
    return answers;
  }

  private static void done(HttpResponse<String> answer) {
    assertEquals(
        303,
        answer.statusCode(),
        () -> Jsoup.parse(answer.body()).select(".govuk-error-summary, h1").text());
  }

  private static String ledger() {
    return entries().toString();
  }

  private static int ledgerLength() {
    return entries().size();
  }

  private static List<String> entries() {
    var server = RunningServer.get();
    var ledger = server.bean(Ledger.class);
    var mereside = ledger.named("mereside").orElseThrow();
    return server
        .bean(AreaTransactions.class)
        .read(
            mereside,
            () ->
                ledger.entries(Long.MAX_VALUE, 10_000).stream().map(it -> it.sentence()).toList());
  }
}
