package waymark.documents.files;

/**
 * Says where each block of one paper stands, in words that a person can follow. Make one for each
 * paper and ask in reading order, because it counts.
 */
final class Places {

  private static final String BULLETS = "-\u2022\u2013\u2014*\u00b7\u25aa\u25cf\u25e6\u2023\uf0b7";

  private int paragraphs;
  private int tables;
  private String number = "";

  /**
   * The next paragraph: by its own number where it begins with one ({@code 3.2 In October ...},
   * {@code - 3.2 In October ...}), as a bullet by the number above it, otherwise by its count from
   * 1. Headings count among the paragraphs, as word processors count them.
   */
  String paragraph(String text) {
    paragraphs++;
    var own = number(text);
    if (!own.isEmpty()) {
      number = own;
      return "paragraph " + own;
    }
    return bulleted(text) && !number.isEmpty() ? "paragraph " + number : "paragraph " + paragraphs;
  }

  /** The next heading; what follows it no longer belongs to the number above it. */
  String heading(String text) {
    paragraphs++;
    number = "";
    var own = number(text);
    return "paragraph " + (own.isEmpty() ? Integer.toString(paragraphs) : own);
  }

  /** The next table, counted from 1. */
  String table() {
    tables++;
    return "table " + tables;
  }

  /** Tables so far. */
  int tables() {
    return tables;
  }

  /** A row of a table, counted from 1 as the rows stand there. */
  static String row(String table, int row) {
    return table + ", row " + row;
  }

  /** Whether a paragraph is one of a list by a bullet in its text. */
  static boolean bulleted(String text) {
    return text.length() > 1
        && BULLETS.indexOf(text.charAt(0)) >= 0
        && (text.charAt(1) == ' ' || text.charAt(1) == '\t');
  }

  /** The paragraph number that the text begins with, or nothing. */
  static String number(String text) {
    var bulleted = bulleted(text);
    var start = bulleted ? 2 : 0;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    var end = start;
    while (end < text.length() && (digit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    if (end == start || end - start > 12 || !followedByText(text, end)) {
      return "";
    }
    var last = text.charAt(end - 1) == '.' ? end - 1 : end;
    var found = text.substring(start, last);
    return numbered(found, bulleted) ? found : "";
  }

  /** {@code 3.2 In October}, not {@code 10.2 % of staff}, {@code 3.5 million} or {@code 3.2a}. */
  private static boolean followedByText(String text, int end) {
    if (end == text.length()) {
      return true;
    }
    if (text.charAt(end) != ' ' && text.charAt(end) != '\t') {
      return false;
    }
    var next = end;
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next == text.length()
        || (text.charAt(next) != '%' && !Character.isLowerCase(text.charAt(next)));
  }

  /** Two to four parts of one or two digits; {@code 12.11.24} is a date. */
  private static boolean numbered(String digits, boolean bulleted) {
    var parts = 1;
    var length = 0;
    var longParts = 0;
    for (var i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) == '.') {
        if (length == 0) {
          return false;
        }
        parts++;
        length = 0;
      } else if (++length > 2) {
        return false;
      } else if (length == 2) {
        longParts++;
      }
    }
    var date = parts == 3 && longParts >= 2;
    // "- 3.0 FTE officers": a section's own number never stands behind a bullet
    var section = bulleted && digits.endsWith(".0");
    return length > 0 && parts >= 2 && parts <= 4 && !date && !section;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
