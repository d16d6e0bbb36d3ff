package waymark;

import static waymark.Sender.all;
import static waymark.Sender.day;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import waymark.access.Role;

/** A body of Mereside with all that one can have, so that each of its routes leads somewhere. */
final class RoutesOfMeetings {

  private static final List<String> FILES = List.of("", ".txt", ".docx", ".csv");

  private final Sender clerk;
  private final Map<String, String> found;

  private RoutesOfMeetings(Sender clerk, Map<String, String> found) {
    this.clerk = clerk;
    this.found = found;
  }

  static void add(Reader clerk, Map<String, String> found) {
    new RoutesOfMeetings(new Sender(clerk), found).add();
  }

  private void add() {
    var body =
        clerk.made(
            "mereside/bodies/new",
            Map.of("name", "Routes board", "kind", "partnership-board", "reports-to", "nobody"));
    body(body);
    clerk.made(
        "mereside/bodies/new",
        Map.of("name", "Routes council", "kind", "other", "reports-to", "nobody"));
    passedUp(body);
    calendar();
    counted();
    meeting(
        clerk.made(
            body + "/meetings/new",
            all(day("on", LocalDate.of(2026, 10, 5)), Map.of("regular", "yes"))));
  }

  private void body(String body) {
    sampled("/{area}/bodies/{body}", body, FILES);
    sampled(
        "/{area}/bodies/{body}",
        body,
        List.of(
            "/change",
            "/terms",
            "/members/new",
            "/template",
            "/meetings/new",
            "/escalations/new",
            "/reports/new"));
    clerk.made(
        body + "/members/new",
        all(
            Map.of(
                "role", "Head of SEND",
                "organisation", "Mereside Council",
                "standing", "voting",
                "forum", "no",
                "deputy", "none",
                "person", "none"),
            day("from", LocalDate.of(2024, 4, 1))));
    found.put(
        "/{area}/bodies/{body}/members/{member}/change",
        clerk.linked(body, "a[href*=/members/][href$=/change]"));
  }

  private void meeting(String meeting) {
    sampled("/{area}/meetings/{meeting}", meeting, FILES);
    sampled(
        "/{area}/meetings/{meeting}",
        meeting,
        List.of(
            "/change",
            "/step",
            "/approve",
            "/agenda",
            "/items/new",
            "/attendance",
            "/summary",
            "/summary/approve"));
    clerk.made(
        meeting + "/items/new", Map.of("title", "Routes", "position", "1", "confidential", "no"));
    var change = clerk.linked(meeting, "a[href*=/items/][href$=/change]");
    found.put("/{area}/meetings/{meeting}/items/{item}/change", change);
    found.put(
        "/{area}/meetings/{meeting}/items/{item}/minutes", change.replace("/change", "/minutes"));
    paper(meeting);
    clerk.made(meeting + "/step", Map.of("step", "hold"));
    sampled("/{area}/meetings/{meeting}", meeting, List.of("/decisions/new", "/actions/new"));
    decision(meeting);
    action(meeting);
  }

  private void paper(String meeting) {
    sampled("/{area}/meetings/{meeting}", meeting, List.of("/papers/new"));
    clerk.made(
        meeting + "/papers/new",
        Map.of("page", "/plans/priority-action-plan/tracker", "item", "", "title", ""));
    found.put(
        "/{area}/meetings/{meeting}/papers/{meetingPaper}/remove",
        clerk.linked(meeting, "a[href*=/papers/][href$=/remove]"));
  }

  private void decision(String meeting) {
    var decision =
        clerk.made(
            meeting + "/decisions/new",
            all(
                Map.of(
                    "title", "Routes",
                    "item", "none",
                    "decided", "There are some.",
                    "why", "They lead somewhere.",
                    "by", "Routes board"),
                Map.of(
                    "measure", "none",
                    "measure-2", "none",
                    "measure-3", "none",
                    "objective", "none",
                    "objective-2", "none")));
    found.put(
        "/{area}/meetings/{meeting}/recommendations/{decision}/decide",
        decision.replace("mereside/decisions/", meeting + "/recommendations/") + "/decide");
    sampled("/{area}/decisions/{decision}", decision, FILES);
    sampled("/{area}/decisions/{decision}", decision, List.of("/change", "/options/new"));
    clerk.made(
        decision + "/options/new",
        Map.of("title", "Some", "effect", "They arrive.", "chosen", "yes"));
    found.put(
        "/{area}/decisions/{decision}/options/{option}/change",
        clerk.linked(decision, "a[href*=/options/][href$=/change]"));
  }

  private void action(String meeting) {
    var form = meeting + "/actions/new";
    clerk.made(
        form,
        all(
            Map.of(
                "title", "Lay routes",
                "about", "none",
                "owner", clerk.who().page(form).select("#owner option").get(1).val()),
            day("due", LocalDate.of(2026, 11, 5))));
    found.put(
        "/{area}/board-actions/{action}/change", clerk.linked(meeting, "a[href*=/board-actions/]"));
  }

  /** A measure that is counted; the sample areas have none. */
  private void counted() {
    var measure =
        new Sender(Reader.as(Role.PERFORMANCE_MANAGER))
            .made(
                "mereside/measures/new",
                all(
                    Map.of(
                        "title", "Routes that meet",
                        "unit", "count",
                        "polarity", "higher",
                        "frequency", "month",
                        "accumulates", "not stated",
                        "longer", "last",
                        "figures", "counted",
                        "counted", "meetings-held routes-board")));
    found.put("/{area}/measures/{measure}/counted", measure + "/counted");
    found.put("/{area}/measures/{measure}/counted/take", measure + "/counted/take");
    found.put("/{area}/measures/{measure}/counted/{period}", measure + "/counted/2026-10");
    found.put("/{area}/measures/{measure}/counted/{period}.csv", measure + "/counted/2026-10.csv");
  }

  private void calendar() {
    var page =
        clerk
            .who()
            .submit("mereside/calendar", clerk.who().secret("sign-out"), Map.of("which", "own"))
            .body();
    found.put(
        "/{area}/calendars/{token}.ics",
        URI.create(Jsoup.parse(page).expectFirst("main code").text()).getPath().substring(1));
  }

  private void passedUp(String body) {
    var form = body + "/escalations/new";
    clerk.made(
        form,
        all(
            Map.of(
                "to", clerk.who().page(form).select("#to option").get(1).val(),
                "subject", "Routes",
                "confidential", "no"),
            day("raised", LocalDate.of(2026, 10, 5))));
    found.put(
        "/{area}/escalations/{escalation}/answer",
        clerk.linked("mereside/escalations", "a[href$=/answer]"));
    clerk.made(
        body + "/reports/new",
        all(
            Map.of("title", "Routes", "to", "else", "recipient", "Everybody"),
            day("due", LocalDate.of(2026, 12, 5))));
    found.put(
        "/{area}/reports-owed/{report}/change",
        clerk.linked("mereside/reports-owed", "a[href*=/reports-owed/]"));
  }

  private void sampled(String pattern, String path, List<String> more) {
    more.forEach(it -> found.put(pattern + it, path + it));
  }
}
