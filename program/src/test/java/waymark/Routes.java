package waymark;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.access.Operator;
import waymark.access.Role;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;
import waymark.ledger.Redactions;
import waymark.programme.Programmes;

/** The routes of the running program that are read, each by an address that leads somewhere. */
final class Routes {

  private Routes() {}

  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("{area}", "wirral"),
          Map.entry("{plan}", "improvement-plan-2024"),
          Map.entry("{number}", "10"),
          Map.entry("{action}", "2-1-q"),
          Map.entry("{activity}", "annual-send-survey"),
          Map.entry("{notice}", "improvement-notice"),
          Map.entry("{requirement}", "1"),
          Map.entry("{day}", "2024-11-27"),
          Map.entry("{review}", "first-formal-review"),
          Map.entry("{measure}", "ehc-20-week"),
          Map.entry("{kind}", "milestone"),
          Map.entry("{period}", "2024-10"),
          Map.entry("{seq}", "1"),
          Map.entry("{row}", "1"),
          Map.entry("{difference}", "new"),
          Map.entry("${server.error.path:/error}", "error"));

  /** Addresses of things that have no name of their own in a sample. */
  private static final Map<String, String> FOUND = found();

  private static Map<String, String> found() {
    var manager = Reader.as(Role.PERFORMANCE_MANAGER);
    var token = manager.secret("mereside/plans/priority-action-plan/workstreams/new");
    manager.submit(
        "mereside/plans/priority-action-plan/workstreams/new",
        token,
        Map.of("title", "Routes", "lead", "Clerk", "position", "9", "version", "0"));
    var mereside = RunningServer.get().bean(Ledger.class).named("mereside").orElseThrow();
    var programmes = RunningServer.get().bean(Programmes.class);
    var workstream =
        RunningServer.get()
            .bean(AreaTransactions.class)
            .read(
                mereside,
                () ->
                    programmes
                        .workstreams(
                            programmes
                                .plan("priority-action-plan", KnownAt.LATEST)
                                .orElseThrow()
                                .id(),
                            KnownAt.LATEST)
                        .getFirst());
    var somebody =
        Reader.as(Role.AREA_ADMINISTRATOR)
            .page("wirral/people")
            .expectFirst("main table a[href*=/clerk/]")
            .attr("href")
            .substring(1)
            .replace("/roles/clerk/end", "");
    var found = new HashMap<String, String>();
    uploads(manager, found);
    extract(manager, found);
    effect(manager, found);
    RoutesOfMeetings.add(Reader.as(Role.CLERK), found);
    for (var more :
        List.of("", ".txt", ".docx", ".csv", "/review", "/close", "/reopen", "/links", "/change")) {
      found.put("/{area}/risks/{risk}" + more, "mereside/risks/r1" + more); // Wirral prints none
    }
    step(manager, found);
    evidence(manager, found);
    RoutesOfRegisters.add(manager, found);
    RoutesOfForum.add(found);
    found.putAll(
        Map.of(
            "/{area}/plans/{plan}/objectives/{number}/measures/{measure}/change",
            first(manager, "wirral/plans/improvement-plan-2024/objectives/10", "/measures/")
                    .replace("wirral/", "wirral/plans/improvement-plan-2024/objectives/10/")
                + "/change",
            "/{area}/services/{service}/change",
            first(manager, "mereside/services", "/change"),
            "/{area}/events/{event}/change",
            first(manager, "mereside/events", "/change"),
            "/{area}/plans/{plan}/workstreams/{place}/change",
            "mereside/plans/priority-action-plan/workstreams/"
                + workstream.id().value()
                + "/change",
            "/{area}/people/{person}/roles/new",
            somebody + "/roles/new",
            "/{area}/people/{person}/roles/{role}/end",
            somebody + "/roles/clerk/end",
            "/{area}/people/{person}/invitation",
            somebody + "/invitation",
            "/{area}/redactions/{redaction}",
            "mereside/redactions/"
                + RunningServer.get()
                    .bean(Redactions.class)
                    .askOfEntry(mereside, new PersonId(UUID.randomUUID()), 1, "To have one."),
            "/invitation/{token}",
            RunningServer.get()
                .bean(Operator.class)
                .inviteAdministrator(mereside, "routes@mereside.example", "Routes")
                .path()
                .substring(1)));
    return found;
  }

  /** What a formal review asked for next. */
  private static void step(Reader manager, Map<String, String> found) {
    var progress =
        manager
            .page("wirral/reviews/first-formal-review")
            .expectFirst("main a[href*=/steps/][href$=/progress]")
            .attr("href")
            .substring(1);
    var pattern = "/{area}/reviews/{review}/steps/{step}";
    found.put(pattern + "/progress", progress);
    found.put(pattern + "/change", progress.replace("/progress", "/change"));
  }

  /** Evidence, support and a change of staff; no paper of a real area tells of evidence. */
  private static void evidence(Reader manager, Map<String, String> found) {
    var plan = "mereside/plans/priority-action-plan";
    for (var more : List.of("", ".txt", ".docx", ".csv", "/change")) {
      found.put(
          "/{area}/plans/{plan}/evidence/{evidence}" + more,
          plan + "/evidence/plans-come-sooner" + more);
    }
    var piece = plan + "/evidence/plans-come-sooner";
    manager.submit(
        piece + "/files/add",
        manager.secret(piece + "/files/add"),
        Map.of(),
        "routes.txt",
        UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    var file = first(manager, piece, "/take-away").replace("/take-away", "");
    var pattern = "/{area}/plans/{plan}/evidence/{evidence}/files/";
    found.put(pattern + "add", piece + "/files/add");
    found.put(pattern + "{file}", file);
    found.put(pattern + "{file}/take-away", file + "/take-away");
    found.put(
        "/{area}/plans/{plan}/support/{support}/change",
        first(manager, plan + "/support", "/support/"));
    found.put(
        "/{area}/staffing/{change}/change", first(manager, "mereside/staffing", "/staffing/"));
  }

  /** An action that is to change a measure. */
  private static void effect(Reader manager, Map<String, String> found) {
    var action = "mereside/plans/priority-action-plan/actions/mip1";
    var form = manager.page(action + "/effects/new");
    var measure = form.select("option:containsOwn(EHC plans issued within 20 weeks)").attr("value");
    manager.submit(
        action + "/effects/new",
        form.select("input[name=_csrf]").val(),
        Map.of("measure", measure, "how-much", "to 60%", "by-when", "2027", "version", "0"));
    found.put(
        "/{area}/plans/{plan}/assurance/{activity}/told/{period}/change",
        "wirral/plans/improvement-plan-2024/assurance/annual-send-survey/told/2024-12/change");
    found.put(
        "/{area}/plans/{plan}/actions/{action}/effects/{measure}/change",
        action + "/effects/ehc-20-week/change");
  }

  /** A paper that waits to be accepted, and one without figures that was. */
  private static void uploads(Reader manager, Map<String, String> found) {
    var waiting =
        uploaded(
            manager,
            "routes.csv",
            "Metric,Target,March 2026,June 2026\nRoutes %s,70%%,41%%,43%%\n");
    for (var section :
        List.of(
            "",
            "/about",
            "/warnings",
            "/measures",
            "/measures/{row}",
            "/differences",
            "/differences/{difference}",
            "/placements",
            "/delivery",
            "/texts",
            "/claims",
            "/notes",
            "/accept",
            "/put-aside")) {
      found.put(
          "/{area}/uploads/{upload}" + section,
          waiting + section.replace("{row}", "1").replace("{difference}", "new"));
    }
    var text = uploaded(manager, "routes.txt", "To the board\n\nNothing new has come in, %s.\n");
    var secret = manager.secret("sign-out");
    manager.submit(
        text + "/about",
        secret,
        Map.of(
            "version", version(manager, text + "/about"),
            "title", "Nothing new",
            "issued-day", "1",
            "issued-month", "11",
            "issued-year", "2026",
            "plan", "priority-action-plan"));
    var paper =
        manager
            .submit(
                text + "/accept",
                secret,
                Map.of(
                    "version", version(manager, text + "/accept"),
                    "shown", manager.page(text + "/accept").select("input[name=shown]").val()))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .substring(1);
    found.put("/{area}/papers/{paper}", paper);
    // which was restated as 122
    found.put(
        "/{area}/measures/{measure}/reported/{period}/{paper}",
        "wirral/measures/ehc-requests/reported/2024-10/committee-2024-11");
    found.put("/{area}/papers/{paper}/original", paper + "/original");
    found.put("/{area}/papers/{paper}/take-away", paper + "/take-away");
  }

  /** An extract that waits to be accepted, and a case of the sample. */
  private static void extract(Reader manager, Map<String, String> found) {
    var form = "mereside/casework/extracts/new";
    var day = Map.of("taken-day", "24", "taken-month", "11", "taken-year", "2026");
    var waiting =
        manager
            .submit(
                form,
                manager.secret(form),
                day,
                "routes.csv",
                "case,event,date,detail\nR-1,request,2026-09-01,school\n"
                    .getBytes(StandardCharsets.UTF_8))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .substring(1);
    found.put("/{area}/casework/extracts/waiting/{load}", waiting);
    found.put("/{area}/casework/extracts/waiting/{load}/put-aside", waiting + "/put-aside");
    found.put(
        "/{area}/casework/cases/{case}",
        manager
            .page("mereside/casework/due")
            .expectFirst("main a[href*=/casework/cases/]")
            .attr("href")
            .substring(1));
    RoutesOfExtracts.add(manager, found);
    RoutesOfCasework.add(manager, found);
  }

  private static String uploaded(Reader manager, String name, String text) {
    var add = "mereside/papers/add";
    return manager
        .submit(
            add,
            manager.secret(add),
            Map.of(),
            name,
            text.formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .substring(1);
  }

  private static String version(Reader manager, String page) {
    return manager.page(page).select("input[name=version]").val();
  }

  /** Where the first link of a page's table leads. */
  private static String first(Reader reader, String page, String part) {
    return reader
        .page(page)
        .expectFirst("main table a[href*=" + part + "]")
        .attr("href")
        .substring(1);
  }

  /** A route that is read, by its address with real keys. */
  static Map<String, HandlerMethod> read() {
    return routes(RequestMethod.GET);
  }

  /** Those that are asked in that way. */
  static Map<String, HandlerMethod> routes(RequestMethod asked) {
    var routes = new TreeMap<String, HandlerMethod>();
    RunningServer.get()
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, method) -> {
          var methods = info.getMethodsCondition().getMethods();
          if (methods.contains(asked)) {
            info.getPatternValues().forEach(it -> routes.put(sample(it), method));
          }
        });
    return routes;
  }

  private static String sample(String pattern) {
    if (FOUND.containsKey(pattern)) {
      return FOUND.get(pattern);
    }
    var path = pattern.substring(1);
    for (var it : SAMPLES.entrySet()) {
      path = path.replace(it.getKey(), it.getValue());
    }
    assertFalse(path.contains("{"), () -> "add a sample for " + pattern);
    return path;
  }
}
