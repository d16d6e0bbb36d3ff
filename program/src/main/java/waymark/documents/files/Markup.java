package waymark.documents.files;

import java.util.Locale;
import java.util.Set;

/** Remnants of markup in text that was made by a converter: {@code <p>..</p>}, {@code **bold**}. */
final class Markup {

  private static final int LONGEST_TAG = 200;
  private static final Set<String> BREAKS = Set.of("p", "br", "li", "ol", "ul", "div", "tr");
  private static final Set<String> SPANS =
      Set.of(
          "b", "i", "u", "em", "strong", "sup", "sub", "span", "a", "td", "th", "table", "tbody");

  private Markup() {}

  /** The text without tags and pairs of asterisks; paragraphs and items begin new lines. */
  static String stripped(String text) {
    var without = text.indexOf('<') < 0 ? text : withoutTags(text);
    return without.contains("**") ? without.replace("**", "") : without;
  }

  /** {@code <6} and {@code < 18 and > 3} are figures, not tags. */
  private static String withoutTags(String text) {
    var kept = new StringBuilder(text.length());
    var at = 0;
    while (at < text.length()) {
      var end = text.charAt(at) == '<' ? tagEnd(text, at) : -1;
      if (end < 0) {
        kept.append(text.charAt(at++));
      } else {
        kept.append(BREAKS.contains(name(text, at)) ? "\n" : "");
        at = end;
      }
    }
    return entities(kept.toString());
  }

  private static int tagEnd(String text, int at) {
    var name = name(text, at);
    if (!BREAKS.contains(name) && !SPANS.contains(name)) {
      return -1;
    }
    for (var i = at + 1; i < Math.min(text.length(), at + LONGEST_TAG); i++) {
      if (text.charAt(i) == '>') {
        return i + 1;
      }
      if (text.charAt(i) == '<') {
        return -1;
      }
    }
    return -1;
  }

  private static String name(String text, int at) {
    var from = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
    var to = from;
    while (to < text.length() && to - from < 8 && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private static String entities(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&nbsp;", " ")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
  }
}
