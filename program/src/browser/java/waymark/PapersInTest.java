package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Walk.said;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;

/**
 * Papers are loaded into an empty area by click, decided about and accepted, in a real browser; on
 * each page on the way axe finds nothing, and nothing scrolls sideways.
 */
class PapersInTest {

  private final Walk walk = new Walk();
  private String area = "";

  @AfterEach
  void stop() {
    walk.close();
  }

  @ParameterizedTest(name = "script: {0}")
  @CsvSource({"true", "false"})
  void the_papers_of_mereside_are_loaded_one_after_the_other(boolean script) {
    var area = area(script ? "walk" : "plain-walk");
    var page = signedIn(area, script);
    var check =
        load(page, area, sample("mereside-committee-2026-07.docx"), LocalDate.of(2026, 7, 22));
    assertTrue(check.contains("Promises of this paper that are met"), check);
    assertTrue(check.contains("June 2026\tnone assessed\t16 of 20"), check);
    // it does not say under which objectives its measures stand
    assertEquals("No promise of this plan can be assessed yet", headline(page, area));
    load(page, area, sample("mereside-tracker-2026-08.docx"), LocalDate.of(2026, 8, 26));
    assertEquals("June 2026: 15 of 20 met (75%)", headline(page, area));
    walk.assertNoFaults();
  }

  @Test
  void the_published_papers_end_with_what_they_say_and_what_they_do_not() {
    var committee = Shared.file("documents/committee-2024-11.docx");
    var tracker = Shared.file("documents/tracker-2024-12.xlsx");
    var area = area("published");
    var page = signedIn(area, true);
    load(page, area, committee, LocalDate.of(2024, 11, 27));
    var claims = page.locator("main").innerText();
    assertTrue(claims.contains("Claims that cannot be reproduced"), claims);
    assertTrue(claims.contains("70%"), claims);
    var check = load(page, area, tracker, LocalDate.of(2024, 12, 20));
    assertTrue(check.contains("Promises of the plan that are met"), check);
    assertTrue(check.contains("October 2024\tnone assessed\t23 of 29"), check);
    open(page, area + "/plans/plan");
    var plan = page.locator("main").innerText();
    assertTrue(plan.contains("October 2024: 23 of 29 met (79%)"), plan);
    assertTrue(plan.contains("October 2024: 122, was 80; now not met, was met"), plan);
    walk.assertNoFaults();
  }

  private static Path sample(String name) {
    return Checkout.directory().resolve("samples").resolve(name);
  }

  /** An area with a plan and nothing else. */
  private static String area(String name) {
    var key = name + "-" + UUID.randomUUID().toString().substring(0, 8);
    var area = LedgerArea.open(key);
    area.present("Papers in");
    area.record(
        Optional.empty(),
        "Added a plan.",
        it ->
            Programme.write(
                it,
                new Plan(
                    new PlanId(UUID.randomUUID()),
                    "plan",
                    Plan.Kind.PRIORITY_ACTION_PLAN,
                    "Priority action plan",
                    "2024",
                    "",
                    Optional.empty(),
                    "",
                    List.of(),
                    "")));
    RunningServer.get()
        .bean(Accounts.class)
        .make(
            List.of(area.id()),
            key + "@mereside.example",
            "Rowan",
            Role.PERFORMANCE_MANAGER,
            RunningServer.get().password());
    return key;
  }

  private Page signedIn(String of, boolean script) {
    area = of;
    var reader = Reader.stranger();
    reader.signIn(of + "@mereside.example", RunningServer.get().password());
    return walk.as(reader, script, of.replaceAll("-[0-9a-f]{8}$", ""));
  }

  /**
   * From choosing the file to the page of the paper that it became.
   *
   * @return what the page said on which it was accepted
   */
  private String load(Page page, String area, Path paper, LocalDate issued) {
    open(page, area + "/papers/paste");
    walk.look(page, "paste");
    open(page, area + "/papers/add");
    walk.look(page, "add");
    page.setInputFiles("#file", paper);
    page.click("main button:has-text('Continue')");
    arrived(page, "/uploads/");
    for (var look = 0; heading(page).contains("is being read"); look++) {
      assertTrue(look < 600, () -> said(page));
      page.click("main a:has-text('See whether it is ready')");
    }
    var overview = page.url();
    walk.look(page, "overview");
    answer(page, overview, issued);
    lookThrough(page, overview);
    page.navigate(overview);
    page.click("main a:has-text('Check and accept')");
    walk.look(page, "accept");
    assertEquals("Check and accept", heading(page), () -> page.locator("main").innerText());
    var check = page.locator("main").innerText();
    page.click("main button:has-text('Accept this paper')");
    assertEquals("Paper", page.locator(".govuk-caption-l").innerText(), () -> said(page));
    walk.look(page, "paper");
    return check;
  }

  /** Goes where something must be answered, until nothing must. */
  private void answer(Page page, String overview, LocalDate issued) {
    for (var round = 0; round < 12; round++) {
      page.navigate(overview);
      var open = page.locator(".govuk-task-list__item:has(.govuk-tag--red) a");
      if (open.count() == 0) {
        return;
      }
      open.first().click();
      walk.look(page, "open-" + heading(page));
      switch (heading(page)) {
        case "About this paper" -> about(page, issued);
        case "What looks odd" -> {
          page.locator("main input[type=checkbox]").all().forEach(Locator::check);
          page.click("main button:has-text('Save')");
        }
        case "Measures" -> {
          var matched = page.locator("main button:has-text('as matched')");
          (matched.count() > 0 ? matched : page.locator("main button:has-text('new')"))
              .first()
              .click();
        }
        case "What it tells in words" -> {
          var all = page.locator("main button:has-text('Keep all')");
          if (all.count() > 0) {
            all.click();
          } else {
            page.locator("main input[type=radio][value=keep]").all().forEach(Locator::check);
            page.click("main button:has-text('Save')");
          }
        }
        default -> throw new AssertionError("nobody knows what to answer on " + heading(page));
      }
    }
    throw new AssertionError("something is open after all was answered: " + page.url());
  }

  private static void about(Page page, LocalDate issued) {
    page.fill("#issued-day", "" + issued.getDayOfMonth());
    page.fill("#issued-month", "" + issued.getMonthValue());
    page.fill("#issued-year", "" + issued.getYear());
    page.locator("main input[type=radio]").first().check();
    page.click("main button:has-text('Save')");
  }

  /** Every section, as somebody looks at it. */
  private void lookThrough(Page page, String overview) {
    page.navigate(overview);
    var addresses =
        page.locator(".govuk-task-list__link").all().stream()
            .map(it -> it.getAttribute("href"))
            .toList();
    for (var address : addresses) {
      page.navigate(RunningServer.get().address() + address.substring(1));
      walk.look(page, heading(page));
    }
    page.navigate(overview + "/put-aside");
    walk.look(page, "aside");
    open(page, area + "/papers");
    walk.look(page, "papers");
    page.navigate(overview + "/measures/1");
    walk.look(page, "row");
    page.navigate(overview + "/differences/new");
    walk.look(page, "kind");
  }

  private static String headline(Page page, String area) {
    open(page, area + "/plans/plan");
    return page.locator("main .govuk-body-l").first().innerText();
  }

  private static void open(Page page, String path) {
    page.navigate(RunningServer.get().address() + path);
  }

  /** That a form was taken and led there. */
  private static void arrived(Page page, String at) {
    assertTrue(page.url().contains(at), () -> page.url() + " " + said(page));
  }

  private static String heading(Page page) {
    return page.locator("h1").innerText();
  }
}
