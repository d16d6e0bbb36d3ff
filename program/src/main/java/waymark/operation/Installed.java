package waymark.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import waymark.report.Cell;
import waymark.report.Table;

/**
 * How this installation is set up.
 *
 * @param parts what is at work, beside Java and the room that is left
 * @param home where it keeps what is its own
 * @param environment what it was started with; of secrets it is only said that they are set
 */
public record Installed(List<Part> parts, Path home, Map<String, String> environment) {

  /** A part of it, and what it is here. */
  public record Part(String name, String here) {}

  private static final double GIGABYTE = 1e9;

  public Installed {
    parts = List.copyOf(parts);
    environment = Map.copyOf(environment);
  }

  /** Never its environment. */
  @Override
  public String toString() {
    return home.toString();
  }

  /** What is at work, with some parts more. */
  public Table facts(Part... more) {
    var table = Table.captioned("What is at work").column("Part").column("Here");
    Stream.of(
            parts.stream(),
            Stream.of(more),
            Stream.of(
                new Part("Java", System.getProperty("java.runtime.version", "unknown")),
                new Part("Directory", home.toString()),
                new Part("Room left there", room())))
        .flatMap(it -> it)
        .forEach(it -> table.row(Cell.of(it.name), Cell.of(it.here)));
    return table.build();
  }

  private String room() {
    try {
      var there = Files.exists(home) ? home : home.getRoot();
      var left = Files.getFileStore(there).getUsableSpace();
      return String.format(Locale.UK, "%.1f GB", left / GIGABYTE);
    } catch (IOException e) {
      return "unknown";
    }
  }

  /** Every variable that the program knows, and those that it does not. */
  public Table settings() {
    var table =
        Table.captioned("What the environment sets")
            .column("Variable")
            .column("State")
            .column("Value")
            .column("What it is for");
    Setting.all()
        .forEach(it ->
            table.row(
                Cell.of(it.name()),
                Cell.of(state(it)),
                Cell.of(it.value(environment)),
                Cell.of(it.what())));
    Setting.unknown(environment)
        .forEach(it ->
            table.row(Cell.of(it), Cell.of("unknown"), Cell.of(""), Cell.of(Setting.warning(it))));
    return table.build();
  }

  private String state(Setting setting) {
    if (setting.isSet(environment)) {
      return "set";
    }
    return setting.otherwise().isEmpty() ? "not set" : "default";
  }
}
