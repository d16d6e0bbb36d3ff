package waymark.casework.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the four columns of events stand. All others are dropped at the door: they may hold names,
 * addresses or numbers of children, and nothing is made from them.
 *
 * @param dropped the names of the other columns, in their order
 */
record Header(
    int caseAt, int eventAt, int dateAt, int detailAt, int columns, List<String> dropped) {

  private static final List<String> NEEDED = List.of("case", "event", "date", "detail");
  private static final int LONGEST_NAME = 60;

  /** The header of a file of events; empty where it is none. */
  static Optional<Header> find(List<String> cells) throws UnreadableExtract {
    var names = names(cells);
    if (!names.containsAll(NEEDED)) {
      return Optional.empty();
    }
    for (var needed : NEEDED) {
      if (names.indexOf(needed) != names.lastIndexOf(needed)) {
        throw new UnreadableExtract("line 1: the column \"" + needed + "\" stands there twice");
      }
    }
    var dropped = new ArrayList<String>();
    for (var i = 0; i < names.size(); i++) {
      if (!NEEDED.contains(names.get(i))) {
        dropped.add(name(cells.get(i), i));
      }
    }
    return Optional.of(
        new Header(
            names.indexOf("case"),
            names.indexOf("event"),
            names.indexOf("date"),
            names.indexOf("detail"),
            names.size(),
            List.copyOf(dropped)));
  }

  private static List<String> names(List<String> cells) {
    return cells.stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
  }

  /** Without what stands there: without a header that would be a child's own line. */
  static String missing(List<String> cells) {
    var names = names(cells);
    var missing = NEEDED.stream().filter(it -> !names.contains(it)).toList();
    return missing.size() == NEEDED.size()
        ? "line 1: is not the header case,event,date,detail; write it above the events"
        : "line 1: the header lacks "
            + String.join(", ", missing)
            + "; it must name case,event,date,detail";
  }

  /** A column as it may be printed. */
  static String name(String written, int at) {
    var name = written.strip().replaceAll("\\p{Cntrl}|\\p{Cf}", "?");
    return name.isEmpty()
        ? "column " + (at + 1)
        : name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
