package waymark.watch;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What other packages say of an exception where its stack would be too much. */
public final class Faults {

  private static final int MOST_CAUSES = 10;

  private Faults() {}

  /** Its kind and those behind it, on one line, without what their messages hold. */
  public static String brief(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(MOST_CAUSES)
        .map(Fault::kind)
        .collect(Collectors.joining(" <- "));
  }
}
