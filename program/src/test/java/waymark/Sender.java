package waymark;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Somebody who fills forms in and sends them as their page asks for it. */
record Sender(Reader who) {

  /** Sends answers to what stands now. */
  HttpResponse<String> send(String form, Map<String, String> answers) {
    var fields = new HashMap<>(answers);
    fields.putIfAbsent("version", version(form));
    return who.submit(form, who.secret("sign-out"), fields);
  }

  String version(String form) {
    return who.page(form).select("input[name=version]").val();
  }

  /** Sends answers that are taken, and returns where they lead. */
  String made(String form, Map<String, String> answers) {
    var sent = send(form, answers);
    return sent.headers()
        .firstValue("Location")
        .orElseThrow(() -> new IllegalStateException(form + " " + sent.body()))
        .substring(1);
  }

  /** Where the first such link of a page leads. */
  String linked(String page, String link) {
    return who.page(page).expectFirst(link).attr("href").substring(1);
  }

  static Map<String, String> day(String name, LocalDate day) {
    return Map.of(
        name + "-day", String.valueOf(day.getDayOfMonth()),
        name + "-month", String.valueOf(day.getMonthValue()),
        name + "-year", String.valueOf(day.getYear()));
  }

  /** One map of several. */
  @SafeVarargs
  static Map<String, String> all(Map<String, String>... parts) {
    var all = new HashMap<String, String>();
    for (var it : parts) {
      all.putAll(it);
    }
    return all;
  }
}
