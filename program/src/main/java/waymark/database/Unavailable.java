package waymark.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be started or reached; the message says what an operator can do. */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Unavailable(String message) {
    this(message, null);
  }

  public Unavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
