package waymark;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A body of Mereside with all that one can have, so that each of its routes leads somewhere. */
final class RoutesOfMeetings {

  private final Reader clerk;
  private final Map<String, String> found;

  private RoutesOfMeetings(Reader clerk, Map<String, String> found) {
    this.clerk = clerk;
    this.found = found;
  }

  static void add(Reader clerk, Map<String, String> found) {
    new RoutesOfMeetings(clerk, found).add();
  }

  private void add() {
    var body =
        made(
            "mereside/bodies/new",
            Map.of("name", "Routes board", "kind", "partnership-board", "reports-to", "nobody"));
    for (var part : List.of("", ".txt", ".docx", ".csv", "/change", "/terms", "/members/new")) {
      found.put("/{area}/bodies/{body}" + part, body + part);
    }
    made(
        body + "/members/new",
        Map.of(
            "role", "Head of SEND",
            "organisation", "Mereside Council",
            "standing", "voting",
            "forum", "no",
            "deputy", "none",
            "person", "none",
            "from-day", "1",
            "from-month", "4",
            "from-year", "2024"));
    found.put(
        "/{area}/bodies/{body}/members/{member}/change",
        linked(body, "a[href*=/members/][href$=/change]"));
  }

  /** Sends a form and returns where it leads. */
  private String made(String form, Map<String, String> answers) {
    var fields = new HashMap<>(answers);
    fields.put("version", clerk.page(form).select("input[name=version]").val());
    HttpResponse<String> sent = clerk.submit(form, clerk.secret("sign-out"), fields);
    return sent.headers()
        .firstValue("Location")
        .orElseThrow(() -> new IllegalStateException(form + " " + sent.body()))
        .substring(1);
  }

  private String linked(String page, String link) {
    return clerk.page(page).expectFirst(link).attr("href").substring(1);
  }
}
