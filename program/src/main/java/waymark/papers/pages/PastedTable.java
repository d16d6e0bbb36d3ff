package waymark.papers.pages;

import java.util.List;
import java.util.Optional;

/** A table as it was pasted: cells apart by tabs, as Word and Excel copy them, or a CSV file. */
final class PastedTable {

  private PastedTable() {}

  /** What is wrong with it, as an error says it; empty where it can be read as a table. */
  static Optional<String> problem(String pasted) {
    var lines = pasted.lines().filter(it -> !it.isBlank()).toList();
    if (lines.isEmpty()) {
      return Optional.of("Paste the table");
    }
    if (lines.getFirst().stripLeading().startsWith("<")) {
      return Optional.of(
          "What you pasted is the source of a web page. Copy the table from the page as your"
              + " browser shows it");
    }
    if (separator(lines) == ' ') {
      return Optional.of(
          "What you pasted has one column only. Copy the whole table, from its first heading to its"
              + " last cell");
    }
    return lines.size() == 1
        ? Optional.of(
            "What you pasted has one row only. Copy the row of headings and the rows below it")
        : Optional.empty();
  }

  /** The ending of the name under which it is kept, by which it is read as a table. */
  static String ending(String pasted) {
    return separator(pasted.lines().filter(it -> !it.isBlank()).toList()) == '\t' ? ".tsv" : ".csv";
  }

  /** A blank where there is none. */
  private static char separator(List<String> lines) {
    for (var separator : new char[] {'\t', ';', ','}) {
      if (lines.stream().filter(it -> it.indexOf(separator) >= 0).count() * 2 >= lines.size()) {
        return separator;
      }
    }
    return ' ';
  }
}
