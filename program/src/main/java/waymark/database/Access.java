package waymark.database;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How to reach a database in its two roles: the owner changes its shape and does nothing else; the
 * program reads and adds. Neither is a superuser.
 *
 * @param url a JDBC address such as {@code jdbc:postgresql://host:5432/waymark}
 */
public record Access(String url, Login owner, Login program) {

  /** A role of the database and its password; never printed. */
  public record Login(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }

  private static final String URL = "WAYMARK_DATABASE_URL";
  private static final Pattern ROLE_INSIDE = Pattern.compile("[?&](user|password)=");

  /**
   * The database that the environment names by {@code WAYMARK_DATABASE_URL}, with {@code _USER},
   * {@code _PASSWORD}, {@code _OWNER_USER} and {@code _OWNER_PASSWORD}; empty when it names none.
   *
   * @throws IllegalArgumentException when it names an address and leaves out a part, in words for
   *     the operator
   */
  public static Optional<Access> from(Map<String, String> environment) {
    var url = environment.getOrDefault(URL, "");
    if (url.isBlank()) {
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          URL + " must begin with jdbc:postgresql:, for example jdbc:postgresql://host/waymark");
    }
    if (ROLE_INSIDE.matcher(url).find()) {
      throw new IllegalArgumentException(
          URL
              + " must not name a user or a password: it is used by two roles, which _USER and"
              + " _OWNER_USER name");
    }
    return Optional.of(new Access(url, login(environment, "_OWNER"), login(environment, "")));
  }

  /** Where it is, without what else its address may say. */
  public String place() {
    return url.replaceFirst("\\?.*", "").replaceFirst("^jdbc:", "");
  }

  private static Login login(Map<String, String> environment, String role) {
    var prefix = "WAYMARK_DATABASE" + role;
    return new Login(
        needed(environment, prefix + "_USER"), needed(environment, prefix + "_PASSWORD"));
  }

  private static String needed(Map<String, String> environment, String name) {
    var value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new IllegalArgumentException(URL + " is set, so " + name + " must be set too");
    }
    return value;
  }
}
