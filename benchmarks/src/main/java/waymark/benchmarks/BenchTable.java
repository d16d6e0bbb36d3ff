package waymark.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Times and memory of several programs, each beside the reference where there is one. */
final class BenchTable {

  private record Line(String name, Times times, OptionalLong kilobytes) {}

  private final List<Line> lines = new ArrayList<>();
  private final Optional<String> reference;

  BenchTable(Optional<String> reference) {
    this.reference = reference;
  }

  void add(String name, Times times, OptionalLong kilobytes) {
    lines.add(new Line(name, times, kilobytes));
  }

  String text() {
    var text = new StringBuilder();
    row(text, "", "fastest", "median", "ratio", "memory", "ratio");
    var against =
        reference.flatMap(
            name -> lines.stream().filter(line -> line.name().equals(name)).findFirst());
    for (var line : lines) {
      row(
          text,
          line.name(),
          milliseconds(line.times().fastest()),
          milliseconds(line.times().median()),
          against.map(it -> ratio(line.times().median(), it.times().median())).orElse(""),
          megabytes(line.kilobytes()),
          against.map(it -> ratio(line.kilobytes(), it.kilobytes())).orElse(""));
    }
    return text.toString();
  }

  private static void row(StringBuilder text, Object... cells) {
    text.append(String.format(Locale.ROOT, "%-30s %10s %10s %6s %8s %6s", cells).stripTrailing())
        .append('\n');
  }

  private static String milliseconds(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }

  private static String megabytes(OptionalLong kilobytes) {
    return kilobytes.isEmpty() ? "" : kilobytes.getAsLong() / 1024 + " MB";
  }

  private static String ratio(OptionalLong ours, OptionalLong theirs) {
    return ours.isEmpty() || theirs.isEmpty() ? "" : ratio(ours.getAsLong(), theirs.getAsLong());
  }

  private static String ratio(long ours, long theirs) {
    return String.format(Locale.ROOT, "%.2f", (double) ours / theirs);
  }
}
