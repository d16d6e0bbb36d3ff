package waymark.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.database.Migrations.Migration;

/**
 * What a backup says of itself: one line for each thing, its parts separated by tabs. It is the
 * last part of the file, as the sums are known when everything was read.
 *
 * @param program the version of the program that made it
 * @param made the moment as of which all tables were read
 * @param keyMark which key the ledgers were written with, without saying the key
 * @param migrations what had made the shape of the database, in the order in which it ran
 * @param leftOut tables whose rows are not kept
 */
public record Manifest(
    String program,
    Instant made,
    String keyMark,
    List<Migration> migrations,
    List<Table> tables,
    List<Sequence> sequences,
    List<String> leftOut) {

  /** The form of the file; a program reads those that it knows. */
  static final int FORMAT = 1;

  private static final String FIRST = "Waymark backup";

  /**
   * One table.
   *
   * @param rows how many there are
   * @param sum of their texts, see {@link RowSum}
   */
  public record Table(String name, List<String> columns, long rows, String sum) {

    public Table {
      columns = List.copyOf(columns);
    }
  }

  /** Where a sequence stands. */
  public record Sequence(String name, long last, boolean called) {}

  public Manifest {
    migrations = List.copyOf(migrations);
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
    leftOut = List.copyOf(leftOut);
  }

  /** Of all tables. */
  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  /** The last migration that had run. */
  public String shape() {
    return migrations.isEmpty() ? "none" : migrations.getLast().version();
  }

  String written() {
    var lines = new ArrayList<String>();
    lines.add(line(FIRST, FORMAT));
    lines.add(line("program", program));
    lines.add(line("made", made));
    lines.add(line("key", keyMark));
    migrations.forEach(it -> lines.add(line("migration", it.version(), it.checksum())));
    tables.forEach(it ->
        lines.add(line("table", it.name(), it.rows(), it.sum(), String.join("\t", it.columns()))));
    sequences.forEach(it -> lines.add(line("sequence", it.name(), it.last(), it.called())));
    leftOut.forEach(it -> lines.add(line("left-out", it)));
    return String.join("\n", lines) + "\n";
  }

  private static String line(Object... parts) {
    return String.join("\t", Arrays.stream(parts).map(String::valueOf).toList());
  }

  /** The form that a manifest says it has; nothing where it is none. */
  static Optional<Integer> format(String text) {
    var first = text.lines().findFirst().orElse("").split("\t", -1);
    return first.length == 2 && first[0].equals(FIRST) && first[1].matches("\\d{1,9}")
        ? Optional.of(Integer.valueOf(first[1]))
        : Optional.empty();
  }

  /** What was written; nothing where it is not as {@link #written} writes it. */
  static Optional<Manifest> read(String text) {
    try {
      var read =
          new Manifest(
              one(text, "program"),
              Instant.parse(one(text, "made")),
              one(text, "key"),
              lines(text, "migration")
                  .map(it -> new Migration(it.get(1), Integer.parseInt(it.get(2))))
                  .toList(),
              lines(text, "table")
                  .map(it ->
                      new Table(
                          it.get(1),
                          it.subList(4, it.size()),
                          Long.parseLong(it.get(2)),
                          it.get(3)))
                  .toList(),
              lines(text, "sequence")
                  .map(it ->
                      new Sequence(
                          it.get(1), Long.parseLong(it.get(2)), Boolean.parseBoolean(it.get(3))))
                  .toList(),
              lines(text, "left-out").map(it -> it.get(1)).toList());
      return text.equals(read.written()) ? Optional.of(read) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException notWritten) {
      return Optional.empty();
    }
  }

  private static String one(String text, String what) {
    return lines(text, what).findFirst().map(it -> it.get(1)).orElse("");
  }

  private static Stream<List<String>> lines(String text, String what) {
    return text.lines()
        .map(it -> List.of(it.split("\t", -1)))
        .filter(it -> it.getFirst().equals(what));
  }
}
