package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the server ends: what is under way first, then the connections, then the database. */
class StoppingTest {

  /** SIGINT among the signals of a process, as Linux writes them. */
  private static final long INTERRUPT = 1 << 1;

  @TempDir private Path home;

  @ParameterizedTest(name = "SIG{0}")
  @ValueSource(strings = {"TERM", "INT"})
  void a_request_under_way_is_answered_before_the_database_ends(String signal) throws Exception {
    var server = started();
    try (var said = server.inputReader();
        var browser = HttpClient.newHttpClient()) {
      var address = said.readLine();
      var request = HttpRequest.newBuilder(URI.create(address + "slow")).build();
      var answer = browser.sendAsync(request, HttpResponse.BodyHandlers.ofString());
      assertEquals("asked", said.readLine());
      assertOwnSession(server.pid(), Long.parseLong(Files.readAllLines(postmaster()).getFirst()));
      kill(signal, server.pid());
      assertEquals("answered by the database", answer.get(60, TimeUnit.SECONDS).body());
      assertTrue(server.waitFor(60, TimeUnit.SECONDS));
      assertFalse(Files.exists(postmaster()), "the database has ended, and cleanly");
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void a_program_that_is_ended_while_it_starts_leaves_no_database_behind() throws Exception {
    var server = started();
    try {
      var database = database(server);
      kill("TERM", server.pid());
      assertTrue(server.waitFor(60, TimeUnit.SECONDS));
      assertFalse(ProcessHandle.of(database).map(ProcessHandle::isAlive).orElse(false));
      assertFalse(Files.exists(postmaster()));
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void a_server_that_cannot_start_leaves_no_database_behind() throws Exception {
    unpacked();
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var installation = Installation.ofItsOwn(home, Map.of());
      installation.access();
      assertTrue(Files.exists(postmaster()));
      assertThrows(
          PortTaken.class,
          () -> Server.start(installation, "127.0.0.1", taken.getLocalPort(), Server.Kind.LASTING));
      assertFalse(Files.exists(postmaster()));
    }
  }

  /** Else Ctrl-C in a terminal would end the database at the same moment. */
  private static void assertOwnSession(long server, long database) throws IOException {
    if (Files.isDirectory(Path.of("/proc/self"))) {
      assertNotEquals(group(server), group(database));
    }
  }

  /** The process of the database, as soon as its file says it: it is there before it is written. */
  private long database(Process server) throws IOException, InterruptedException {
    while (true) {
      if (Files.exists(postmaster())) {
        var lines = Files.readAllLines(postmaster());
        if (lines.size() > 1) {
          return Long.parseLong(lines.getFirst().strip());
        }
      }
      assertTrue(server.isAlive());
      Thread.sleep(20);
    }
  }

  private Path postmaster() {
    return home.resolve("database/data/postmaster.pid");
  }

  private Process started() throws IOException {
    unpacked();
    var command = new ArrayList<>(hearingEverySignal());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            StoppedServer.class.getName(),
            home.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /**
   * What must stand before a command so that SIGINT reaches it where these tests were started in
   * the background of a script: a shell makes what it starts there ignore that signal, and Java
   * heeds it.
   */
  private static List<String> hearingEverySignal() throws IOException {
    var status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return List.of();
    }
    var ignored =
        Files.readAllLines(status).stream()
            .filter(it -> it.startsWith("SigIgn:"))
            .mapToLong(it -> Long.parseUnsignedLong(it.substring("SigIgn:".length()).strip(), 16))
            .findFirst()
            .orElse(0);
    return (ignored & INTERRUPT) == 0 ? List.of() : List.of("env", "--default-signal=INT");
  }

  /** The server's files, which are unpacked once for all tests. */
  private void unpacked() throws IOException {
    TestDatabase.access();
    Files.createDirectories(home.resolve("database"));
    Files.createSymbolicLink(
        home.resolve("database/server"),
        Path.of("target", "postgresql", "server").toAbsolutePath());
  }

  private static void kill(String signal, long process) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("kill", "-" + signal, "" + process).start().waitFor());
  }

  /** The group that a process belongs to: the third number after the name in parentheses. */
  private static String group(long process) throws IOException {
    var line = Files.readString(Path.of("/proc", "" + process, "stat"));
    return line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[2];
  }
}
