package waymark.documents.files;

import java.util.List;
import java.util.Locale;

/**
 * A row of a sheet with its filled cells only, from left to right.
 *
 * @param number as the program shows it
 * @param gap whether a blank row stands before it
 * @param covered whether a cell merged downwards from above reaches into it
 */
record SheetRow(int number, boolean gap, boolean covered, List<Cell> cells) {

  /**
   * A filled cell.
   *
   * @param column counted from 0
   * @param last the last column that it is merged over, itself where it is not
   * @param level 1 for the highest heading by its looks, 0 for anything else
   */
  record Cell(int column, int last, String text, int level) {}

  Cell first() {
    return cells.getFirst();
  }

  /** One cell stands alone in the row: a heading, a sentence, or a row of a table to be filled. */
  boolean lone() {
    return cells.size() == 1 && !covered;
  }

  boolean sameTexts(SheetRow other) {
    if (cells.size() != other.cells.size()) {
      return false;
    }
    for (var i = 0; i < cells.size(); i++) {
      if (!cells.get(i).text().equals(other.cells.get(i).text())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the cells stand in the same columns and are merged alike. */
  boolean sameLayout(SheetRow other) {
    if (cells.size() != other.cells.size()) {
      return false;
    }
    for (var i = 0; i < cells.size(); i++) {
      var one = cells.get(i);
      var two = other.cells.get(i);
      if (one.column() != two.column() || one.last() != two.last()) {
        return false;
      }
    }
    return true;
  }

  /** Whether all its cells read like titles of columns: words, and none that is a value. */
  boolean titles() {
    for (var cell : cells) {
      var text = cell.text();
      if (text.length() > 80 || value(text)) {
        return false;
      }
      for (var i = 0; i < text.length(); i++) {
        if (Character.isDigit(text.charAt(i))) {
          return false;
        }
      }
    }
    return cells.size() > 1;
  }

  private static boolean value(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "y",
          "n",
          "yes",
          "no",
          "n/a",
          "na",
          "tbc",
          "tba",
          "higher",
          "lower",
          "nearer",
          "neither",
          "-",
          "--",
          "partial",
          "ongoing",
          "completed" ->
          true;
      default -> false;
    };
  }
}
