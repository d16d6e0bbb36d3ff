package waymark.charts;

import java.util.stream.IntStream;

/**
 * About how wide words are in Arial of 16 pixels, in tenths of a pixel: a little more rather than
 * less, since the reader's font is not known.
 */
final class TextWidth {

  static final int HIGH = 160;
  static final int LINE = 210;

  private TextWidth() {}

  static int of(String words) {
    return words.codePoints().map(TextWidth::of).sum();
  }

  static int bold(String words) {
    return of(words) * 107 / 100;
  }

  /** The words, or as many as fit with an ellipsis after them. */
  static String cut(String words, int room) {
    if (of(words) <= room) {
      return words;
    }
    int fit =
        IntStream.range(0, words.length())
            .filter(end -> of(words.substring(0, end)) + of("…") > room)
            .findFirst()
            .orElse(words.length());
    return words.substring(0, Math.max(0, fit - 1)).strip() + "…";
  }

  private static int of(int character) {
    if (character >= 0x1100) {
      return HIGH;
    }
    return switch (Character.getType(character)) {
      case Character.UPPERCASE_LETTER -> 112;
      case Character.LOWERCASE_LETTER -> "fijlrt".indexOf(character) >= 0 ? 52 : 88;
      case Character.SPACE_SEPARATOR -> 45;
      default -> ".,:;'()-".indexOf(character) >= 0 ? 54 : character == '%' ? 143 : 90;
    };
  }
}
