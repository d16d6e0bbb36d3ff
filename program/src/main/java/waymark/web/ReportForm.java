package waymark.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;

/** The forms in which a report is taken along, each named by what its address ends in. */
enum ReportForm {
  TXT("text/plain;charset=UTF-8"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("text/csv;charset=UTF-8");

  private final String type;

  ReportForm(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  private String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** The form that an address asks for; plain text where it names none. */
  static ReportForm of(String address) {
    return Stream.of(values()).filter(it -> address.endsWith(it.ending())).findFirst().orElse(TXT);
  }

  /**
   * Under which name a file is kept: {@code wirral-tracker-2024-12-11.xlsx}. A text is read in the
   * browser, under none.
   */
  Optional<String> disposition(String address, boolean invented, LocalDate day) {
    return this == TXT
        ? Optional.empty()
        : Optional.of(
            ContentDisposition.attachment()
                .filename(name(address, invented, day))
                .build()
                .toString());
  }

  /** By the area, and by what its page is called in its address. */
  private String name(String address, boolean invented, LocalDate day) {
    var parts = List.of(address.substring(1, address.length() - ending().length()).split("/"));
    var last = parts.getLast();
    var what =
        parts.size() > 1 && parts.get(parts.size() - 2).equals("objectives")
            ? "objective-" + last
            : last;
    return "%s-%s-%s%s%s"
        .formatted(
            plain(parts.getFirst()), plain(what), invented ? "invented-" : "", day, ending());
  }

  private static String plain(String part) {
    return part.replaceAll("[^A-Za-z0-9.-]+", "-");
  }
}
