package waymark.documents;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Unread;

/** The words in which a recogniser reports a row. */
final class Notes {

  private static final int LONGEST = 300;
  private static final Pattern NOTHING = Pattern.compile("(?:na|none|notapplicable){0,9}");

  private Notes() {}

  static Unread unread(Row row, String why) {
    return new Unread(row.where(), text(row), why);
  }

  /** What a row says, its cells divided by strokes. */
  static String text(Row row) {
    return shortened(
        row.cells().stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" | ")));
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
  }

  /** The cells of a row from one column until before another, as one text. */
  static String joined(Row row, int from, int until) {
    var text = new StringBuilder();
    for (var at = from; at < until; at++) {
      text.append(' ').append(row.cell(at).replace('\n', ' '));
    }
    return text.toString().replaceAll(" {2,}", " ").strip();
  }

  /** Whether a text says nothing: blank, dashes, or {@code N/A} once or several times. */
  static boolean nothing(String text) {
    return NOTHING.matcher(TableKind.letters(text)).matches();
  }
}
