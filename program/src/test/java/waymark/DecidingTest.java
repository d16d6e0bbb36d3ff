package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.kernel.AreaId;
import waymark.ledger.AreaTransactions;
import waymark.papers.Uploads;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;

/** What two people decide about papers that were handed over, on the running program's pages. */
class DecidingTest {

  private static final String AREA = "deciding-" + UUID.randomUUID().toString().substring(0, 8);

  private static AreaId area;
  private static Reader manager;
  private static Reader head;

  @BeforeAll
  static void open() {
    var opened = LedgerArea.open(AREA);
    area = opened.id();
    opened.present("Deciding");
    opened.record(
        Optional.empty(),
        "Added a plan.",
        it ->
            Programme.write(
                it,
                new Plan(
                    new PlanId(UUID.randomUUID()),
                    "plan",
                    Plan.Kind.IMPROVEMENT_PLAN,
                    "Improvement plan",
                    "2026",
                    "",
                    Optional.empty(),
                    "",
                    List.of(),
                    "")));
    manager = member(opened, Role.PERFORMANCE_MANAGER);
    head = member(opened, Role.HEAD_OF_SEND);
  }

  private static Reader member(LedgerArea area, Role role) {
    var email = role.key() + "@" + AREA + ".example";
    RunningServer.get()
        .bean(Accounts.class)
        .make(
            List.of(area.id()),
            email,
            "Rowan " + role.words(),
            role,
            RunningServer.get().password());
    return signedIn(role);
  }

  private static Reader signedIn(Role role) {
    var reader = Reader.stranger();
    reader.signIn(role.key() + "@" + AREA + ".example", RunningServer.get().password());
    return reader;
  }

  /** A paper of so many measures that nobody has handed over before. */
  private static String handedOver(int measures) {
    var own = UUID.randomUUID().toString().substring(0, 8);
    var table =
        IntStream.rangeClosed(1, measures)
            .mapToObj(
                it -> "Measure %s %s of families,70%%,41%%,%d%%".formatted(own, word(it), it % 100))
            .collect(Collectors.joining("\n", "Metric,Target,March 2026,June 2026\n", "\n"));
    var add = AREA + "/papers/add";
    var answer =
        manager.submit(
            add,
            manager.secret(add),
            Map.of(),
            "table.csv",
            table.getBytes(StandardCharsets.UTF_8));
    assertEquals(303, answer.statusCode(), answer::body);
    return answer.headers().firstValue("Location").orElseThrow().substring(1);
  }

  /** Numbers in letters, so that no two names differ by a number alone. */
  private static String word(int number) {
    return Integer.toString(number, 26)
            .chars()
            .map(it -> it < 'a' ? 'q' + (it - '0') % 9 : it)
            .mapToObj(it -> String.valueOf((char) it))
            .collect(Collectors.joining())
        + "x"
        + "y".repeat(number % 7);
  }

  private static HttpResponse<String> send(
      Reader reader, String page, Map<String, String> answers) {
    var all = new LinkedHashMap<>(Map.of("version", version(reader, page)));
    all.putAll(answers);
    return reader.submit(page, reader.secret(page), all);
  }

  private static String version(Reader reader, String page) {
    return reader.page(page).select("input[name=version]").attr("value");
  }

  private static void issued(Reader reader, String upload) {
    var answer =
        send(
            reader,
            upload + "/about",
            Map.of(
                "title", "A paper " + UUID.randomUUID(),
                "issued-day", "15",
                "issued-month", "7",
                "issued-year", "2026",
                "plan", "plan"));
    assertEquals(303, answer.statusCode(), answer::body);
  }

  @Test
  void a_day_of_issue_is_asked_where_the_paper_has_none() {
    var upload = handedOver(2);
    assertTrue(manager.page(upload + "/accept").text().contains("Not everything is answered yet"));
    var answer =
        send(
            manager,
            upload + "/about",
            Map.of("title", "", "issued-day", "31", "issued-month", "2", "issued-year", "2026"));
    assertEquals(422, answer.statusCode());
    assertEquals(
        "Enter what the paper is called Enter the day on which the paper was issued, such as 27 11"
            + " 2024 Choose the plan that the paper is about",
        Jsoup.parse(answer.body()).select(".govuk-error-summary__list").text());
    issued(manager, upload);
    assertTrue(manager.page(upload).text().contains("issued on 15 July 2026"));
  }

  @Test
  void what_was_decided_is_there_for_everybody_and_after_signing_in_again() {
    var upload = handedOver(3);
    var row = upload + "/measures/2";
    assertEquals(303, send(manager, row, Map.of("measure", "leave")).statusCode());
    var again = signedIn(Role.PERFORMANCE_MANAGER);
    assertEquals("leave", again.page(row).select("input[name=measure][checked]").attr("value"));
    assertEquals("leave", head.page(row).select("input[name=measure][checked]").attr("value"));
    assertTrue(head.page(upload).text().contains("Rowan Performance manager"));
  }

  @Test
  void the_second_of_two_people_sees_what_the_first_decided() {
    var upload = handedOver(3);
    var row = upload + "/measures/1";
    var seen = version(head, row);
    assertEquals(303, send(manager, row, Map.of("measure", "leave")).statusCode());
    var answer =
        head.submit(
            row, head.secret(row), Map.of("version", seen, "measure", "new", "remember", "yes"));
    assertEquals(409, answer.statusCode());
    var page = Jsoup.parse(answer.body());
    assertTrue(page.text().contains("Somebody else decided about this paper"), page::text);
    assertTrue(page.text().contains("Rowan Performance manager"), page::text);
    assertEquals(
        "left out, this once | a new measure",
        String.join(" | ", page.expectFirst("main tbody tr").select("td").eachText()));
    assertEquals("leave", head.page(row).select("input[name=measure][checked]").attr("value"));
    assertEquals(303, send(head, row, Map.of("measure", "new", "remember", "yes")).statusCode());
    assertEquals("new", manager.page(row).select("input[name=measure][checked]").attr("value"));
  }

  @Test
  void the_same_decision_twice_is_taken_once() {
    var upload = handedOver(2);
    var row = upload + "/measures/1";
    var seen = version(manager, row);
    var secret = manager.secret(row);
    var mine = Map.of("version", seen, "measure", "leave");
    assertEquals(303, manager.submit(row, secret, mine).statusCode());
    assertEquals(303, manager.submit(row, secret, mine).statusCode());
  }

  @Test
  void five_hundred_rows_are_decided_at_once_and_one_by_one() {
    var upload = handedOver(500);
    issued(manager, upload);
    var measures = manager.page(upload + "/measures");
    assertTrue(measures.text().contains("500 rows"), "all rows are shown");
    var differences = upload + "/differences";
    var page = manager.page(differences);
    assertTrue(page.text().contains("1,500 new cells"), () -> page.text().substring(0, 2000));
    assertEquals(303, send(manager, differences, Map.of("then", "leave-new")).statusCode());
    assertTrue(manager.page(differences).text().contains("Take all 1,500 new cells"));
    assertEquals(303, send(manager, differences, Map.of("then", "take-new")).statusCode());

    // a form has room for a thousand
    leaveOut(differences + "/new", 10);
    var rest = manager.page(differences + "/new").select("main a:contains(Those after)");
    assertTrue(rest.attr("href").endsWith("/new?from=1001"), rest::toString);
    leaveOut(differences + "/new?from=1001", 5);
    var left = manager.page(differences);
    assertTrue(left.text().contains("Take all 1,500 new cells"), "some are left out now");
    assertEquals(10, leftOut(differences + "/new"));
    assertEquals(5, leftOut(differences + "/new?from=1001"));
    assertTrue(
        manager.page(differences + "/new?from=1001").text().contains("1,001 to 1,500 of 1,500"));
    assertEquals(404, manager.get(differences + "/new?from=1501").statusCode());
    assertEquals(404, manager.get(differences + "/new?from=x").statusCode());
  }

  /** Sends the form of a page back, without so many of its ticks. */
  private static void leaveOut(String address, int ticks) {
    var form = manager.page(address);
    var body = new StringBuilder();
    form.select("main form input[type=hidden]")
        .forEach(it ->
            body.append('&').append(it.attr("name")).append('=').append(encoded(it.attr("value"))));
    form.select("main form input[type=checkbox]").stream()
        .skip(ticks)
        .forEach(it -> body.append("&take=").append(encoded(it.attr("value"))));
    var answer = manager.sendForm(address, body.substring(1));
    assertEquals(303, answer.statusCode(), answer::body);
  }

  private static int leftOut(String address) {
    return manager.page(address).select("main input[type=checkbox]:not([checked])").size();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void a_file_that_holds_words_which_should_not_be_there_goes_once_a_second_person_agrees() {
    var paper = paperOf(handedOver(2));
    var away = paper + "/take-away";
    assertEquals(1, manager.page(paper).select("main a[href$=/take-away]").size());
    var secret = manager.secret(away);
    assertEquals(422, manager.submit(away, secret, Map.of("reason", " ")).statusCode());
    var asked = manager.submit(away, secret, Map.of("reason", "Somebody is named in it."));
    assertEquals("/" + AREA + "/redactions", asked.headers().firstValue("Location").orElse(""));
    assertEquals(200, manager.get(paper + "/original").statusCode());

    var request =
        head.page(AREA + "/redactions").select("main a[href~=/redactions/[0-9a-f]]").attr("href");
    var decide = request.substring(1);
    var agree = Map.of("then", "agree");
    assertEquals(409, manager.submit(decide, manager.secret("sign-out"), agree).statusCode());
    assertEquals(303, head.submit(decide, head.secret(decide), agree).statusCode());

    assertEquals(404, manager.get(paper + "/original").statusCode());
    var page = manager.page(paper);
    assertTrue(page.text().contains("Taken away, because it held words"), page::text);
    assertTrue(page.text().contains("SHA-256 of the file"), page::text);
    assertEquals(0, page.select("main a[href$=/take-away]").size());
    assertEquals(404, manager.get(away).statusCode());
    var left = names();
    assertTrue(left.contains("[redacted]"), left::toString);
  }

  /** What the files of all uploads of the area are called, as the table has it. */
  private static List<String> names() {
    var server = RunningServer.get();
    return server
        .bean(AreaTransactions.class)
        .read(
            area,
            () ->
                server.bean(Uploads.class).all().stream()
                    .map(it -> it.fileName() + it.title())
                    .toList());
  }

  /** The page of the paper that an upload becomes. */
  private static String paperOf(String upload) {
    issued(manager, upload);
    var accept = upload + "/accept";
    var shown = manager.page(accept).select("input[name=shown]").attr("value");
    var mine = Map.of("version", version(manager, accept), "shown", shown);
    var answer = manager.submit(accept, manager.secret(accept), mine);
    assertEquals(303, answer.statusCode(), answer::body);
    return answer.headers().firstValue("Location").orElseThrow().substring(1);
  }

  @Test
  void an_accepted_paper_is_there_with_its_file_and_cannot_be_accepted_twice() {
    var upload = handedOver(2);
    issued(manager, upload);
    var accept = upload + "/accept";
    var shown = manager.page(accept).select("input[name=shown]").attr("value");
    assertFalse(shown.isEmpty(), manager.page(accept)::text);
    var secret = manager.secret(accept);
    var mine = Map.of("version", version(manager, accept), "shown", shown);
    var answer = manager.submit(accept, secret, mine);
    assertEquals(303, answer.statusCode(), answer::body);
    var paper = answer.headers().firstValue("Location").orElseThrow().substring(1);
    assertEquals(303, manager.submit(accept, secret, mine).statusCode(), "it leads to the paper");
    assertEquals(303, head.get(upload).statusCode());
    var page = head.page(paper).text();
    assertTrue(page.contains("by Rowan Performance manager"), page);
    assertTrue(manager.page(AREA + "/papers").text().contains("Papers that are known"));
    var file = manager.get(paper + "/original");
    assertEquals(200, file.statusCode());
    assertTrue(file.body().startsWith("Metric,Target"), file::body);
    assertEquals("text/csv;charset=UTF-8", file.headers().firstValue("Content-Type").orElse(""));
    assertEquals("nosniff", file.headers().firstValue("X-Content-Type-Options").orElse(""));
    var disposition = file.headers().firstValue("Content-Disposition").orElse("");
    assertTrue(
        disposition.startsWith("attachment;") && disposition.contains("table.csv"), disposition);
  }

  /** One question of the form about a measure decides what becomes of the figures in papers. */
  @Test
  void where_the_figures_of_a_measure_come_from_decides_what_becomes_of_a_papers_figure() {
    var title = "Calls answered " + word(UUID.randomUUID().hashCode() & 0xffffff);
    var measure = AREA + "/measures/" + title.toLowerCase(Locale.UK).replace(' ', '-');
    var unanswered = FormsTest.send(manager, AREA + "/measures/new", Map.of("figures", "nowhere"));
    assertEquals(422, unanswered.statusCode());
    var errors = Jsoup.parse(unanswered.body()).select(".govuk-error-summary__list").text();
    assertTrue(errors.contains("Choose one of the answers to: Where do its figures"), errors);
    done(
        FormsTest.send(
            manager,
            AREA + "/measures/new",
            Map.of(
                "title", title, "unit", "percent", "polarity", "higher", "figures", "elsewhere")));
    assertEquals("elsewhere", figuresFrom(measure));
    assertTrue(
        manager
            .page(measure)
            .text()
            .contains(
                "Elsewhere: a figure in a paper is kept beside the reading and does not change it"));
    done(
        FormsTest.send(
            manager,
            measure + "/readings/new",
            Map.of("period", "June 2026", "figure", "50%", "source", "The telephone system")));

    var other = "Letters " + title;
    var taking = AREA + "/measures/" + other.toLowerCase(Locale.UK).replace(' ', '-');
    done(
        FormsTest.send(
            manager,
            AREA + "/measures/new",
            Map.of("title", other, "unit", "percent", "polarity", "higher", "figures", "papers")));
    assertEquals("papers", figuresFrom(taking));

    accepted(
        "Metric,Target,March 2026,June 2026\n%s,70%%,41%%,43%%\n%s,70%%,31%%,33%%\n"
            .formatted(title, other));
    var reported = manager.page(measure).text();
    assertTrue(
        reported.contains("said 43%; 50% is known now. That is 7 percentage points more."),
        reported);
    assertTrue(reported.contains("said 41%; no figure is known now."), reported);
    assertFalse(reported.contains("Taken from a paper"), reported);
    var list = manager.page(AREA + "/papers/differences?measure=" + key(measure)).text();
    assertTrue(list.contains("2 were only reported"), list);
    var taken = manager.page(taking).text();
    assertTrue(taken.contains("Taken from a paper"), taken);
    assertTrue(taken.contains("All that they said still stands."), taken);

    // an answer that is changed holds from now on, and takes nothing after the event
    done(
        FormsTest.send(
            manager,
            measure + "/change",
            Map.of("figures", "papers", "reason", "The telephone system is gone")));
    assertEquals("papers", figuresFrom(measure));
    var after = manager.page(measure).text();
    assertTrue(after.contains("2 of them are not what is known:"), after);
    assertFalse(after.contains("Taken from a paper"), after);
    assertTrue(
        manager
            .page(AREA + "/papers/differences?measure=" + key(measure))
            .text()
            .contains("2 were not taken when the paper was accepted"));
  }

  private static String key(String measure) {
    return measure.substring(measure.lastIndexOf('/') + 1);
  }

  private static String figuresFrom(String measure) {
    return manager.page(measure + "/change").select("input[name=figures][checked]").attr("value");
  }

  private static void done(HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), () -> Jsoup.parse(answer.body()).select("main").text());
  }

  /** A paper of one table, handed over and accepted. */
  private static void accepted(String table) {
    var add = AREA + "/papers/add";
    var handed =
        manager.submit(
            add,
            manager.secret(add),
            Map.of(),
            "calls.csv",
            table.getBytes(StandardCharsets.UTF_8));
    assertEquals(303, handed.statusCode(), handed::body);
    var upload = handed.headers().firstValue("Location").orElseThrow().substring(1);
    issued(manager, upload);
    var accept = upload + "/accept";
    var shown = manager.page(accept).select("input[name=shown]").attr("value");
    assertFalse(shown.isEmpty(), () -> manager.page(accept).text() + manager.page(upload).text());
    done(send(manager, accept, Map.of("shown", shown)));
  }
}
