package waymark.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a person's address and name are written, so that nothing else can be hidden in them. */
final class PersonWords {

  private static final int LONGEST_EMAIL = 254; // RFC 5321
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_NAME = 100;

  // plain letters only: one that looks like another would make a person who looks like another
  private static final Pattern LOCAL = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]+");
  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  private PersonWords() {}

  /** An e-mail address as it is kept; empty where it is none. */
  static Optional<String> email(String typed) {
    var address = typed.strip().toLowerCase(Locale.ROOT);
    var at = address.indexOf('@');
    return at > 0
            && at <= LONGEST_LOCAL
            && address.length() <= LONGEST_EMAIL
            && LOCAL.matcher(address.substring(0, at)).matches()
            && DOMAIN.matcher(address.substring(at + 1)).matches()
        ? Optional.of(address)
        : Optional.empty();
  }

  /** A name as it is kept; empty where it is none, is too long or holds what nobody sees. */
  static Optional<String> name(String typed) {
    var name = typed.strip().replaceAll(" +", " ");
    return name.isEmpty() || name.length() > LONGEST_NAME || UNSEEN.matcher(name).find()
        ? Optional.empty()
        : Optional.of(name);
  }

  /** What was typed, with nothing in it that a terminal could take for a command. */
  static String seen(String typed) {
    return UNSEEN.matcher(typed).replaceAll("?");
  }
}
