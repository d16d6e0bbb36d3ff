package waymark.access;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a new password must be: long, and more than what everybody tries first. There are no rules
 * about which kinds of letters it holds, and it never expires, as the National Cyber Security
 * Centre advises ("Password administration for system owners").
 *
 * <p>What is tried first is told by rule instead of by a list of leaked passwords, few of which are
 * as long as is asked here: well-known words, the names of this service, the area and the person,
 * runs on a keyboard or in the alphabet, letters or parts that repeat, dates and other short
 * numbers. At least {@value #OWN} letters or signs must be left over beside those.
 */
final class NewPassword {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  static final int OWN = 6;

  private static final int A_RUN = 3;
  private static final int A_NAME = 3;
  private static final int A_NUMBER = 8; // a date in digits

  private static final List<String> WORDS =
      List.of(
          """
          password passwort passcode passphrase secret letmein welcome default changeme change admin
          administrator manager login logon signin user guest root test testing temp temporary
          please access computer internet windows server security private
          hello iloveyou loveyou love lovely baby angel princess prince queen king sunshine rainbow
          flower butterfly dragon monkey tiger lion eagle panther horse doggy kitty cheese chocolate
          cookie banana orange apple pepper ginger summer winter autumn spring
          january february march april june july august september october november december
          monday tuesday wednesday thursday friday saturday sunday christmas easter holiday birthday
          football cricket rugby tennis hockey soccer baseball liverpool everton arsenal chelsea
          united city rangers celtic england scotland wales britain london manchester
          batman superman spiderman starwars pokemon matrix hunter killer master shadow ninja
          charlie michael jessica thomas george daniel jordan andrew joshua ashley nicole sophie
          jennifer william robert oliver harry jack james freedom whatever trustno nothing something
          money family mother father mummy daddy sister brother friend friends forever
          council school education service services children child family inclusion improvement
          local area partnership department government board panel plan plans
          waymark send sen ehcp ehc sendco senco dfe ofsted cqc nhs icb
          """
              .strip()
              .split("\\s+"));

  private static final List<String> ROWS =
      both(
          "abcdefghijklmnopqrstuvwxyz",
          "01234567890",
          "qwertyuiop[]",
          "asdfghjkl;'#",
          "zxcvbnm,./",
          "azertyuiop",
          "qwertzuiop",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p",
          "!\"£$%^&*()_+",
          "!@#$%^&*()_+");

  private NewPassword() {}

  /** What is said of one. */
  sealed interface Judged {

    record Good() implements Judged {}

    /** Why not, and what to do. */
    record Refused(String words) implements Judged {}
  }

  /**
   * Judges one.
   *
   * @param names what else is known of its owner: their name and address, their area
   */
  static Judged judge(String password, List<String> names) {
    var plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var letters = plain.codePointCount(0, plain.length());
    if (letters < SHORTEST) {
      return new Judged.Refused(
          "Choose a password of %d characters or more; three words make a good one"
              .formatted(SHORTEST));
    }
    if (letters > LONGEST) {
      return new Judged.Refused("Choose a password of %d characters or fewer".formatted(LONGEST));
    }
    return own(plain, known(names)) < OWN
        ? new Judged.Refused(
            "Choose a password that is harder to guess: this one is made of a well-known word, a"
                + " name, a number, or keys that repeat or lie side by side. Three words that have"
                + " nothing to do with each other make a good one")
        : new Judged.Good();
  }

  private static List<String> known(List<String> names) {
    return Stream.concat(
            WORDS.stream(),
            names.stream()
                .flatMap(it -> Stream.of(it.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(it -> it.length() >= A_NAME))
        .toList();
  }

  /** How many letters are left when everything is passed over that can be guessed. */
  private static int own(String password, List<String> known) {
    var own = 0;
    for (var at = 0; at < password.length(); ) {
      var guessed = guessed(password, at, known);
      if (guessed > 0) {
        at += guessed;
      } else {
        own += Character.isWhitespace(password.charAt(at)) ? 0 : 1;
        at += 1;
      }
    }
    return own;
  }

  /** How many letters from that place on can be guessed. */
  private static int guessed(String password, int at, List<String> known) {
    var most = Math.max(number(password, at), repeated(password, at));
    for (var word : known) {
      if (isAt(word, password, at)) {
        most = Math.max(most, word.length());
      }
    }
    for (var row : ROWS) {
      most = Math.max(most, run(password, at, row));
    }
    return most;
  }

  /** Whether the word stands there, also with digits and signs that look like its letters. */
  private static boolean isAt(String word, String password, int at) {
    if (at + word.length() > password.length()) {
      return false;
    }
    for (var i = 0; i < word.length(); i++) {
      var there = password.charAt(at + i);
      if (there != word.charAt(i) && looksLike(there).indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String looksLike(char sign) {
    return switch (sign) {
      case '0' -> "o";
      case '1', '!', '|' -> "il";
      case '3', '€' -> "e";
      case '4', '@' -> "a";
      case '5', '$' -> "s";
      case '7', '+' -> "t";
      case '8' -> "b";
      case '9' -> "g";
      default -> "";
    };
  }

  /** Digits as in a year, a day or a telephone's lock; a longer number may be random. */
  private static int number(String password, int at) {
    var end = at;
    while (end < password.length() && Character.isDigit(password.charAt(end))) {
      end++;
    }
    var before = at > 0 && Character.isDigit(password.charAt(at - 1));
    var digits = end - at;
    return !before && digits > 1 && digits <= A_NUMBER ? digits : 0;
  }

  /** A part that stands before already, or the same letter again. */
  private static int repeated(String password, int at) {
    var longest = 0;
    for (var from = 0; from < at; from++) {
      var length = 0;
      while (at + length < password.length()
          && password.charAt(from + length) == password.charAt(at + length)) {
        length++;
      }
      longest = Math.max(longest, length);
    }
    var same = at > 0 && password.charAt(at - 1) == password.charAt(at);
    return longest >= A_RUN ? longest : same ? 1 : 0;
  }

  /** A run of keys that lie side by side. */
  private static int run(String password, int at, String row) {
    var start = row.indexOf(password.charAt(at));
    var length = 0;
    while (start >= 0
        && start + length < row.length()
        && at + length < password.length()
        && row.charAt(start + length) == password.charAt(at + length)) {
      length++;
    }
    return length >= A_RUN ? length : 0;
  }

  /** Each from left to right, and from right to left. */
  private static List<String> both(String... rows) {
    return Stream.of(rows)
        .flatMap(it -> Stream.of(it, new StringBuilder(it).reverse().toString()))
        .toList();
  }
}
