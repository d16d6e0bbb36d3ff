package waymark.papers.pages;

import java.util.Locale;
import java.util.Set;
import waymark.papers.Upload;
import waymark.report.Cell;

/** What is said of uploads, the same on each page. */
final class UploadWords {

  /** How a reason begins that says something of the file itself. */
  private static final Set<String> VERBS = Set.of("is", "holds", "lacks", "has", "was");

  private UploadWords() {}

  /** How far it has come. */
  static String state(Upload upload) {
    return switch (upload.state()) {
      case WAITING -> "Waits to be read";
      case READING -> "Is being read";
      case READ -> "Waits to be accepted";
      case UNREADABLE -> "Could not be read";
      case ACCEPTED -> "Accepted";
      case PUT_ASIDE -> "Put aside";
    };
  }

  static Cell status(Upload upload) {
    return switch (upload.state()) {
      case WAITING, READING -> Cell.neutral(state(upload));
      case READ -> Cell.warning(state(upload));
      case UNREADABLE -> Cell.bad(state(upload));
      case ACCEPTED -> Cell.good(state(upload));
      case PUT_ASIDE -> Cell.neutral(state(upload));
    };
  }

  /** Why it could not be read, as a sentence without its full stop. */
  static String unreadable(Upload upload) {
    var first = upload.problem().split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return "“%s”%s %s"
        .formatted(upload.fileName(), VERBS.contains(first) ? "" : ":", upload.problem());
  }

  /** How large a file is. */
  static String size(long bytes) {
    return bytes < 1 << 20
        ? "%,d kB".formatted(Math.max(1, (bytes + 512) >> 10))
        : "%,d MB".formatted((bytes + (1 << 19)) >> 20);
  }
}
