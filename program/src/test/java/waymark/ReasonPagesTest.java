package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Role;

/** Figures in papers that differ from what is known: the list of them, and why each does. */
class ReasonPagesTest {

  private static final String NAME = "Ada Hawthorn";

  private ReportedArea area;
  private Reader manager;
  private Reader head;

  @BeforeEach
  void open() {
    area = ReportedArea.open("reasons");
    manager = area.reader(Role.PERFORMANCE_MANAGER);
    head = area.reader(Role.HEAD_OF_SEND);
  }

  private String list() {
    return area.at("/papers/differences");
  }

  private static List<List<String>> rows(Document page) {
    return page.select("main table tbody tr:not(.waymark-group)").stream()
        .map(row -> row.select("th, td").stream().map(Element::text).toList())
        .toList();
  }

  private HttpResponse<String> explain(Reader by, String words) {
    return FormsTest.send(by, area.form(), Map.of("reason", words));
  }

  private static void done(HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), () -> Jsoup.parse(answer.body()).select("main").text());
  }

  private int entries() {
    return manager.page(area.at("/ledger")).select("main table tbody tr").size();
  }

  @Test
  void each_figure_is_listed_with_what_the_difference_is() {
    var page = area.reader(Role.BOARD_MEMBER).page(list());
    assertEquals(
        "2 figures in papers differ from what is known. 2 of them have no reason yet.",
        page.select("main .govuk-body-l").text());
    assertEquals(
        List.of(
            "Calls answered Figures come from elsewhere",
            "Requests for assessment Figures come from papers"),
        page.select("main tr.waymark-group").stream()
            .map(it -> it.text().replaceAll("[:.]? (?=Figures come)", " "))
            .toList());
    assertEquals(
        List.of(
            List.of(
                "July 2026",
                "Tracker of August, 12 August 2026",
                "43%",
                "50%",
                "7 percentage points more",
                "Beside a figure from elsewhere",
                "Still: No promise",
                "No reason is given yet."),
            List.of(
                "July 2026",
                "Tracker of August, 12 August 2026",
                "80",
                "122",
                "42 more",
                "Restated since",
                "By the paper: Met. Now: Not met",
                "No reason is given yet.")),
        rows(page));
    var text = page.select("main").text();
    assertTrue(text.contains("the paper’s figure was never the reading"), text);
  }

  @ParameterizedTest
  @CsvSource({
    "?measure=calls-answered, 43%",
    "?measure=requests-for-assessment, 80",
    "?paper=august, 43% 80",
    "?paper=september, ''",
    "?reason=none, 43%",
    "?measure=requests-for-assessment&reason=none, ''",
    "?measure=%3Cb%3Enone%3C%2Fb%3E, ''",
    "?known=2026-08-12, 43%",
    "?known=2026-08-11, ''",
  })
  void a_reader_chooses_which_to_see(String which, String figures) {
    done(explain(manager, ReportedArea.REASON));
    var page = manager.page(list() + which);
    assertEquals(
        figures, String.join(" ", rows(page).stream().map(it -> it.get(2)).toList()), page::text);
    assertEquals(0, page.select("main b").size());
    for (var form : List.of(".txt", ".csv", ".docx")) {
      var href = page.select("main a[href*=/papers/differences%s]".formatted(form)).attr("href");
      var file = manager.get(href.substring(1));
      assertEquals(200, file.statusCode(), href);
      if (!form.equals(".docx")) {
        assertEquals(figures.contains("80"), file.body().contains("42 more"), file::body);
        assertEquals(figures.contains("43%"), file.body().contains("43%"), file::body);
      }
    }
  }

  @Test
  void it_is_reached_from_the_papers_from_a_paper_and_from_the_measure() {
    var reader = area.reader(Role.COMMITTEE_MEMBER);
    for (var from : List.of("/papers", "/papers/august", "/measures/requests-for-assessment")) {
      var links = reader.page(area.at(from)).select("main a[href*=/papers/differences]");
      assertEquals(1, links.size(), from);
      assertEquals(200, reader.get(links.attr("href").substring(1)).statusCode(), from);
    }
    assertTrue(
        reader
            .page(area.at("/papers/august"))
            .text()
            .contains("2 of its figures differ from what is known. 2 of them have no reason yet."));
  }

  @Test
  void a_reason_stands_on_the_list_the_page_of_the_measure_and_in_the_ledger() {
    done(explain(manager, ReportedArea.REASON));
    var why = rows(manager.page(list())).getLast().getLast();
    assertTrue(
        why.matches(
            "Reason: Requests made late were counted in\\. Given by Rowan Performance manager on .+"
                + " Entry \\d+ of the ledger Correct the reason why Tracker of August said 80 for"
                + " July 2026"),
        why);
    var measure = manager.page(area.at("/measures/requests-for-assessment")).text();
    assertTrue(
        measure.contains(
            "July 2026: Tracker of August said 80; 122 is known now. That is 42 more. Reason:"
                + " Requests made late were counted in."),
        measure);
    var entry = manager.page(list()).select("main table a[href*=/ledger/]").attr("href");
    var page = manager.page(entry.substring(1)).text();
    assertTrue(
        page.contains(
            "Said why “Tracker of August” says 80 for “Requests for assessment” in July 2026, where"
                + " 122 is known."),
        page);
    assertTrue(
        page.contains(
            "Why a paper differs from what is known: Tracker of August, Requests for assessment,"
                + " July 2026"),
        page);
    assertTrue(page.contains(ReportedArea.REASON), page);
    var counted = manager.page(area.at("/measures/calls-answered")).text();
    assertTrue(
        counted.contains(
            "Where a reading that a paper showed has moved, the restatements say so. One of them is"
                + " not what is"),
        counted);
    // as it was known before
    assertFalse(manager.page(list() + "?known=2026-10-01").text().contains(ReportedArea.REASON));
  }

  @Test
  void a_corrected_reason_shows_what_it_said_before_and_one_that_is_sent_again_writes_nothing() {
    done(explain(manager, "Counted twice"));
    done(explain(head, ReportedArea.REASON));
    var before = entries();
    done(explain(manager, ReportedArea.REASON));
    assertEquals(before, entries());
    for (var path : List.of("/papers/differences", "/measures/requests-for-assessment")) {
      var text = area.reader(Role.PARENT_CARER_FORUM).page(area.at(path)).text();
      assertTrue(
          text.contains(
              "Reason: Requests made late were counted in. Before it was corrected it said “Counted"
                  + " twice”."),
          text);
    }
    done(
        FormsTest.send(
            manager,
            area.form(),
            Map.of("then", "take-back", "take-back-reason", "It is about another month")));
    assertTrue(manager.page(list()).text().contains("2 of them have no reason yet"));
  }

  @Test
  void a_reason_that_is_older_than_the_figure_says_so() {
    done(explain(manager, ReportedArea.REASON));
    done(
        FormsTest.send(
            manager,
            area.at("/measures/requests-for-assessment/readings/2026-07/change"),
            Map.of("figure", "125", "reason", "Counted anew")));
    var text = manager.page(list()).text();
    assertTrue(text.contains("This was said before the figure that is known was given."), text);
    // known otherwise than both papers said
    assertTrue(text.contains("3 figures in papers differ"), text);
  }

  @Test
  void of_two_who_say_why_at_once_one_is_first_and_the_other_sees_both() throws Exception {
    var secret = manager.secret(area.form());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          threads.invokeAll(
              IntStream.range(0, 4)
                  .<Callable<HttpResponse<String>>>mapToObj(it ->
                      () ->
                          manager.submit(
                              area.form(),
                              secret,
                              Map.of("version", "0", "reason", "Why, number " + it)))
                  .toList());
      var statuses = new ArrayList<Integer>();
      for (var it : sent) {
        statuses.add(it.get().statusCode());
      }
      assertEquals(List.of(303, 409, 409, 409), statuses.stream().sorted().toList());
    }
    var answer =
        head.submit(
            area.form(),
            head.secret(area.form()),
            Map.of("version", "0", "reason", ReportedArea.REASON));
    assertEquals(409, answer.statusCode());
    var page = Jsoup.parse(answer.body());
    assertTrue(page.text().contains("Why, number"), page::text);
    assertEquals(ReportedArea.REASON, page.select("#reason").text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                     | Say why the paper differs from what is known
          Dr Example counted them twice          | “Dr Example” looks like a person’s name. Take it out, or say that it names nobody
          We asked Ada Hawthorn                  | “Ada Hawthorn” looks like a person’s name. Take it out, or say that it names nobody
          Write to ada@mereside.example about it | “ada@mereside.example” looks like a person’s name. Take it out, or say that it names nobody
          LONG                                   | Why they differ must be 500 characters or fewer
          """)
  void what_cannot_be_taken_is_said_and_comes_back(String words, String said) {
    var typed = words.replace("LONG", "Ada Example ".repeat(60).strip());
    var answer = explain(manager, typed);
    assertEquals(422, answer.statusCode(), answer::body);
    var page = Jsoup.parse(answer.body());
    assertEquals(said, page.select(".govuk-error-summary__list").text());
    page.select(".govuk-error-summary__list a")
        .forEach(it -> assertEquals(1, page.select(it.attr("href")).size(), it::text));
    assertEquals(typed, page.select("#reason").text());
  }

  @Test
  void what_only_looks_like_a_name_is_kept_once_a_person_says_so_of_those_very_words() {
    var words = "Counted by Meadow Bank and the panel";
    assertEquals(422, explain(manager, words).statusCode());
    done(FormsTest.send(manager, area.form(), Map.of("reason", words, "names", "Meadow Bank")));
    assertTrue(manager.page(list()).text().contains(words));
    // what was said of those words holds for no other
    var other = Map.of("reason", "Counted by " + NAME, "names", "Meadow Bank");
    assertEquals(422, FormsTest.send(manager, area.form(), other).statusCode());
    assertFalse(manager.page(list()).text().contains(NAME));
    var before = entries();
    done(FormsTest.send(manager, area.form(), Map.of()));
    assertEquals(before, entries());
  }

  @Test
  void a_reason_is_saved_for_later_by_who_wrote_it() {
    done(FormsTest.send(manager, area.form(), Map.of("reason", "Half a", "then", "later")));
    assertEquals("Half a", manager.page(area.form()).select("#reason").text());
    assertEquals("", head.page(area.form()).select("#reason").text());
    assertTrue(manager.page(list()).text().contains("2 of them have no reason yet"));
    done(explain(manager, ReportedArea.REASON));
    assertEquals(ReportedArea.REASON, manager.page(area.form()).select("#reason").text());
  }

  @Test
  void where_nothing_differs_any_more_nothing_is_explained_and_nothing_typed_is_lost() {
    done(
        FormsTest.send(
            manager,
            area.at("/measures/requests-for-assessment/readings/2026-07/change"),
            Map.of("figure", "80", "reason", "The first paper was right")));
    var answer = explain(manager, ReportedArea.REASON);
    assertEquals(422, answer.statusCode());
    var page = Jsoup.parse(answer.body());
    assertEquals(
        "What the paper said is what is known now, so there is nothing to explain",
        page.select(".govuk-error-summary__list").text());
    assertEquals(ReportedArea.REASON, page.select("#reason").text());
  }

  @ParameterizedTest
  @CsvSource({
    "PERFORMANCE_MANAGER, 200",
    "HEAD_OF_SEND, 200",
    "SERVICE_DATA_OWNER, 200",
    "CLERK, 403",
    "BOARD_MEMBER, 403",
    "ADVISER, 403",
  })
  void whoever_may_correct_figures_may_say_why(Role role, int status) {
    var reader = area.reader(role);
    assertEquals(status, reader.get(area.form()).statusCode());
    var offered = reader.page(list()).select("main table a[href*=/reported/]").size();
    assertEquals(status == 200, offered > 0);
    assertEquals(0, reader.page(list() + "?known=2026-10-01").select("a[href*=/reported/]").size());
  }

  @Test
  void there_is_no_form_for_what_no_paper_said() {
    for (var none :
        List.of(
            "/measures/requests-for-assessment/reported/2026-06/august",
            "/measures/requests-for-assessment/reported/2026-07/none",
            "/measures/requests-for-assessment/reported/summer/august",
            "/measures/none/reported/2026-07/august")) {
      assertEquals(404, manager.get(area.at(none)).statusCode(), none);
    }
  }

  @Test
  void a_name_in_a_reason_is_taken_out_of_every_page() {
    done(FormsTest.send(manager, area.form(), named("Counted by " + NAME)));
    done(FormsTest.send(manager, area.form(), named("Counted twice by " + NAME)));
    var redactions = area.at("/redactions/new");
    var found =
        Jsoup.parse(
            manager
                .submit(
                    redactions, manager.secret("sign-out"), Map.of("words", NAME, "then", "find"))
                .body());
    var places = found.select("input[name=place]").eachAttr("value");
    assertEquals(1, places.size(), found::text);
    var asked =
        Map.of(
            "words",
            NAME,
            "place",
            places.getFirst(),
            "reason",
            "A person was named.",
            "then",
            "ask");
    assertEquals(303, manager.submit(redactions, manager.secret("sign-out"), asked).statusCode());
    var decide =
        head.page(area.at("/redactions")).select("a:contains(Decide)").attr("href").substring(1);
    done(head.submit(decide, head.secret("sign-out"), Map.of("then", "agree")));
    for (var path :
        List.of(
            "/papers/differences",
            "/papers/differences.txt",
            "/papers/differences.csv",
            "/measures/requests-for-assessment",
            "/ledger",
            "/measures/requests-for-assessment/reported/2026-07/august")) {
      var body = manager.get(area.at(path)).body();
      assertFalse(body.contains(NAME), path);
    }
    assertTrue(manager.page(list()).text().contains("Reason: [redacted]"));
  }

  private static Map<String, String> named(String words) {
    var answers = new LinkedHashMap<String, String>();
    answers.put("reason", words);
    answers.put("names", NAME);
    return answers;
  }
}
