package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.kernel.AreaId;

/** An area of its own whose casework a test loads and looks at. */
final class CaseworkArea {

  final String key = "casework-" + UUID.randomUUID().toString().substring(0, 8);
  private final LedgerArea made = LedgerArea.open(key);
  final Reader manager;

  CaseworkArea() {
    made.present("Casework");
    manager = reader(Role.PERFORMANCE_MANAGER);
  }

  AreaId id() {
    return made.id();
  }

  /** Somebody new in that role. */
  Reader reader(Role role) {
    var server = RunningServer.get();
    var email = "%s-%s@%s.example".formatted(role.key(), UUID.randomUUID().toString(), key);
    server.bean(Accounts.class).make(List.of(made.id()), email, "Rowan", role, server.password());
    var reader = Reader.stranger();
    reader.signIn(email, server.password());
    return reader;
  }

  String path(String page) {
    return key + "/casework" + page;
  }

  /** What the main part of a page says to somebody. */
  String said(Reader who, String page) {
    return who.page(path(page)).select("main").text();
  }

  String said(String page) {
    return said(manager, page);
  }

  /** Hands over an extract of a day of 2026, and returns the page on which it waits. */
  String waiting(String text, String day, String month) {
    var form = path("/extracts/new");
    var answer =
        manager.submit(
            form,
            manager.secret(form),
            Map.of("taken-day", day, "taken-month", month, "taken-year", "2026"),
            "events.csv",
            text.getBytes(StandardCharsets.UTF_8));
    assertEquals(303, answer.statusCode(), answer::body);
    return answer.headers().firstValue("Location").orElseThrow().substring(1);
  }

  HttpResponse<String> accept(String waiting) {
    var page = manager.page(waiting);
    return manager.submit(
        waiting,
        page.expectFirst("input[name=_csrf]").val(),
        Map.of("seen", page.expectFirst("input[name=seen]").val()));
  }

  /** Takes an extract in. */
  void load(String text, String day, String month) {
    assertEquals(303, accept(waiting(text, day, month)).statusCode());
  }
}
