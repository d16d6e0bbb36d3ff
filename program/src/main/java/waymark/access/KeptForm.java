package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody typed into a form that could not be taken because their session had ended. It goes
 * with the page that asks them to sign in, and is shown to them afterwards, ready to be sent again;
 * the server keeps nothing of it meanwhile. Passwords and files are left out.
 *
 * @param to the address that the form was sent to
 */
record KeptForm(String to, List<Entry> entries) {

  private static final String PREFIX = "kept:";
  private static final String TO = "kept-to";

  /** What was typed into one field. */
  record Entry(String name, String value) {

    /** Whether there is something for a person to see. */
    boolean typed() {
      return !value.isBlank();
    }
  }

  KeptForm {
    entries = List.copyOf(entries);
  }

  /** A form as it has just been sent. */
  static KeptForm sent(HttpServletRequest request) {
    var query = request.getQueryString();
    return new KeptForm(
        request.getRequestURI() + (query == null ? "" : "?" + query),
        entries(request, "").filter(it -> mayBeKept(it.name(), request)).toList());
  }

  /**
   * A form that came back with the answer of the sign-in page; empty when none did. An address by
   * itself brings none: else another could lay out a form for whoever follows a link.
   */
  static Optional<KeptForm> returned(HttpServletRequest request) {
    var to = request.getParameter(TO);
    return to == null || Lapsed.reads(request) || !isOurs(to)
        ? Optional.empty()
        : Optional.of(new KeptForm(to, entries(request, PREFIX).toList()));
  }

  /** As hidden fields of the sign-in page. */
  List<Entry> hidden() {
    return Stream.concat(
            Stream.of(new Entry(TO, to)),
            entries.stream().map(it -> new Entry(PREFIX + it.name(), it.value())))
        .toList();
  }

  private static Stream<Entry> entries(HttpServletRequest request, String prefix) {
    return request.getParameterMap().entrySet().stream()
        .filter(it -> it.getKey().startsWith(prefix))
        .flatMap(it ->
            Arrays.stream(it.getValue())
                .map(value -> new Entry(it.getKey().substring(prefix.length()), value)));
  }

  /** What the address says already, and what is secret, is not kept. */
  private static boolean mayBeKept(String name, HttpServletRequest request) {
    var query = request.getQueryString();
    return !name.startsWith("_")
        && !name.toLowerCase(Locale.ROOT).contains("password")
        && (query == null
            || Stream.of(query.split("&")).noneMatch(it -> it.startsWith(name + "=")));
  }

  /** Whether an address is one of this server's, and so safe to lead somebody to. */
  static boolean isOurs(String address) {
    if (!address.startsWith("/") || address.startsWith("//")) {
      return false;
    }
    try {
      var uri = new URI(address);
      return uri.getHost() == null && uri.getAuthority() == null && uri.getScheme() == null;
    } catch (URISyntaxException e) {
      return false; // a backslash or a line break among it
    }
  }
}
