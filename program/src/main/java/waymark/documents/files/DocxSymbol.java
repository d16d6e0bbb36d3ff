package waymark.documents.files;

import java.util.Locale;

/** The signs of the fonts Wingdings and Symbol that people put into trackers. */
final class DocxSymbol {

  private DocxSymbol() {}

  /** The sign of a code such as {@code F0FC}, or the mark of an unknown one. */
  static String of(String code) {
    var plain = code.length() == 4 && (code.startsWith("F0") || code.startsWith("f0"));
    return switch (plain ? code.substring(2).toUpperCase(Locale.ROOT) : code) {
      case "FC" -> "✓";
      case "FB" -> "✗";
      case "FE" -> "☑";
      case "FD" -> "☒";
      case "A8", "6F", "71" -> "☐";
      case "B7", "6C", "6E" -> "•";
      case "E0" -> "→";
      case "E1", "AD" -> "↑";
      case "E2", "AF" -> "↓";
      case "B3" -> "≥";
      case "A3" -> "≤";
      default -> "\ufffd";
    };
  }
}
