package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import waymark.database.Access;
import waymark.database.Conditions;
import waymark.database.EmbeddedServer;
import waymark.database.Migrations;
import waymark.database.Secrets;
import waymark.database.Unavailable;
import waymark.ledger.LedgerKey;

/**
 * One installation of the program: its directory, its database, and the key of its ledgers. Which
 * database that is, is decided here and nowhere else.
 *
 * @param home where everything is kept that is not in the database; with an own database, that too
 * @param server the database that belongs to this installation; empty where another one is used
 */
record Installation(Path home, Access access, LedgerKey key, Optional<EmbeddedServer> server)
    implements AutoCloseable {

  private static final String LEDGER_KEY = "WAYMARK_LEDGER_KEY";

  /** Opens the installation with a database of its own, whatever the environment names. */
  static Installation ofItsOwn(Path home, Map<String, String> environment) {
    var server = EmbeddedServer.start(home.resolve("database"));
    Ending.later(server);
    try {
      return new Installation(
          home, server.access(), ownKey(home, environment), Optional.of(server));
    } catch (RuntimeException e) {
      Ending.now(server);
      throw e;
    }
  }

  /**
   * Opens the installation with the database that the environment names, or with its own.
   *
   * @throws IllegalArgumentException when the environment names a part and leaves out another
   * @throws Unavailable when the database cannot be reached or started
   */
  static Installation open(Path home, Map<String, String> environment) {
    return Access.from(environment)
        .map(access -> new Installation(home, access, givenKey(environment), Optional.empty()))
        .orElseGet(() -> ofItsOwn(home, environment));
  }

  /**
   * Brings the database up to the shape that this program needs, if it is one that can be trusted
   * with facts.
   *
   * @throws Unavailable when it is not, in words for the operator; nothing was written then
   */
  void migrate() {
    Conditions.before(access);
    Migrations.run(access);
    Conditions.after(access);
  }

  /** Where the heads of the ledgers are noted each time they are verified. */
  Path anchors() {
    return home.resolve("anchors");
  }

  /** Where it is noted what was redacted. */
  Path redactions() {
    return home.resolve("redactions");
  }

  /**
   * The password of the demo's people: made at its first start, of letters that are easy to type.
   */
  String demoPassword() {
    try {
      return Secrets.in(home.resolve("secrets")).of("demo-people").substring(0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's password cannot be kept below " + home, e);
    }
  }

  /** Two programs that share a database must share its key, so it cannot be made here. */
  private static LedgerKey givenKey(Map<String, String> environment) {
    var digits = environment.getOrDefault(LEDGER_KEY, "");
    if (digits.isBlank()) {
      throw new IllegalArgumentException(
          "WAYMARK_DATABASE_URL is set, so %s must be set too: 64 hexadecimal digits, kept outside"
                  .formatted(LEDGER_KEY)
              + " the database, the same at every start (openssl rand -hex 32 makes one)");
    }
    return LedgerKey.ofHex(digits);
  }

  private static LedgerKey ownKey(Path home, Map<String, String> environment) {
    var given = environment.getOrDefault(LEDGER_KEY, "");
    try {
      return LedgerKey.ofHex(
          given.isBlank() ? Secrets.in(home.resolve("secrets")).of("ledger") : given);
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger's key cannot be kept below " + home, e);
    }
  }

  @Override
  public void close() {
    server.ifPresent(Ending::now);
  }
}
