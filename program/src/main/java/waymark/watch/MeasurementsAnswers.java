package waymark.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Tells the measurements to whoever watches, under {@code /metrics} on a port of its own: a server
 * in front of the pages, which lets everybody through to them, cannot let anybody through to this.
 */
public final class MeasurementsAnswers implements AutoCloseable {

  private static final String PATH = "/metrics";
  private static final String FORM = "text/plain; version=0.0.4; charset=utf-8";
  private static final int WAITING = 4;

  private final HttpServer server;
  private final ExecutorService work;

  private MeasurementsAnswers(HttpServer server, ExecutorService work) {
    this.server = server;
    this.work = work;
  }

  /**
   * Where it answers.
   *
   * @param token what must be sent as {@code Authorization: Bearer}; without one, only programs of
   *     this computer can ask
   */
  public record Place(InetSocketAddress address, Optional<String> token) {

    private static final String ADDRESS = "WAYMARK_METRICS";
    private static final String TOKEN = "WAYMARK_METRICS_TOKEN";
    private static final int SHORTEST_TOKEN = 16;

    /**
     * The place that the environment names by {@code WAYMARK_METRICS}; empty where it names none.
     *
     * @throws IllegalArgumentException in words for the operator, when it is no place or would tell
     *     everybody
     */
    public static Optional<Place> from(Map<String, String> environment) {
      var said = environment.getOrDefault(ADDRESS, "").strip();
      if (said.isEmpty()) {
        return Optional.empty();
      }
      var token = Optional.of(environment.getOrDefault(TOKEN, "")).filter(it -> !it.isEmpty());
      if (token.filter(it -> it.length() < SHORTEST_TOKEN).isPresent()) {
        throw new IllegalArgumentException(
            "%s has %d characters or more (openssl rand -hex 32 makes one)"
                .formatted(TOKEN, SHORTEST_TOKEN));
      }
      var address = address(said);
      if (token.isEmpty() && !address.getAddress().isLoopbackAddress()) {
        throw new IllegalArgumentException(
            "%s=%s would answer everybody who reaches this computer; set %s too, or name 127.0.0.1"
                .formatted(ADDRESS, said, TOKEN));
      }
      return Optional.of(new Place(address, token));
    }

    private static InetSocketAddress address(String said) {
      var colon = said.lastIndexOf(':');
      try {
        var host = said.substring(0, Math.max(colon, 0)).replaceAll("^\\[|]$", "");
        return new InetSocketAddress(
            InetAddress.ofLiteral(host), Integer.parseInt(said.substring(colon + 1)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s is an address and a port of this computer, like 127.0.0.1:9180; not \"%s\""
                .formatted(ADDRESS, said),
            e);
      }
    }
  }

  /**
   * Begins to answer.
   *
   * @throws UncheckedIOException when the port is taken, in words for the operator
   */
  public static MeasurementsAnswers open(Place place, Measurements measurements) {
    try {
      var server = HttpServer.create(place.address, WAITING);
      var work =
          Executors.newSingleThreadExecutor(
              Thread.ofPlatform().daemon().name("measurements").factory());
      server.setExecutor(work);
      server.createContext("/", it -> answer(it, place, measurements));
      server.start();
      return new MeasurementsAnswers(server, work);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The measurements cannot be told on %s (%s); name another place by WAYMARK_METRICS"
              .formatted(place.address, e.getMessage()),
          e);
    }
  }

  private static void answer(HttpExchange asked, Place place, Measurements measurements)
      throws IOException {
    try (asked) {
      if (!asked.getRequestURI().getPath().equals(PATH)) {
        send(asked, 404, "text/plain", "the measurements are at " + PATH + "\n");
      } else if (!asked.getRequestMethod().equals("GET")) {
        send(asked, 405, "text/plain", "they can be read only\n");
      } else if (!mayRead(asked, place)) {
        asked.getResponseHeaders().set("WWW-Authenticate", "Bearer");
        send(asked, 401, "text/plain", "a token is needed\n");
      } else {
        send(asked, 200, FORM, measurements.text());
      }
    }
  }

  /** In a time that does not tell how much of the token was right. */
  private static boolean mayRead(HttpExchange asked, Place place) {
    var sent = Objects.requireNonNullElse(asked.getRequestHeaders().getFirst("Authorization"), "");
    return place
        .token
        .map(it -> MessageDigest.isEqual(("Bearer " + it).getBytes(UTF_8), sent.getBytes(UTF_8)))
        .orElse(true);
  }

  private static void send(HttpExchange asked, int status, String form, String text)
      throws IOException {
    var bytes = text.getBytes(UTF_8);
    asked.getResponseHeaders().set("Content-Type", form);
    asked.sendResponseHeaders(status, bytes.length);
    asked.getResponseBody().write(bytes);
  }

  /** The port that it answers on. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    work.shutdownNow();
  }
}
