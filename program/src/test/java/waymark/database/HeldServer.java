package waymark.database;

import java.nio.file.Path;

/** A program that starts a server and holds it until it is killed. */
final class HeldServer {

  private HeldServer() {}

  public static void main(String[] home) throws InterruptedException {
    var server = EmbeddedServer.start(Path.of(home[0]));
    System.out.println(server.access().url());
    System.out.flush();
    Thread.sleep(Long.MAX_VALUE);
  }
}
