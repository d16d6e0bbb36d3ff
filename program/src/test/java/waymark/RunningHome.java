package waymark;

import java.nio.file.Path;
import java.util.Map;
import waymark.ledger.Ledger;

/** A program that runs a server on a database of its own, with one area, until it is ended. */
final class RunningHome {

  private RunningHome() {}

  public static void main(String[] home) {
    var server =
        Server.start(
            Installation.ofItsOwn(Path.of(home[0]), Map.of()), "127.0.0.1", 0, Server.Kind.LASTING);
    OperatorCommands.made(server.context().getBean(Ledger.class), "mereside", "Mereside");
    System.out.println("running");
    System.out.flush();
  }
}
