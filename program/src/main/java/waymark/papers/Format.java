package waymark.papers;

import java.util.Locale;
import waymark.kernel.FileName;

/**
 * What kind of file an original is, and what a browser is told when it is handed out again. It is
 * told by the first bytes, not by the name: what is called .docx and is none is kept as text, which
 * nothing opens as a program.
 */
public enum Format {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf"),
  CSV("text/csv;charset=UTF-8"),
  TSV("text/tab-separated-values;charset=UTF-8"),
  TXT("text/plain;charset=UTF-8");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** For the header of an answer. */
  public String mediaType() {
    return mediaType;
  }

  /** As the database names it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Format of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** Of a file by its name and its first bytes. */
  static Format of(String name, byte[] start) {
    var end = FileName.extension(name);
    if (begins(start, "PK")) {
      return end.equals("xlsx") ? XLSX : DOCX;
    }
    if (begins(start, "%PDF")) {
      return PDF;
    }
    return switch (end) {
      case "csv" -> CSV;
      case "tsv", "tab" -> TSV;
      default -> TXT;
    };
  }

  private static boolean begins(byte[] start, String mark) {
    for (var place = 0; place < mark.length(); place++) {
      if (place >= start.length || start[place] != mark.charAt(place)) {
        return false;
      }
    }
    return true;
  }
}
