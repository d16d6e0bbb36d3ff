package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;

/** Lines that a program broke because the page was narrow, told from lines that a person ended. */
final class Wrapping {

  /** A line shorter than this part of a full one was ended on purpose. */
  private static final double FULL = 0.8;

  private static final int LONGEST_WORD = 40;

  /** Fewer paragraphs than this say nothing about how a file was made. */
  private static final int FEWEST = 12;

  private Wrapping() {}

  /**
   * Whether the next line goes on with the one before: it begins nothing of its own, and its first
   * word had no room there.
   *
   * @param full characters of a full line
   */
  static boolean goesOn(String line, String next, int full) {
    if (item(next)) {
      return false;
    }
    var blank = next.indexOf(' ');
    var word = Math.min(blank < 0 ? next.length() : blank, LONGEST_WORD);
    return line.length() + 1 + word >= full * FULL;
  }

  /** What joins a line to the next: nothing where a hyphen ended it. */
  static String joint(CharSequence line) {
    var last = line.length() - 1;
    return last > 0 && line.charAt(last) == '-' && Character.isLetter(line.charAt(last - 1))
        ? ""
        : " ";
  }

  /** Whether the line begins with a bullet, a number or a letter in brackets. */
  static boolean item(String line) {
    if (Places.bulleted(line) || !Places.number(line).isEmpty()) {
      return true;
    }
    var end = line.indexOf(' ');
    if (end < 2 || end > 7) {
      return false;
    }
    var last = line.charAt(end - 1);
    if (line.charAt(0) == '(' && last == ')') {
      return true;
    }
    for (var i = 0; i < end - 1; i++) {
      if (!Character.isDigit(line.charAt(i))) {
        return false;
      }
    }
    return end <= 4 && (last == '.' || last == ')');
  }

  /**
   * The length of a full line where each line of a page was saved as a paragraph of its own, which
   * programs do that turn a PDF into a document; 0 where paragraphs are paragraphs. Then a good
   * part of them ends in the middle of a sentence and the next begins with a small letter.
   */
  static int fullLine(List<String> paragraphs) {
    if (paragraphs.size() < FEWEST) {
      return 0;
    }
    var cut = 0;
    for (var i = 1; i < paragraphs.size(); i++) {
      if (cut(paragraphs.get(i - 1), paragraphs.get(i))) {
        cut++;
      }
    }
    if (cut * 4 < paragraphs.size()) {
      return 0;
    }
    var lengths = new ArrayList<Integer>();
    for (var paragraph : paragraphs) {
      lengths.add(paragraph.length());
    }
    lengths.sort(null);
    return lengths.get(lengths.size() * 9 / 10);
  }

  private static boolean cut(String line, String next) {
    return Character.isLowerCase(next.charAt(0))
        && ".:;?!".indexOf(line.charAt(line.length() - 1)) < 0;
  }
}
