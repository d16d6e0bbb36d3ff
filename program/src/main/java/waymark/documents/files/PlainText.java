package waymark.documents.files;

/**
 * Text without what nobody sees: any blank is a plain one, several are one, and marks of writing
 * direction, zero-width characters, soft hyphens and control characters are gone.
 */
final class PlainText {

  private PlainText() {}

  /** One line; line breaks become blanks. */
  static String line(CharSequence text) {
    return tidy(text, ' ');
  }

  /** Line breaks stay as {@code \n}, without blanks around them or blank lines. */
  static String lines(CharSequence text) {
    return tidy(text, '\n');
  }

  private static String tidy(CharSequence text, char lineBreak) {
    var length = text.length();
    var tidied = new StringBuilder(length);
    var gap = '\0';
    for (var i = 0; i < length; i++) {
      var c = text.charAt(i);
      if (c > ' ' && c < 0x7f) {
        gap = fill(tidied, gap);
        tidied.append(c);
      } else if (breaks(c)) {
        gap = gap == '\n' ? gap : lineBreak;
      } else if (blank(c)) {
        gap = gap == '\0' ? ' ' : gap;
      } else if (!unseen(c)) {
        gap = fill(tidied, gap);
        tidied.append(c);
      }
    }
    return tidied.toString();
  }

  /** Blanks count only between texts, so the ends stay trimmed. */
  private static char fill(StringBuilder tidied, char gap) {
    if (gap != '\0' && !tidied.isEmpty()) {
      tidied.append(gap);
    }
    return '\0';
  }

  private static boolean breaks(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000b'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\f' || Character.isSpaceChar(c);
  }

  private static boolean unseen(char c) {
    var type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || c == '\ufe0e'
        || c == '\ufe0f'
        || c == '\u034f';
  }

  /** At most so many characters, for messages. */
  static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }
}
