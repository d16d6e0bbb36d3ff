package waymark.report;

/**
 * Makes any text safe to stand in HTML, SVG or XML, between tags or within double quotes: it cannot
 * end the place it stands in, reorder what stands beside it or hide in it, and every character left
 * is one that XML allows.
 */
public final class MarkupText {

  private MarkupText() {}

  public static String of(String text) {
    var safe = SafeText.of(text);
    var markup = new StringBuilder(safe.length() + 16);
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
    return markup.toString();
  }
}
