package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import waymark.database.Access;
import waymark.database.Conditions;
import waymark.database.EmbeddedServer;
import waymark.database.Migrations;
import waymark.database.Secrets;
import waymark.database.Unavailable;
import waymark.ledger.LedgerKey;
import waymark.operation.Installed;

/**
 * One installation of the program: its directory, its database, and the key of its ledgers. Which
 * database that is, is decided here and nowhere else. A database of its own starts while the
 * program goes on with what does not need it.
 */
final class Installation implements AutoCloseable {

  static final String LEDGER_KEY = "WAYMARK_LEDGER_KEY";

  private final Path home;
  private final Map<String, String> environment;
  private final LedgerKey key;
  private final CompletableFuture<Access> access;
  private final Optional<AutoCloseable> server;
  private CompletableFuture<Access> ready = new CompletableFuture<>();

  private Installation(
      Path home,
      Map<String, String> environment,
      LedgerKey key,
      CompletableFuture<Access> access,
      Optional<AutoCloseable> server) {
    this.home = home;
    this.environment = environment;
    this.key = key;
    this.access = access;
    this.server = server;
  }

  /** An installation with a database that is there. */
  Installation(Path home, Access access, LedgerKey key) {
    this(home, Map.of(), access, key);
  }

  private Installation(Path home, Map<String, String> environment, Access access, LedgerKey key) {
    this(home, environment, key, CompletableFuture.completedFuture(access), Optional.empty());
  }

  /** Opens the installation with a database of its own, whatever the environment names. */
  static Installation ofItsOwn(Path home, Map<String, String> environment) {
    var key = ownKey(home, environment);
    var server =
        CompletableFuture.supplyAsync(
            () -> EmbeddedServer.start(home.resolve("database")), inThread("database"));
    AutoCloseable whenStarted =
        () -> server.exceptionally(_ -> null).thenAccept(Installation::close).join();
    Ending.later(whenStarted);
    return new Installation(
        home, environment, key, server.thenApply(EmbeddedServer::access), Optional.of(whenStarted));
  }

  /** One that could not be started ended by itself. */
  private static void close(@Nullable EmbeddedServer server) {
    if (server != null) {
      server.close();
    }
  }

  private static Executor inThread(String name) {
    return work -> Thread.ofPlatform().name(name).start(work);
  }

  /**
   * Opens the installation with the database that the environment names, or with its own.
   *
   * @throws IllegalArgumentException when the environment names a part and leaves out another
   */
  static Installation open(Path home, Map<String, String> environment) {
    return Access.from(environment)
        .map(access -> new Installation(home, environment, access, givenKey(environment)))
        .orElseGet(() -> ofItsOwn(home, environment));
  }

  /**
   * Opens the installation to look into it, whether or not the program runs on it: a database of
   * its own is shared with the program that runs it, and started where none does.
   *
   * @throws Unavailable when there is no database of its own yet
   */
  static Installation beside(Path home, Map<String, String> environment, boolean ofItsOwn) {
    if (!ofItsOwn && Access.from(environment).isPresent()) {
      return open(home, environment);
    }
    var database = home.resolve("database");
    if (!EmbeddedServer.isMade(database)) {
      throw new Unavailable(
          "There is no database below %s yet. `serve` makes one; WAYMARK_DATABASE_URL names another."
              .formatted(home));
    }
    return EmbeddedServer.running(database)
        .map(access -> new Installation(home, access, ownKey(home, environment)))
        .orElseGet(() -> ofItsOwn(home, environment));
  }

  /** Its directory. */
  Path home() {
    return home;
  }

  LedgerKey key() {
    return key;
  }

  /** How it is set up, and how the program that runs on it is. */
  Installed installed(List<Installed.Part> running) {
    var parts = new ArrayList<Installed.Part>();
    parts.add(new Installed.Part("Program", "Waymark " + Waymark.VERSION));
    parts.add(new Installed.Part("Build", System.getProperty("waymark.build", "not known")));
    parts.addAll(running);
    parts.add(
        new Installed.Part(
            "Database", server.isPresent() ? "of the program's own" : access().place()));
    parts.add(
        new Installed.Part("Key of the ledgers, its fingerprint", key.mark().substring(0, 8)));
    return new Installed(parts, home, environment);
  }

  /**
   * How the database is reached, once it is there.
   *
   * @throws Unavailable when it cannot be started
   */
  Access access() {
    return await(access);
  }

  /**
   * Begins to bring the database up to the shape that this program needs, if it is one that can be
   * trusted with facts.
   */
  void prepare() {
    ready =
        access.thenApplyAsync(
            it -> {
              Conditions.before(it);
              Migrations.run(it);
              Conditions.after(it);
              return it;
            },
            inThread("migrations"));
  }

  /**
   * How the database is reached, once it is there and in shape: {@link #prepare} comes first.
   *
   * @throws Unavailable when it cannot be started or brought up to date
   */
  Access ready() {
    return await(ready);
  }

  private static Access await(CompletableFuture<Access> access) {
    try {
      return access.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }

  /** Where secrets are that are in no database. */
  Path secrets() {
    return home.resolve("secrets");
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
