package waymark.database;

import java.io.IOException;

/** Ends the server with the program until somebody has it who can. */
final class WhileStarting implements AutoCloseable {

  private final Thread ending;

  /** A program that ends by now takes no more hooks: then the server ends here. */
  WhileStarting(DataDirectory directory, Process process) throws IOException {
    ending =
        new Thread(() -> {
          try {
            directory.stop(process.toHandle());
          } catch (IOException goesOn) {
            // the next start takes it over
          }
        });
    try {
      Runtime.getRuntime().addShutdownHook(ending);
    } catch (IllegalStateException programEnds) {
      directory.stop(process.toHandle());
      throw new Unavailable("The program ended while its database was starting.", programEnds);
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException programEnds) {
      // and so does the server
    }
  }
}
