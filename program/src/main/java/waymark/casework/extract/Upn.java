package waymark.casework.extract;

/** A unique pupil number as it is written: a letter, eleven digits, and a digit or a letter. */
final class Upn {

  private static final int LENGTH = 13;

  private Upn() {}

  static boolean is(String written) {
    if (written.length() != LENGTH || !isLetter(written.charAt(0))) {
      return false;
    }
    for (var i = 1; i < LENGTH - 1; i++) {
      if (!isDigit(written.charAt(i))) {
        return false;
      }
    }
    var last = written.charAt(LENGTH - 1);
    return isLetter(last) || isDigit(last);
  }

  private static boolean isLetter(char it) {
    return (it >= 'A' && it <= 'Z') || (it >= 'a' && it <= 'z');
  }

  private static boolean isDigit(char it) {
    return it >= '0' && it <= '9';
  }
}
