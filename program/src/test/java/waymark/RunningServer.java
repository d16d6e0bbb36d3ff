package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import waymark.ledger.LedgerKey;
import waymark.watch.MeasurementsAnswers;

/**
 * The whole program with the sample areas, answering on a free port; started once for all tests.
 */
final class RunningServer {

  private static final RunningServer ONLY = new RunningServer();

  private final Server server;
  private final String password;

  private RunningServer() {
    var installation = installation();
    password = installation.demoPassword();
    // what the tests say of where they come from is to be believed
    var proxies = Proxies.of("127.0.0.1");
    server = Server.start(installation, "127.0.0.1", 0, Server.Kind.DEMO, proxies);
  }

  /** Another one, empty, as it runs for real work; whoever starts it closes it. */
  static Server lasting() {
    return Server.start(installation(), "127.0.0.1", 0, Server.Kind.LASTING);
  }

  /** The same, whose measurements can be read. */
  static Server watched(MeasurementsAnswers.Place place) {
    return Server.start(
        installation(), "127.0.0.1", 0, Server.Kind.LASTING, Proxies.NONE, Optional.of(place));
  }

  private static Installation installation() {
    try {
      var home = Files.createDirectories(Path.of("target", "server").toAbsolutePath());
      return new Installation(
          Files.createTempDirectory(home, "run"),
          TestDatabase.another(),
          LedgerKey.ofHex("0123456789abcdef".repeat(4)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static RunningServer get() {
    return ONLY;
  }

  /** Where it answers, with a slash at the end. */
  String address() {
    return server.address();
  }

  /** The password of each of the demo's people. */
  String password() {
    return password;
  }

  ApplicationContext context() {
    return server.context();
  }

  <T> T bean(Class<T> type) {
    return server.context().getBean(type);
  }

  /** Every bean of a type. */
  <T> List<T> beans(Class<T> type) {
    return List.copyOf(server.context().getBeansOfType(type).values());
  }

  /** Changes the database behind the program's back, as the owner of all tables. */
  void asOwner(String sql) {
    var access = bean(Installation.class).access();
    try (var connection = TestDatabase.as(access, access.owner());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
