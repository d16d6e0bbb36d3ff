package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Command;
import waymark.ledger.Ledger;
import waymark.ledger.Writing;
import waymark.measures.AnyDefinition;
import waymark.measures.MeasureId;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.programme.Area;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;
import waymark.trajectory.Placement;
import waymark.trajectory.Promised;
import waymark.trajectory.Trajectories;
import waymark.web.KeptPages;

/** What was restated between two papers, two days or two moments, with what stands behind it. */
class RestatementPagesTest {

  private static final Reader MANAGER = Reader.as(Role.PERFORMANCE_MANAGER);
  private static final String WIRRAL = "wirral/plans/improvement-plan-2024/restatements";
  private static final String PAGE = "mereside-restated/plans/plan/restatements";
  private static final String SINCE = "?from=2026-06-02";
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

  private static final MeasureId PLANS = new MeasureId(UUID.randomUUID());
  private static final MeasureId REVIEWS = new MeasureId(UUID.randomUUID());
  private static LedgerArea area = new LedgerArea(new AreaId(UUID.randomUUID()), "");

  @BeforeAll
  static void corrections() {
    area = LedgerArea.open("mereside-restated");
    for (var role : List.of(Role.PERFORMANCE_MANAGER, Role.ADVISER, Role.ACTION_LEAD)) {
      RunningServer.get()
          .bean(Accounts.class)
          .make(
              List.of(area.id()), email(role), "Robin Reed", role, RunningServer.get().password());
    }
    write(Optional.empty(), Optional.of(JUNE), RestatementPagesTest::paper);
    var who = LedgerArea.person("Restating Reed");
    write(Optional.of(who), Optional.empty(), RestatementPagesTest::corrected);
  }

  private static String email(Role role) {
    return role.key() + "@restated.example";
  }

  private static void write(
      Optional<PersonId> who, Optional<Instant> known, Consumer<Writing> facts) {
    RunningServer.get()
        .bean(Ledger.class)
        .record(new Command(area.id(), who, known, "page", "Wrote for a test."), facts);
  }

  private static void paper(Writing it) {
    var plan = new PlanId(UUID.randomUUID());
    var objective = new ObjectiveId(UUID.randomUUID());
    Programme.write(it, new Area("Mereside, restated", "", true, "Made up.", "#28A197"));
    Programme.write(
        it,
        new Plan(
            plan,
            "plan",
            Plan.Kind.IMPROVEMENT_PLAN,
            "Plan",
            "2026",
            "2027",
            Optional.empty(),
            "",
            List.of(),
            ""));
    Programme.write(
        it,
        new Objective(
            objective,
            plan,
            "1",
            1,
            "Plans in time",
            "",
            new Objective.Standing(Objective.State.ACTIVE, Optional.empty(), "")));
    for (var measure : List.of(PLANS, REVIEWS)) {
      Measuring.write(
          it,
          AnyDefinition.of(
              measure,
              measure.equals(PLANS) ? "Plans in time" : "Reviews in time",
              "percent",
              Polarity.HIGHER,
              "monthly",
              "sum"));
      Trajectories.write(it, new Placement(objective, measure, measure.equals(PLANS) ? 1 : 2));
    }
    promise(it, Promised.Kind.MILESTONE, month(3), "50%", "");
    promise(it, Promised.Kind.FINAL, Promised.UNDATED, "90%", "");
    reading(it, PLANS, 3, "55%", "");
    reading(it, PLANS, 4, "56%", "");
    Measuring.reported(it, PLANS, month(3), "june", "Paper of June", "55%");
    Measuring.reported(it, PLANS, month(4), "june", "Paper of June", "56%");
  }

  private static void corrected(Writing it) {
    reading(it, PLANS, 3, "45%", "Two plans were counted twice.");
    it.withdraw(() -> reading(it, PLANS, 4, "56%", "It was of another measure."));
    reading(it, REVIEWS, 3, "70%", "");
    promise(it, Promised.Kind.FINAL, Promised.UNDATED, "80%", "The board agreed.");
  }

  private static void reading(
      Writing it, MeasureId measure, int month, String figure, String reason) {
    Measuring.reading(
        it, measure, month(month), figure, new Origin(Origin.Way.TYPED, "from a call"), reason);
  }

  private static void promise(
      Writing it, Promised.Kind kind, ReportingPeriod period, String promise, String reason) {
    Trajectories.promise(it, PLANS, kind, period, promise, "Board", reason);
  }

  private static ReportingPeriod month(int month) {
    return ReportingPeriod.month(2026, month);
  }

  private static Reader reader(Role role) {
    var reader = Reader.stranger();
    reader.signIn(email(role), RunningServer.get().password());
    return reader;
  }

  private static List<List<String>> rows(Document page, String caption) {
    return page.select("main table").stream()
        .filter(it -> it.select("caption").text().equals(caption))
        .flatMap(it -> it.select("tbody tr").stream())
        .map(row -> row.select("th, td").stream().map(Element::text).toList())
        .toList();
  }

  private static List<List<String>> rows(Document page) {
    return rows(page, "Readings, milestones and targets that were changed");
  }

  @Test
  void the_restated_figure_of_october_is_there_with_its_flip_its_rollup_and_its_paper() {
    var page = MANAGER.page(WIRRAL + "?from=2024-11-27&known=2024-12-31");
    var row = rows(page).stream().filter(it -> it.contains("122")).findFirst().orElseThrow();
    assertEquals("Requests for EHC needs assessment, objective 10", row.get(0));
    assertEquals(List.of("October 2024", "80", "122"), row.subList(1, 4));
    assertEquals("Was: Met. Now: Not met", row.get(4));
    assertEquals("23 of 29, was 24 of 29; objective 10: 0 of 4, was 1 of 4", row.get(5));
    assertTrue(row.get(6).matches(".*The program, entry \\d+ of the ledger"), row.get(6));
    assertEquals("Committee report, November 2024", row.get(7));
    assertEquals(
        List.of(
            List.of("October 2024, whole plan", "24 of 29 (83%)", "23 of 29 (79%)"),
            List.of("October 2024, objective 10", "1 of 4", "0 of 4")),
        rows(page, "Promises met, where that changed"));
    var entry = page.expectFirst("main table a[href*=/ledger/]").attr("href");
    assertEquals(200, MANAGER.get(entry.substring(1)).statusCode());
  }

  @Test
  void a_correction_says_why_and_who_and_what_was_taken_back_and_moved_is_called_so() {
    var rows = rows(reader(Role.PERFORMANCE_MANAGER).page(PAGE + SINCE));
    assertEquals(3, rows.size(), rows::toString);
    var march = rows.get(0);
    assertEquals(List.of("March 2026", "55%", "45%"), march.subList(1, 4));
    assertTrue(march.get(4).contains("Now: Not met"), march::toString);
    assertTrue(march.get(5).contains("objective 1: 0 of 1, was 1 of 1"), march::toString);
    assertTrue(
        march
            .get(6)
            .matches(
                "Two plans were counted twice\\. Typed in: from a call\\. .+, entry \\d+ of the ledger"),
        march::toString);
    assertEquals("Paper of June", march.get(7));
    var april = rows.get(1);
    assertEquals(List.of("April 2026", "56%", "taken back"), april.subList(1, 4));
    assertTrue(april.get(6).startsWith("It was of another measure."), april::toString);
    var target = rows.get(2);
    assertEquals(List.of("Final target, moved", "90%", "80%"), target.subList(1, 4));
    assertTrue(target.get(6).startsWith("The board agreed. Set by: Board."), target::toString);
  }

  @Test
  void what_is_new_is_counted_and_not_listed() {
    var page = reader(Role.PERFORMANCE_MANAGER).page(PAGE + SINCE);
    assertEquals(
        "New, and restating nothing: 1 reading and 0 milestones",
        page.expectFirst("main details:not(.waymark-no-print) .govuk-details__summary-text")
            .text());
    assertFalse(rows(page).toString().contains("Reviews in time"));
  }

  @Test
  void an_adviser_sees_no_draft_no_reason_and_nobody() {
    var page = reader(Role.ADVISER).page(PAGE + SINCE);
    var text = page.select("main").text();
    assertFalse(text.contains("45%") || text.contains("counted twice"), text);
    assertFalse(text.contains("The board agreed"), text);
    assertTrue(page.select("main table a[href*=/ledger/]").isEmpty(), text);
    var target = rows(page).getLast();
    assertEquals(List.of("Final target, moved", "90%", "80%"), target.subList(1, 4));
  }

  @Test
  void whoever_may_not_look_into_the_ledger_is_not_told_who() {
    var page = reader(Role.ACTION_LEAD).page(PAGE + SINCE);
    assertTrue(page.text().contains("Two plans were counted twice. Typed in: from a call"));
    assertTrue(page.select("main table a[href*=/ledger/]").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {".docx", ".csv", ".txt"})
  void it_is_taken_along_in_files(String form) {
    var page = MANAGER.page(WIRRAL + "?from=2024-11-27&known=2024-12-31");
    var href = page.select("main a[href*=" + form + "]").attr("href");
    assertEquals("/" + WIRRAL + form + "?known=2024-12-31&from=2024-11-27", href);
    var answer = MANAGER.get(href.substring(1));
    assertEquals(200, answer.statusCode());
    if (form.equals(".csv")) {
      assertTrue(answer.body().contains(",\"Committee report, November 2024\"\r\n"), answer.body());
    }
  }

  @Test
  void two_papers_are_chosen_by_name() {
    var page = MANAGER.page(WIRRAL + "?from=2024-11-27");
    assertEquals(
        "27 November 2024: Committee report, November 2024",
        page.select("#from-paper option[selected]").text());
    assertEquals("Today", page.select("#until-paper option[value='']").text());
    assertTrue(page.select("#until-paper option").size() > 2);
  }

  @Test
  void two_moments_may_be_two_places_in_the_ledger() {
    var page = MANAGER.page(WIRRAL + "?from-seq=1");
    assertTrue(page.text().contains("from the first 1 entries of the ledger"), page.text());
    assertEquals("1", page.select("#from-seq").attr("value"));
    assertTrue(page.select("details[open] #from-seq").size() == 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=garbage                     | #from     | Enter the earlier day as year, month and day
          from=2024-02-31                  | #from     | Enter the earlier day as year, month and day
          from=2025-01-01&known=2024-12-11 | #from     | The earlier day must not come after
          from-seq=x                       | #from-seq | Enter the number of an entry
          from-seq=-1                      | #from-seq | Enter the number of an entry
          """)
  void what_cannot_be_compared_with_is_an_error_and_is_not_kept(
      String asked, String field, String words) {
    var pages = RunningServer.get().bean(KeptPages.class);
    pages.clear();
    var answer = MANAGER.get(WIRRAL + "?" + asked);
    assertEquals(400, answer.statusCode());
    var page = Jsoup.parse(answer.body());
    assertTrue(page.title().startsWith("Error: "), page.title());
    var fault = page.select(".govuk-error-summary a[href=" + field + "]").text();
    assertTrue(fault.startsWith(words), fault);
    assertEquals(0, pages.count());
    assertEquals(400, MANAGER.get(WIRRAL + ".csv?" + asked).statusCode());
  }
}
