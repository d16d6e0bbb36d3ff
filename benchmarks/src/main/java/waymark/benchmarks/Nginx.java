package waymark.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** nginx, serving the files of one directory on this computer, as it does out of the box. */
final class Nginx implements AutoCloseable {

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static boolean isThere() {
    return Program.onPath("nginx") || Files.isExecutable(Path.of("/usr/sbin/nginx"));
  }

  static Nginx serving(Path files, Path work) throws IOException, InterruptedException {
    var port = freePort();
    var settings =
        Files.writeString(
            work.resolve("nginx.conf"),
            """
            worker_processes auto;
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/nginx.log;
            %2$s
            events { worker_connections 256; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 100000000;
              types { text/html html; }
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              server { listen 127.0.0.1:%3$d; root %4$s; }
            }
            """
                .formatted(
                    work,
                    System.getProperty("user.name").equals("root") ? "user root;" : "",
                    port,
                    files));
    var program = Program.onPath("nginx") ? "nginx" : "/usr/sbin/nginx";
    var process =
        new ProcessBuilder(List.of(program, "-c", settings.toString()))
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("nginx.out").toFile())
            .start();
    for (var attempt = 0; attempt < 100; attempt++) {
      try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return new Nginx(process, port);
      } catch (IOException notYet) {
        Thread.sleep(50);
      }
    }
    process.destroy();
    throw new IOException("nginx does not start: " + Files.readString(work.resolve("nginx.out")));
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
