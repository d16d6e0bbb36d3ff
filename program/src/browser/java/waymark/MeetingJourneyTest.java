package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Walk.day;
import static waymark.Walk.said;
import static waymark.Walk.save;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Role;
import waymark.kernel.England;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.MeasureId;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.trajectory.Promised;
import waymark.trajectory.Trajectories;

/**
 * A clerk sets up a board, and takes a meeting from its proposed agenda to minutes that the next
 * one approved, with a decision and the action that came of it; on each page on the way axe finds
 * nothing, and nothing scrolls sideways.
 */
class MeetingJourneyTest {

  private final Walk walk = new Walk();
  private String area = "";

  @AfterEach
  void stop() {
    walk.close();
  }

  @ParameterizedTest(name = "script: {0}")
  @ValueSource(booleans = {true, false})
  void a_meeting_goes_from_its_proposed_agenda_to_its_approved_minutes(boolean script) {
    var page = signedIn(script);
    board(page);
    var first = meeting(page, today().minusDays(30));
    agenda(page, first);
    paper(page, first);
    step(page, first, "hold");
    attendance(page, first);
    minutes(page, first);
    decision(page, first);
    action(page, first);
    step(page, first, "close");
    var second = meeting(page, today());
    page.navigate(second + "/agenda");
    walk.look(page, "proposed again");
    var proposed = said(page);
    assertTrue(proposed.contains("Minutes of the meeting on"), proposed);
    assertTrue(proposed.contains("Action: Ask the trust for dates"), proposed);
    agenda(page, second);
    step(page, second, "hold");
    page.navigate(first + "/approve");
    page.locator("#at").selectOption(new SelectOption().setIndex(1));
    walk.look(page, "approve");
    save(page);
    walk.look(page, "approved");
    assertTrue(said(page).contains("its minutes were approved by the meeting on"), said(page));
    assertTrue(said(page).contains("Open two more places"), said(page));
    assertTrue(said(page).contains("Ask the trust for dates"), said(page));
    moved(page);
    elsewhere(page);
    walk.assertNoFaults();
  }

  private void board(Page page) {
    open(page, "/bodies");
    page.click("main a:has-text('Add a body')");
    page.fill("#name", "Partnership board");
    page.selectOption("#kind", "partnership-board");
    walk.look(page, "add a body");
    save(page);
    page.click("main a:has-text('Change its terms')");
    page.fill("#purpose", "To see that what was promised to families is done.");
    page.fill("#quorum", "1");
    walk.look(page, "terms");
    save(page);
    page.click("main a:has-text('Set what stands')");
    page.fill("#items", "Welcome\nProgress of the plan\nAny other business");
    walk.look(page, "template");
    save(page);
    page.click("main a:has-text('Add a member')");
    page.fill("#role", "Director of children's services");
    page.fill("#organisation", "Council");
    day(page, "from", today().minusYears(1));
    walk.look(page, "member");
    save(page);
    walk.look(page, "board");
    open(page, "/bodies");
    walk.look(page, "structure");
  }

  private String meeting(Page page, LocalDate on) {
    open(page, "/bodies/partnership-board/meetings/new");
    day(page, "on", on);
    page.fill("#starts", "14:00");
    page.fill("#place", "Town hall");
    walk.look(page, "plan a meeting");
    save(page);
    walk.look(page, "planned");
    return page.url();
  }

  private void agenda(Page page, String meeting) {
    page.navigate(meeting + "/agenda");
    walk.look(page, "proposed");
    save(page);
    assertTrue(said(page).contains("Progress of the plan"), said(page));
    step(page, meeting, "agenda");
  }

  private void paper(Page page, String meeting) {
    page.navigate(meeting + "/papers/new");
    page.locator("#page").selectOption(new SelectOption().setLabel("Risks and issues"));
    walk.look(page, "put a paper");
    save(page);
    walk.look(page, "with a paper");
    assertTrue(page.locator("main a[href*='/risks?seq=']").count() == 1, said(page));
  }

  private void step(Page page, String meeting, String step) {
    page.navigate(meeting + "/step");
    page.check("input[name=step][value=" + step + "]");
    walk.look(page, "step");
    save(page);
    assertEquals(meeting, page.url(), () -> said(page));
  }

  private void attendance(Page page, String meeting) {
    page.navigate(meeting + "/attendance");
    page.locator("main input[value=present]").first().check();
    walk.look(page, "attendance");
    save(page);
    assertTrue(said(page).contains("Quorate"), said(page));
  }

  private void minutes(Page page, String meeting) {
    page.navigate(meeting);
    walk.look(page, "held");
    var open = page.locator("main a:has-text('Write minutes')");
    while (open.count() > 0) {
      open.first().click();
      page.check("input[name=taken][value=yes]");
      page.fill("#words", "The report was noted; the forum asked for dates.");
      walk.look(page, "minutes");
      save(page);
    }
  }

  private void decision(Page page, String meeting) {
    page.navigate(meeting + "/decisions/new");
    page.fill("#title", "Open two more places");
    page.locator("#item").selectOption(new SelectOption().setIndex(2));
    page.fill("#decided", "Two places are opened in January.");
    page.fill("#why", "Families wait.");
    page.locator("#measure").selectOption(new SelectOption().setLabel("Children who wait"));
    walk.look(page, "decide");
    save(page);
    page.click("main a:has-text('Add an option')");
    page.fill("#title", "Wait for the spring");
    page.fill("#effect", "Two families wait another term.");
    page.check("input[name=chosen][value=no]");
    page.fill("#because", "They waited long enough.");
    walk.look(page, "option");
    save(page);
    walk.look(page, "decision");
  }

  private void action(Page page, String meeting) {
    page.navigate(meeting + "/actions/new");
    page.fill("#title", "Ask the trust for dates");
    page.locator("#about")
        .selectOption(new SelectOption().setLabel("Decision: Open two more places"));
    page.locator("#owner").selectOption(new SelectOption().setIndex(1));
    day(page, "due", today().minusDays(3));
    walk.look(page, "action");
    save(page);
    walk.look(page, "with a decision and its action");
  }

  /** What was decided, and done for it, stands on the chart of the measure that it was to move. */
  private void moved(Page page) {
    open(page, "/board-actions");
    page.click("main a:has-text('Ask the trust for dates')");
    day(page, "done", today().minusDays(4));
    save(page);
    open(page, "/measures/children-who-wait");
    walk.look(page, "measure");
    for (var mark : List.of("Decided: Open two more places", "Done: Ask the trust for dates")) {
      assertTrue(page.locator("main ol li:has-text('" + mark + "')").count() == 1, said(page));
    }
    assertTrue(said(page).contains("What was decided and done to move it"), said(page));
  }

  private void elsewhere(Page page) {
    for (var path :
        List.of("/meetings", "/decisions", "/board-actions", "/escalations", "/reports-owed")) {
      open(page, path);
      walk.look(page, path);
    }
    open(page, "/calendar");
    page.selectOption("#which", "own");
    page.click("main button:has-text('Make an address')");
    walk.look(page, "calendar");
    assertTrue(said(page).contains(".ics"), said(page));
  }

  private Page signedIn(boolean script) {
    area = (script ? "meets-" : "plain-meets-") + UUID.randomUUID().toString().substring(0, 8);
    var made = LedgerArea.open(area);
    made.present("Meetings");
    measure(made);
    return walk.alone(made, Role.CLERK, script, script ? "meets" : "plain-meets");
  }

  /** A measure with figures until last month, and a milestone for the next. */
  private void measure(LedgerArea made) {
    var id = MeasureId.fresh();
    made.record(
        Optional.empty(),
        "Defined a measure.",
        writing -> {
          Measuring.write(
              writing,
              new Definition(
                  id,
                  "children-who-wait",
                  "Children who wait",
                  "How many children wait for a place?",
                  "count",
                  Polarity.LOWER,
                  "month",
                  "snapshot",
                  "last",
                  "",
                  Optional.empty(),
                  "",
                  "",
                  "",
                  Optional.empty(),
                  "",
                  "",
                  Optional.empty(),
                  FiguresFrom.ELSEWHERE,
                  "",
                  ""));
          for (var ago = 5; ago > 0; ago--) {
            Measuring.reading(
                writing,
                id,
                month(-ago),
                String.valueOf(30 + ago),
                new Origin(Origin.Way.TYPED, ""),
                "");
          }
          Trajectories.promise(writing, id, Promised.Kind.MILESTONE, month(1), "20", "", "");
        });
  }

  private static ReportingPeriod month(int from) {
    return ReportingPeriod.month(YearMonth.from(today()).plusMonths(from));
  }

  private void open(Page page, String path) {
    Walk.open(page, area + path);
  }

  private static LocalDate today() {
    return LocalDate.now(England.TIME);
  }
}
