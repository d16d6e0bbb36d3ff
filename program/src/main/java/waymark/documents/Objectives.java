package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Table;

/** Under which objective each block of a paper stands. */
final class Objectives {

  private Objectives() {}

  /** A block and the objective that was headed last before it. */
  record Placed(Block block, Optional<Objective> objective) {}

  /**
   * Walks the paper. An objective lasts until the next one, or until a heading of its own rank or
   * higher that heads none; "Business as usual" alone on a line changes the state of those after
   * it.
   */
  static List<Placed> place(Paper paper) {
    var placed = new ArrayList<Placed>();
    var state = Objective.State.ACTIVE;
    Optional<Objective> current = Optional.empty();
    var rank = Integer.MAX_VALUE;
    for (var block : paper.blocks()) {
      var line = line(block);
      if (businessAsUsual(line)) {
        state = Objective.State.BUSINESS_AS_USUAL;
        current = Optional.empty();
      }
      var headed = Objective.headedBy(line, state);
      if (headed.isPresent()) {
        current = headed;
        rank = block instanceof Heading heading ? heading.level() : Integer.MAX_VALUE;
      } else if (block instanceof Heading heading && heading.level() <= rank) {
        current = Optional.empty();
      }
      placed.add(new Placed(block, current));
    }
    return placed;
  }

  /** The objectives that a paper heads, each once, in its order. */
  static List<Objective> headed(List<Placed> placed) {
    return placed.stream().flatMap(each -> each.objective().stream()).distinct().toList();
  }

  /** The text of a heading, a paragraph or a one-cell table; blank for any other table. */
  static String line(Block block) {
    return switch (block) {
      case Heading heading -> heading.text();
      case Paragraph paragraph -> paragraph.text();
      case Table table -> table.rows().size() == 1 ? only(table) : "";
    };
  }

  private static String only(Table table) {
    var filled = table.rows().getFirst().cells().stream().filter(cell -> !cell.isBlank()).toList();
    return filled.size() == 1 ? filled.getFirst() : "";
  }

  private static boolean businessAsUsual(String line) {
    return line.toLowerCase(Locale.ROOT)
        .replaceAll("[\u2010-\u2015-]", " ")
        .strip()
        .equals("business as usual");
  }
}
