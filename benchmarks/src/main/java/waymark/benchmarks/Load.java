package waymark.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Asks for one address again and again, over so many connections that stay open. */
sealed interface Load {

  int CONNECTIONS = 32;

  /** wrk where it is installed, as it takes the least of the machine for itself. */
  static Load onThisMachine() {
    return Program.onPath("wrk") ? new Wrk() : new OfOurs();
  }

  String name();

  /**
   * How many answers came in a second.
   *
   * @throws IOException when one of them was no 200
   */
  double perSecond(URI address, String cookie, int seconds)
      throws IOException, InterruptedException;

  /** By wrk. */
  record Wrk() implements Load {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");

    @Override
    public String name() {
      return "wrk";
    }

    @Override
    public double perSecond(URI address, String cookie, int seconds)
        throws IOException, InterruptedException {
      var said =
          new Program(
                  "wrk",
                  List.of(
                      "wrk",
                      "-t1",
                      "-c" + CONNECTIONS,
                      "-d" + seconds + "s",
                      "--timeout",
                      "30s",
                      "-H",
                      "Cookie: " + cookie,
                      address.toString()),
                  Map.of())
              .output();
      var rate = RATE.matcher(said);
      if (!rate.find() || said.contains("Non-2xx") || said.contains("Socket errors")) {
        throw new IOException("wrk says: " + said);
      }
      return Double.parseDouble(rate.group(1));
    }
  }

  /** By threads of this process. */
  record OfOurs() implements Load {

    @Override
    public String name() {
      return "this program's own load generator, as wrk is not installed";
    }

    @Override
    public double perSecond(URI address, String cookie, int seconds)
        throws IOException, InterruptedException {
      var request =
          "GET %s%s HTTP/1.1\r\nHost: %s:%d\r\nCookie: %s\r\n\r\n"
              .formatted(
                  address.getRawPath(),
                  address.getRawQuery() == null ? "" : "?" + address.getRawQuery(),
                  address.getHost(),
                  address.getPort(),
                  cookie)
              .getBytes(StandardCharsets.US_ASCII);
      var start = System.nanoTime();
      var end = start + seconds * 1_000_000_000L;
      try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
        Callable<Long> connection = () -> ask(address, request, end);
        var answers = 0L;
        for (var it :
            threads.invokeAll(new ArrayList<>(Collections.nCopies(CONNECTIONS, connection)))) {
          answers += it.get();
        }
        return answers * 1e9 / (System.nanoTime() - start);
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      }
    }

    private static long ask(URI address, byte[] request, long end) throws IOException {
      var answers = 0L;
      try (var socket = new Socket(address.getHost(), address.getPort())) {
        socket.setTcpNoDelay(true);
        var out = socket.getOutputStream();
        var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        while (System.nanoTime() < end) {
          out.write(request);
          in.skipNBytes(head(in));
          answers++;
        }
      }
      return answers;
    }

    /** Reads the head of an answer; how many bytes follow. */
    private static long head(InputStream in) throws IOException {
      var status = line(in);
      if (!status.startsWith("HTTP/1.1 200")) {
        throw new IOException("answered with " + status);
      }
      var length = -1L;
      for (var line = line(in); !line.isEmpty(); line = line(in)) {
        if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Long.parseLong(line.substring("content-length:".length()).strip());
        }
      }
      if (length < 0) {
        throw new IOException("an answer without its length");
      }
      return length;
    }

    private static String line(InputStream in) throws IOException {
      var line = new StringBuilder();
      for (var next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          throw new EOFException("the connection was closed");
        }
        if (next != '\r') {
          line.append((char) next);
        }
      }
      return line.toString();
    }
  }
}
