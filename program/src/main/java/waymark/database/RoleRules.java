package waymark.database;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is wrong with a server, or with one of the two roles, as the database describes it; the
 * answer is one sentence for whoever runs the program, and empty where nothing is.
 */
final class RoleRules {

  private static final int OLDEST = 18_00_00;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.@ -]{1,63}");

  private RoleRules() {}

  /** A role as the database describes it to itself. */
  record Role(
      String name,
      boolean superuser,
      boolean passesWalls,
      boolean replicates,
      String becomes,
      String owns,
      boolean makesSchemas,
      boolean givesAway) {}

  /** What a server says of itself to one of the roles. */
  record Seen(int version, String versionName, String encoding, boolean readOnly, Role role) {}

  /** What is wrong with the names of the roles. */
  static Optional<String> named(Access access) {
    for (var login : List.of(access.owner(), access.program())) {
      if (!NAME.matcher(login.user()).matches()) {
        return Optional.of(
            "The name of a role may have letters, digits, blanks and . _ @ - only, up to 63.");
      }
    }
    return access.owner().user().equals(access.program().user())
        ? Optional.of(
            "WAYMARK_DATABASE_USER and WAYMARK_DATABASE_OWNER_USER are both \"%s\". They must be two roles: whoever owns the tables can pass the walls between areas, and the program must not."
                .formatted(access.owner().user()))
        : Optional.empty();
  }

  /** What is wrong with the server, whoever asks. */
  static Optional<String> server(Seen seen) {
    if (seen.version() < OLDEST) {
      return Optional.of(
          "The database is PostgreSQL %s. Waymark needs PostgreSQL 18 or later."
              .formatted(seen.versionName()));
    }
    if (!seen.encoding().equals("UTF8")) {
      return Optional.of(
          "The database is encoded as %s. Waymark needs one made with: encoding 'UTF8'."
              .formatted(seen.encoding()));
    }
    return seen.readOnly()
        ? Optional.of(
            "The database takes no writing: it is a standby, or was set to read only. Waymark needs"
                + " the one that is written to.")
        : Optional.empty();
  }

  /** What is wrong with the role that owns the tables. */
  static Optional<String> owner(Role role, Access access) {
    if (!role.name().equals(access.owner().user())) {
      return Optional.of(otherUser(role));
    }
    if (role.superuser() || role.passesWalls()) {
      return Optional.of(
          "WAYMARK_DATABASE_OWNER_USER, \"%s\", %s. It must be an ordinary role that owns the database: the program's functions work with its rights, and would see every area. As a superuser: create role ... login; alter database ... owner to ...;"
              .formatted(role.name(), role.superuser() ? "is a superuser" : "has BYPASSRLS"));
    }
    if (!role.makesSchemas()) {
      return Optional.of(
          "WAYMARK_DATABASE_OWNER_USER, \"%s\", may not make the program's tables. As a superuser: alter database ... owner to \"%1$s\";"
              .formatted(role.name()));
    }
    return role.givesAway()
        ? Optional.of(
            "Default privileges of \"%s\" give away rights on every table that it makes, so that facts could be changed. As \"%1$s\": alter default privileges revoke all on tables from \"%s\", public;"
                .formatted(role.name(), access.program().user()))
        : Optional.empty();
  }

  /** What is wrong with the role that the program works in: whether it could pass the walls. */
  static Optional<String> program(Role role, Access access) {
    if (!role.name().equals(access.program().user())) {
      return Optional.of(otherUser(role));
    }
    if (role.superuser()) {
      return Optional.of(passing(role, "is a superuser", "nosuperuser"));
    }
    if (role.passesWalls()) {
      return Optional.of(passing(role, "has BYPASSRLS", "nobypassrls"));
    }
    if (role.replicates()) {
      return Optional.of(passing(role, "has REPLICATION", "noreplication"));
    }
    if (!role.becomes().isEmpty()) {
      return Optional.of(
          "WAYMARK_DATABASE_USER, \"%s\", can act as %s, and so pass the walls between areas; the program does not start. As a superuser: revoke %2$s from \"%1$s\";"
              .formatted(role.name(), role.becomes()));
    }
    return role.owns().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "WAYMARK_DATABASE_USER, \"%s\", owns %s, and so could pass the walls between areas; the program does not start. Give that to \"%s\", or use a role that owns nothing."
                .formatted(role.name(), role.owns(), access.owner().user()));
  }

  private static String otherUser(Role role) {
    return "The address in WAYMARK_DATABASE_URL signs in as \"%s\" whatever role it is asked for. Take that out of it."
        .formatted(role.name());
  }

  private static String passing(Role role, String what, String without) {
    return "WAYMARK_DATABASE_USER, \"%s\", %s, and so passes the walls between areas; the program does not start. As a superuser: alter role \"%1$s\" %s;"
        .formatted(role.name(), what, without);
  }
}
