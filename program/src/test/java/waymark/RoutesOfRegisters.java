package waymark;

import static waymark.Sender.all;
import static waymark.Sender.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A register of Mereside that every role may write in, so that each of its routes leads somewhere.
 */
final class RoutesOfRegisters {

  private static final String TEXT =
      """
      register: routes
      title: Routes
      entry: route
      counts-on: laid
      adds: &ROLES
      corrects: &ROLES
      fields:
        - {id: laid, title: Laid on, type: date, required: yes}
      """
          .replace(
              "&ROLES",
              "[area-administrator, performance-manager, head-of-send, service-data-owner, clerk,"
                  + " parent-carer-forum]");

  private RoutesOfRegisters() {}

  static void add(Reader manager, Map<String, String> found) {
    var sender = new Sender(manager);
    var register = sender.made("mereside/registers/new", Map.of("shipped", "", "text", TEXT));
    var entry =
        sender.made(register + "/entries/new", all(day("f-laid", LocalDate.of(2026, 10, 5))));
    var calculation =
        sender.made(
            "mereside/calculations/new",
            Map.of("title", "Routes laid", "register", "routes", "kind", "count", "span", "month"));
    for (var it :
        List.of(
            "",
            ".csv",
            ".xlsx",
            "/template.xlsx",
            "/definition",
            "/definition/change",
            "/entries/new",
            "/import",
            "/import/file",
            "/totals",
            "/totals/new")) {
      found.put("/{area}/registers/{register}" + it, register + it);
    }
    for (var it : List.of("", "/change")) {
      found.put("/{area}/registers/{register}/entries/{entry}" + it, entry + it);
      found.put("/{area}/calculations/{calculation}" + it, calculation + it);
    }
    found.put("/{area}/calculations/{calculation}/{period}", calculation + "/2026-10");
  }
}
