package waymark.report;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many columns of a terminal a character takes: 0 for marks that stand on another, 2 for wide
 * ones, otherwise 1. Wide is East_Asian_Width W and F of the Unicode Character Database (UAX 11),
 * unassigned places between them included.
 */
final class DisplayWidth {

  private static final NavigableMap<Integer, Integer> WIDE =
      ranges(
          """
          1100-115F 231A-231B 2329-232A 23E9-23EC 23F0 23F3 25FD-25FE 2614-2615 2648-2653 267F
          2693 26A1 26AA-26AB 26BD-26BE 26C4-26C5 26CE 26D4 26EA 26F2-26F3 26F5 26FA 26FD 2705
          270A-270B 2728 274C 274E 2753-2755 2757 2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55
          2E80-303E 3041-3247 3250-A4C6 A960-A97C AC00-D7A3 F900-FAD9 FE10-FE19
          FE30-FE6B FF01-FF60 FFE0-FFE6 16FE0-1B2FB 1F004 1F0CF 1F18E 1F191-1F19A 1F200-1F320
          1F32D-1F335 1F337-1F37C 1F37E-1F393 1F3A0-1F3CA 1F3CF-1F3D3 1F3E0-1F3F0 1F3F4
          1F3F8-1F43E 1F440 1F442-1F4FC 1F4FF-1F53D 1F54B-1F54E 1F550-1F567 1F57A 1F595-1F596
          1F5A4 1F5FB-1F64F 1F680-1F6C5 1F6CC 1F6D0-1F6D2 1F6D5-1F6DF 1F6EB-1F6EC 1F6F4-1F6FC
          1F7E0-1F7F0 1F90C-1F93A 1F93C-1F945 1F947-1F9FF 1FA70-1FAFF 20000-3FFFD
          """);

  private DisplayWidth() {}

  /** Columns of a text that is already safe. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  static int of(int character) {
    if (character >= ' ' && character < 0x300) {
      return 1;
    }
    if (withoutWidth(character)) {
      return 0;
    }
    Map.Entry<Integer, Integer> range = WIDE.floorEntry(character);
    return range != null && character <= range.getValue() ? 2 : 1;
  }

  /** Whether the character belongs to the one before it, so that no line may end between them. */
  static boolean joins(int character) {
    return character >= 0x300
        && (withoutWidth(character)
            || Character.getType(character) == Character.COMBINING_SPACING_MARK
            || Character.isEmojiModifier(character));
  }

  /**
   * Signs that enclose digits in Arabic, Syriac and Kaithi: format characters, yet with a shape.
   */
  static boolean shownFormat(int character) {
    return (character >= 0x600 && character <= 0x605)
        || character == 0x6DD
        || character == 0x70F
        || character == 0x890
        || character == 0x891
        || character == 0x8E2
        || character == 0x110BD
        || character == 0x110CD;
  }

  private static boolean withoutWidth(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      case Character.FORMAT -> !shownFormat(character);
      default ->
          (character >= 0x1160 && character <= 0x11FF)
              || (character >= 0xD7B0 && character <= 0xD7FF);
    };
  }

  private static NavigableMap<Integer, Integer> ranges(String written) {
    var ranges = new TreeMap<Integer, Integer>();
    for (String range : written.strip().split("\\s+", -1)) {
      int dash = range.indexOf('-');
      int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
      int until = dash < 0 ? from : Integer.parseInt(range.substring(dash + 1), 16);
      ranges.put(from, until);
    }
    return ranges;
  }
}
