package waymark;

/** The server cannot answer where it was told to, because something else does. */
final class PortTaken extends RuntimeException {

  PortTaken(String address, int port, Throwable cause) {
    super(
        "%s port %d is taken by another program. Stop that one, or choose another port: --port %d"
            .formatted(address, port, port + 1),
        cause);
  }
}
