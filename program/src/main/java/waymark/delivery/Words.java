package waymark.delivery;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text as the tables of ways of writing compare it. */
final class Words {

  /** No way of writing in these tables is longer; it also bounds the time a pattern may take. */
  static final int LONGEST = 200;

  private static final Pattern INVISIBLE =
      Pattern.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]");
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+");

  private Words() {}

  /** With plain single blanks and without marks of writing direction; cut where it is too long. */
  static String spaced(String text) {
    var start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return BLANKS.matcher(INVISIBLE.matcher(start).replaceAll("")).replaceAll(" ").strip();
  }

  /** Letters and digits alone: differences of blanks, dashes and capitals do not count. */
  static String squeezed(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]+", "");
  }

  /** In small letters, and without a full stop or question mark at the end. */
  static String plain(String text) {
    var spaced = spaced(text).toLowerCase(Locale.ROOT);
    var end = spaced.length();
    while (end > 0 && ".?!*".indexOf(spaced.charAt(end - 1)) >= 0) {
      end--;
    }
    return spaced.substring(0, end).strip();
  }
}
