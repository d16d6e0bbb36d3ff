package waymark;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.access.Role;

/** Actions as people write them down and read them, in a plan of these tests' own. */
class ActionPagesTest {

  private static final String KEY = "deeds-" + UUID.randomUUID().toString().substring(0, 8);
  private static final String PLAN = "mereside/plans/" + KEY;

  private static Reader manager;
  private static Reader lead;

  @BeforeAll
  static void plan() {
    manager = Reader.as(Role.PERFORMANCE_MANAGER);
    lead = Reader.as(Role.ACTION_LEAD);
    done(
        send(
            manager,
            "mereside/plans/new",
            Map.of("title", KEY, "kind", "improvement-plan", "begins", "2024")));
    for (var number : List.of("1", "2")) {
      done(
          send(
              manager,
              PLAN + "/objectives/new",
              Map.of("number", number, "title", "Objective " + number, "state", "active")));
    }
  }

  private static HttpResponse<String> send(
      Reader reader, String path, Map<String, String> answers) {
    var form = reader.page(path);
    var fields = new LinkedHashMap<String, String>();
    form.select("form input[type=text], form input:not([type]), form input[name=version]")
        .forEach(it -> fields.put(it.attr("name"), it.val()));
    form.select("form textarea").forEach(it -> fields.put(it.attr("name"), it.wholeText()));
    form.select("form input[type=radio][checked], form option[selected]")
        .forEach(it ->
            fields.put(
                it.tagName().equals("option")
                    ? requireNonNull(it.parent()).attr("name")
                    : it.attr("name"),
                it.val()));
    fields.putAll(answers);
    return reader.submit(path, form.select("input[name=_csrf]").val(), fields);
  }

  private static void done(HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), () -> Jsoup.parse(answer.body()).text());
  }

  private static String refused(HttpResponse<String> answer) {
    assertEquals(422, answer.statusCode(), () -> Jsoup.parse(answer.body()).text());
    return Jsoup.parse(answer.body()).select(".govuk-error-summary").text();
  }

  /** An action of the plan; returns its address. */
  private static String action(String reference, String... more) {
    var answers = new LinkedHashMap<String, String>();
    answers.put("reference", reference);
    answers.put("title", "To do " + reference);
    answers.put("leads", "1: Head of SEND");
    answers.put("state", "on-track");
    for (var place = 0; place < more.length; place += 2) {
      answers.put(more[place], more[place + 1]);
    }
    var answer = send(manager, PLAN + "/actions/new", answers);
    done(answer);
    return answer.headers().firstValue("Location").orElseThrow().substring(1);
  }

  private static String text(String path) {
    return manager.page(path).select("main").text();
  }

  @Test
  void an_action_is_added_found_and_told_of() {
    var action = action("1.1.a", "due", "March 2099", "cost", "£40,000");
    assertTrue(text(PLAN + "/actions").contains("1.1.a To do 1.1.a"));
    assertTrue(text(PLAN).contains("who leads them and how they go"));
    assertTrue(text(PLAN + "/objectives/1").contains("1.1.a To do 1.1.a"));
    assertTrue(text(action).contains("led by Head of SEND"));
    assertTrue(text(action).contains("£40,000"));
    done(
        send(
            lead,
            action + "/progress",
            Map.of(
                "period-kind", "month",
                "period", "October 2024",
                "told", "Two of three steps are done",
                "state", "complete",
                "evidence", "The audit of November")));
    assertTrue(text(action).contains("October 2024 Two of three steps are done"));
    assertTrue(text(action).contains("The audit of November"));
    assertTrue(text(action).contains("Was on track, is complete."));
  }

  @Test
  void who_leads_an_action_tells_how_it_goes_and_changes_nothing_else_of_it() {
    var action = action("1.1.b");
    assertEquals(200, lead.get(action + "/progress").statusCode());
    assertEquals(403, lead.get(action + "/change").statusCode());
    assertEquals(403, lead.get(action + "/merge").statusCode());
    var page = lead.page(action);
    assertTrue(page.text().contains("Tell how it goes"));
    assertFalse(page.text().contains("Change this action"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"AREA_ADMINISTRATOR", "PERFORMANCE_MANAGER", "HEAD_OF_SEND", "ACTION_LEAD"})
  void everybody_else_reads(Role role) {
    var reader = Reader.as(role);
    assertEquals(200, reader.get("wirral/plans/improvement-plan-2024/actions/2-1-q").statusCode());
    assertEquals(
        403, reader.get("wirral/plans/improvement-plan-2024/actions/2-1-q/progress").statusCode());
    assertEquals(403, reader.get(PLAN + "/actions/new").statusCode());
  }

  @Test
  void a_moved_date_keeps_the_old_one_and_says_why() {
    var action = action("1.1.c", "due", "March 2025");
    var without = send(manager, action + "/change", Map.of("due", "June 2025"));
    assertTrue(refused(without).contains("Say why it is no longer due as promised, March 2025"));
    done(
        send(
            manager,
            action + "/change",
            Map.of("due", "June 2025", "due-reason", "Nobody could be recruited")));
    done(
        send(
            manager,
            action + "/change",
            Map.of("due", "30 September 2025", "due-reason", "The system came late")));
    var page = text(action);
    assertTrue(page.contains("30 September 2025, moved twice, first promised March 2025"), page);
    assertTrue(
        page.contains("Due date moved from March 2025 to June 2025: Nobody could be recruited."),
        page);
    assertTrue(text(PLAN + "/actions?late=yes").contains("1.1.c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "state=behind | Say why it is behind",
        "state=behind;reason=Ill | Say what is done about it",
        "state=withdrawn | Say why it is withdrawn",
        "starts=June 2025;due=May 2025 | It cannot be due in May 2025, before it starts in June"
            + " 2025",
        "due=next spring | Enter a day or a month with its year",
        "due=31 February 2025 | Enter a day or a month with its year",
        "leads=12: Clerk | There is no objective “12” in this plan. It has 1 and 2",
        "leads=1: Clerk/1: Head of SEND | Objective 1 stands there twice",
        "reference=1.9.z | 1.9.z is in this plan already",
        "title= | Enter what is to be done",
      })
  void what_cannot_be_is_said_and_nothing_is_lost(String given, String fault) {
    if (manager.get(PLAN + "/actions/1-9-z").statusCode() == 404) {
      action("1.9.z");
    }
    var answers = new LinkedHashMap<String, String>();
    answers.put("title", "Kept though it was refused");
    answers.put("state", "on-track");
    for (var it : given.strip().split(";", -1)) {
      var parts = it.split("=", 2);
      answers.put(parts[0], parts[1].replace("/", "\n"));
    }
    var answer = send(manager, PLAN + "/actions/new", answers);
    assertTrue(refused(answer).contains(fault), () -> refused(answer));
    if (!given.startsWith("title")) {
      assertTrue(answer.body().contains("Kept though it was refused"));
    }
  }

  @Test
  void actions_are_merged_into_one_and_the_merge_is_taken_back() {
    var one = action("3.a");
    var two = action("3.b");
    var three = action("3.c");
    done(merge(one, "3.b"));
    assertTrue(text(one).contains("Merged into 3.b To do 3.b"), text(one));
    assertTrue(text(two).contains("Merged into it 3.a To do 3.a"));
    assertTrue(
        refused(merge(three, "3.a"))
            .contains("3.a was itself merged into 3.b. Merge into that one"));
    done(merge(two, "3.c"));
    assertTrue(text(three).contains("Merged into it 3.b To do 3.b, 3.a To do 3.a"), text(three));
    done(
        send(
            manager,
            one + "/merge",
            Map.of("then", "take-back", "take-back-reason", "They differ after all")));
    assertTrue(text(one).contains("Was merged, is on track."), text(one));
  }

  private static HttpResponse<String> merge(String action, String into) {
    var option =
        manager
            .page(action + "/merge")
            .select("option:containsOwn(To do " + into + ")")
            .attr("value");
    return send(manager, action + "/merge", Map.of("into", option, "reason", "The same work"));
  }

  @Test
  void an_action_is_split_and_its_parts_go_on_where_it_stood() {
    var whole = action("4.a", "due", "March 2099");
    assertTrue(
        refused(send(manager, whole + "/split", Map.of("parts", "4.a1: Half", "reason", "Size")))
            .contains("Enter at least two"));
    assertTrue(
        refused(
                send(
                    manager,
                    whole + "/split",
                    Map.of("parts", "4.a: Half\n4.a2: Rest", "reason", "Size")))
            .contains("4.a would stand in this plan twice"));
    done(
        send(
            manager,
            whole + "/split",
            Map.of("parts", "4.a1: Half\n4.a2: Rest", "reason", "Two teams do it")));
    assertTrue(text(whole).contains("Split into 4.a1 Half, 4.a2 Rest"), text(whole));
    assertTrue(text(whole).contains("Withdrawn"));
    var part = text(PLAN + "/actions/4-a1");
    assertTrue(
        part.contains("On track") && part.contains("March 2099") && part.contains("Split from 4.a"),
        part);
  }

  @Test
  void of_two_who_change_an_action_the_second_sees_what_the_first_wrote() {
    var action = action("5.a");
    var form = manager.page(action + "/change");
    done(send(Reader.as(Role.HEAD_OF_SEND), action + "/change", Map.of("barriers", "No room")));
    var late =
        manager.submit(
            action + "/change",
            form.select("input[name=_csrf]").val(),
            Map.of(
                "version", form.select("input[name=version]").val(),
                "reference", "5.a",
                "title", "To do otherwise",
                "state", "at-risk"));
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("No room") && late.body().contains("To do otherwise"));
  }

  @Test
  void the_sample_shows_both_where_an_action_is_led_and_told_differently() {
    var page = manager.page("mereside/plans/priority-action-plan/actions/1-2-f").text();
    assertTrue(page.contains("Different posts lead it under different objectives."), page);
    assertTrue(page.contains("It is told differently under different objectives."), page);
    assertTrue(page.contains("led by Complaints and Family Liaison Lead"), page);
  }

  @Test
  void wirrals_actions_are_those_of_its_tracker_with_the_numbers_that_it_skips() {
    var page = text("wirral/plans/improvement-plan-2024/actions");
    assertTrue(page.contains("33 actions: 16 on track, 11 not stated and 6 complete."), page);
    assertTrue(page.contains("Missing in the numbering: AIP17 and AIP18."), page);
    // 2.1.q stands under two objectives, and once here
    var filtered = text("wirral/plans/improvement-plan-2024/actions?objective=5");
    assertTrue(filtered.contains("Shown here: 3 actions, of 33."), filtered);
    assertEquals(
        404,
        manager
            .get("wirral/plans/improvement-plan-2024/actions/2-1-q?known=2024-11-27")
            .statusCode());
    var file = manager.get("wirral/plans/improvement-plan-2024/actions.txt").body();
    assertTrue(file.contains("Missing in the numbering: AIP17 and AIP18."), file);
  }
}
