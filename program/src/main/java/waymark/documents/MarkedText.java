package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import waymark.documents.Outline.Line;

/**
 * One paragraph or list item of a text, its lines put together where they were wrapped.
 *
 * @param marker the bullet or number before it, for example {@code (iv)}; blank for a paragraph
 */
public record MarkedText(String where, String marker, String text) {

  private static final Pattern MARKED =
      Pattern.compile(
          "(?<bullet>[-*\u2013] |[\u2022\u00b7\u25aa\u25cf\uf0b7] ?)?"
              + "(?<number>(?:\\([a-z]{1,5}\\)|\\(\\d{1,3}\\)|\\d{1,2}[.)]) )? ?(?<text>\\S.*)",
          Pattern.DOTALL);

  /** Text put together grows no further, so that a hostile file costs no more than its size. */
  private static final int LONGEST = 20_000;

  private static final Pattern ROMAN = Pattern.compile("\\([ivxl]{1,7}\\)");

  /** A line with its marker taken off. */
  static MarkedText of(Line line) {
    var match = MARKED.matcher(line.text());
    if (!match.matches()) {
      return new MarkedText(line.where(), "", line.text());
    }
    var number = match.group("number");
    var bullet = match.group("bullet");
    var marker = number != null ? number : bullet != null ? bullet : "";
    return new MarkedText(line.where(), marker.strip(), match.group("text"));
  }

  /** Lines as texts; a line that begins in small letters goes on where the one before ends. */
  static List<MarkedText> of(List<Line> lines) {
    var texts = new ArrayList<MarkedText>();
    for (var line : lines) {
      var text = of(line);
      if (!texts.isEmpty() && text.goesOn(texts.getLast().text())) {
        texts.add(texts.removeLast().with(text.text()));
      } else {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Whether it is a line that was wrapped off the text before it. */
  boolean goesOn(String before) {
    return marker.isEmpty() && Character.isLowerCase(text.codePointAt(0)) && roomAfter(before);
  }

  /** Whether more may be put behind a text. */
  static boolean roomAfter(String text) {
    return text.length() < LONGEST;
  }

  /** The same text with more text at its end. */
  MarkedText with(String more) {
    return new MarkedText(where, marker, text + " " + more);
  }

  /** Whether it is an item such as {@code (iv)}. */
  boolean roman() {
    return ROMAN.matcher(marker).matches();
  }
}
