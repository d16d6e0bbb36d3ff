package waymark.documents.files;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** What the letters of a PDF's fonts say. */
final class PdfLetters {

  /** Stands for a letter of which the file does not say what it is. */
  static final String UNKNOWN = "\ufffd";

  static final char SOFT_HYPHEN = '\u00ad';

  private PdfLetters() {}

  /**
   * A letter as plain text: ligatures taken apart, any kind of blank a plain one, marks of writing
   * direction removed. A soft hyphen stays, because it says how a line ends.
   */
  static String plain(@Nullable String text) {
    if (text == null) {
      return UNKNOWN;
    }
    if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < '\u007f') {
      return text;
    }
    var plain = new StringBuilder(text.length());
    text.codePoints().limit(16).forEach(letter -> add(plain, letter));
    return plain.toString();
  }

  private static void add(StringBuilder plain, int letter) {
    if (letter == SOFT_HYPHEN) {
      plain.append(SOFT_HYPHEN);
    } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter < ' ') {
      plain.append(' ');
    } else if (letter >= 0xfb00 && letter <= 0xfb06) {
      plain.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
    } else if (Character.getType(letter) == Character.FORMAT || (letter >= 0x7f && letter < 0xa0)) {
      return;
    } else if (Character.getType(letter) == Character.SURROGATE) {
      plain.append(UNKNOWN);
    } else {
      plain.appendCodePoint(letter);
    }
  }

  static boolean bold(PDFont font) {
    var name = font.getName();
    if (name != null) {
      var lower = name.toLowerCase(Locale.ROOT);
      if (lower.contains("bold") || lower.contains("black") || lower.contains("heavy")) {
        return true;
      }
    }
    var about = font.getFontDescriptor();
    return about != null && (about.isForceBold() || about.getFontWeight() >= 600);
  }
}
