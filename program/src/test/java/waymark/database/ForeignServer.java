package waymark.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL that the program did not start and knows nothing of: another superuser, no roles,
 * TLS with a certificate of its own, and stopped and started whenever its administrator likes.
 */
public final class ForeignServer implements AutoCloseable {

  private static final String PASSWORD = "of the superuser";

  private final Path home;
  private final Path binaries;
  private final int port;
  private Process process;

  public ForeignServer(Path home) throws IOException, InterruptedException {
    this.home = home.toAbsolutePath();
    var unpacked = Files.createDirectories(Path.of("target", "postgresql", "server"));
    binaries = Binaries.unpacked(unpacked.toAbsolutePath());
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    make();
    process = start();
  }

  private void make() throws IOException, InterruptedException {
    var secret = Files.writeString(home.resolve("secret"), PASSWORD);
    run(
        binaries.resolve("bin/initdb").toString(),
        "-D",
        home.resolve("data").toString(),
        "-U",
        "dba",
        "--pwfile",
        secret.toString(),
        "--auth=scram-sha-256",
        "-E",
        "UTF8",
        "--locale=C",
        "--no-sync");
    certify();
  }

  /** A key and a certificate as files, in the form that PostgreSQL reads. */
  private void certify() throws IOException, InterruptedException {
    var store = home.resolve("store.p12");
    run(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD,
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost,ip:127.0.0.1");
    try {
      var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
      Key key = keys.getKey("server", PASSWORD.toCharArray());
      pem("PRIVATE KEY", key.getEncoded(), "server.key");
      pem("CERTIFICATE", keys.getCertificate("server").getEncoded(), "server.crt");
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
    Files.setPosixFilePermissions(
        home.resolve("server.key"), PosixFilePermissions.fromString("rw-------"));
  }

  private void pem(String what, byte[] content, String file) throws IOException {
    var lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
    Files.writeString(
        home.resolve(file), "-----BEGIN %s-----\n%s\n-----END %1$s-----\n".formatted(what, lines));
  }

  /** The certificate that a client may trust. */
  public Path certificate() {
    return home.resolve("server.crt");
  }

  private Process start() throws IOException, InterruptedException {
    var started =
        new ProcessBuilder(
                OrdinaryUser.command(
                    List.of(
                        binaries.resolve("bin/postgres").toString(),
                        "-D",
                        home.resolve("data").toString(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off",
                        "-c",
                        "ssl=on",
                        "-c",
                        "ssl_key_file=" + home.resolve("server.key"),
                        "-c",
                        "ssl_cert_file=" + home.resolve("server.crt"))))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()))
            .start();
    for (var attempt = 0; ; attempt++) {
      try {
        connect("postgres", "dba", PASSWORD).close();
        return started;
      } catch (SQLException notYet) {
        if (attempt == 300 || started.waitFor(100, TimeUnit.MILLISECONDS)) {
          started.destroyForcibly();
          throw new IOException(Files.readString(home.resolve("log")), notYet);
        }
      }
    }
  }

  /** As when its computer loses power. */
  public void stop() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid())).start().waitFor();
    process.waitFor();
  }

  public void startAgain() throws IOException, InterruptedException {
    process = start();
  }

  /** What its administrator types, in one of its databases. */
  public void asSuperuser(String database, String... statements) throws SQLException {
    try (var connection = connect(database, "dba", PASSWORD);
        var statement = connection.createStatement()) {
      for (var it : statements) {
        statement.execute(it);
      }
    }
  }

  /** As somebody else. */
  public Connection connect(String database, String user, String password) throws SQLException {
    return DriverManager.getConnection(url(database), user, password);
  }

  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  @Override
  public void close() throws IOException {
    try {
      if (process.isAlive()) {
        stop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(String... command) throws IOException, InterruptedException {
    var made =
        new ProcessBuilder(OrdinaryUser.command(new ArrayList<>(List.of(command))))
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log").toFile())
            .start();
    if (made.waitFor() != 0) {
      throw new IOException(Files.readString(home.resolve("log")));
    }
  }
}
