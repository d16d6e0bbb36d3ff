package waymark.watch;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * What may be said of an exception: of which kind it is and where it was thrown. Its message is
 * left out, as it can hold what somebody typed: a number that could not be read, the row that
 * PostgreSQL refused, an address that was asked for. Of what the database says, its code and the
 * names of the constraint, table and column stay.
 */
final class Fault {

  private static final int MOST_CAUSES = 10;
  private static final int MOST_FRAMES = 60;

  private Fault() {}

  /** An exception with those behind it, a line for each and one for each place. */
  static String of(IThrowableProxy thrown) {
    var lines = new ArrayList<String>();
    var each = thrown;
    for (var depth = 0; each != null && depth < MOST_CAUSES; depth++) {
      lines.add((depth == 0 ? "" : "caused by ") + kind(each));
      var frames = each.getStackTraceElementProxyArray();
      Stream.of(frames)
          .limit(Math.min(MOST_FRAMES, frames.length - each.getCommonFrames()))
          .forEach(it -> lines.add("  " + it.getSTEAsString()));
      each = each.getCause();
    }
    return String.join("\n", lines);
  }

  private static String kind(IThrowableProxy thrown) {
    return thrown instanceof ThrowableProxy it
        ? kind(it.getThrowable())
        : thrown.getClassName(); // of a library that hands on what was thrown elsewhere
  }

  /** One exception without those behind it. */
  static String kind(Throwable thrown) {
    return switch (thrown) {
      case PSQLException sql when sql.getServerErrorMessage() != null -> {
        var said = Objects.requireNonNull(sql.getServerErrorMessage());
        yield named(
            thrown,
            part("SQLSTATE", sql.getSQLState()),
            part("constraint", said.getConstraint()),
            part("table", said.getTable()),
            part("column", said.getColumn()));
      }
      case SQLException sql -> named(thrown, part("SQLSTATE", sql.getSQLState()));
      case FileSystemException file -> named(thrown, part("reason", file.getReason()));
      // the machine writes these, and names nothing but the program's own parts
      case NullPointerException _, ClassCastException _, LinkageError _, VirtualMachineError _ ->
          named(thrown, part("message", thrown.getMessage()));
      default -> thrown.getClass().getName();
    };
  }

  private static String part(String name, @Nullable String value) {
    return value == null || value.isEmpty() ? "" : name + " " + value;
  }

  private static String named(Throwable thrown, String... parts) {
    var known = List.of(parts).stream().filter(it -> !it.isEmpty()).toList();
    return thrown.getClass().getName()
        + (known.isEmpty() ? "" : known.stream().collect(Collectors.joining(", ", " [", "]")));
  }
}
