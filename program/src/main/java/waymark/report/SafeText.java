package waymark.report;

/**
 * Makes text from a paper safe to print on a terminal: it cannot move the cursor, change colours,
 * reorder what stands beside it or hide in it. Blanks of any kind become plain ones, a control
 * character becomes U+FFFD so that its place stays visible, marks without a shape go.
 */
public final class SafeText {

  /** No script stacks more; without a bound, marks climb over the lines above. */
  private static final int MARKS_ON_A_LETTER = 6;

  private static final int NOT_A_CHARACTER = 0xFFFD;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  private SafeText() {}

  /** The text with every character visible, and fit for any format. */
  public static String of(String text) {
    return plain(text) ? text : cleaned(text);
  }

  /** Whether every character is a blank or has a shape of its own; most texts are such. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(String text) {
    var safe = new StringBuilder(text.length());
    int before = ' ';
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int found = text.codePointAt(i);
      i += Character.charCount(found);
      int next = i < text.length() ? text.codePointAt(i) : ' ';
      if (hidden(found) || (found == JOINER && joinsPictures(before, next))) {
        continue;
      }
      marks = DisplayWidth.joins(found) ? marks + 1 : 0;
      if (marks <= MARKS_ON_A_LETTER) {
        before = visible(found);
        safe.appendCodePoint(before);
      }
    }
    return safe.toString();
  }

  private static int visible(int found) {
    if (Character.isWhitespace(found) || Character.isSpaceChar(found) || found == 0x85) {
      return ' ';
    }
    int type = Character.getType(found);
    boolean control = type == Character.CONTROL || type == Character.SURROGATE;
    boolean none = (found & 0xFFFE) == 0xFFFE || (found >= 0xFDD0 && found <= 0xFDEF);
    return control || none ? NOT_A_CHARACTER : found;
  }

  /** Bidirectional controls, soft hyphens, variation selectors, tags: all that has no shape. */
  private static boolean hidden(int found) {
    return switch (Character.getType(found)) {
      case Character.FORMAT ->
          found != NON_JOINER && found != JOINER && !DisplayWidth.shownFormat(found);
      case Character.NON_SPACING_MARK ->
          found == 0x34F
              || (found >= 0x180B && found <= 0x180F)
              || (found >= 0xFE00 && found <= 0xFE0F)
              || found >= 0xE0000;
      case Character.UNASSIGNED ->
          (found >= 0x2060 && found <= 0x206F) || (found >= 0xE0000 && found <= 0xE0FFF);
      default -> false;
    };
  }

  /** Terminals disagree how wide a joined picture is; they agree on the single ones. */
  private static boolean joinsPictures(int before, int next) {
    return Character.isExtendedPictographic(before)
        || Character.isEmojiModifier(before)
        || Character.isExtendedPictographic(next);
  }
}
