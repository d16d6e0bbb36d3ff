package waymark.report;

/**
 * Makes any text safe to stand in HTML, SVG or XML, between tags or within double quotes: it cannot
 * end the place it stands in, reorder what stands beside it or hide in it, and every character left
 * is one that XML allows. A no-break blank stays one, so that a line does not end there.
 */
public final class MarkupText {

  private static final char NO_BREAK = '\u00a0';

  private MarkupText() {}

  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    var markup = new StringBuilder(text.length() + 16);
    write(text, markup);
    return markup.toString();
  }

  /** Writes it after what is there already. */
  static void write(String text, StringBuilder markup) {
    if (isPlain(text)) {
      markup.append(text);
      return;
    }
    int start = 0;
    for (int end = text.indexOf(NO_BREAK); end >= 0; end = text.indexOf(NO_BREAK, start)) {
      safe(text.substring(start, end), markup);
      markup.append("&#160;");
      start = end + 1;
    }
    safe(text.substring(start), markup);
  }

  /** Whether every character may stand as it is, as in nearly every cell of a table. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char found = text.charAt(i);
      if (found < ' '
          || found > '~'
          || found == '&'
          || found == '<'
          || found == '>'
          || found == '"'
          || found == '\'') {
        return false;
      }
    }
    return true;
  }

  private static void safe(String text, StringBuilder markup) {
    var safe = SafeText.of(text);
    for (int i = 0; i < safe.length(); i++) {
      char found = safe.charAt(i);
      switch (found) {
        case '&' -> markup.append("&amp;");
        case '<' -> markup.append("&lt;");
        case '>' -> markup.append("&gt;");
        case '"' -> markup.append("&quot;");
        case '\'' -> markup.append("&#39;");
        default -> markup.append(found);
      }
    }
  }
}
