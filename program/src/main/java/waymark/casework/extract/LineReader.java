package waymark.casework.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.casework.Detail;
import waymark.casework.EventKind;
import waymark.casework.Finding;
import waymark.casework.Rule;

/** Takes the lines of a file of events; what is wrong with one stops its own case. */
final class LineReader implements Rows {

  private static final int LONGEST_SHOWN = 40;

  private final Header header;
  private final CaseBook book;

  LineReader(Header header, CaseBook book) {
    this.header = header;
    this.book = book;
  }

  @Override
  public void row(long number, List<String> cells) throws UnreadableExtract {
    var key = at(cells, header.caseAt()).strip();
    var where = "line " + number;
    var lines = book.of(key, where);
    if (lines.isPresent()) {
      read(key, lines.get(), where, cells);
    }
  }

  private void read(String key, CaseLines lines, String where, List<String> cells)
      throws UnreadableExtract {
    if (tooMany(key, lines, where, cells, header.columns())) {
      return;
    }
    var kind = kind(key, lines, where, at(cells, header.eventAt()));
    Optional<LocalDate> day = book.day(key, lines, where, at(cells, header.dateAt()));
    if (kind.isEmpty() || day.isEmpty()) {
      return;
    }
    var detail = book.detail(kind.get(), at(cells, header.detailAt()));
    if (detail.isEmpty()) {
      lines.found(
          new Finding(
              Rule.DETAIL_UNKNOWN,
              key,
              where + ": the detail of " + kind.get().word() + " is " + Detail.words(kind.get())));
      return;
    }
    book.event(lines, kind.get(), day.get(), detail.get());
  }

  /** Whether something stands beyond the last column, and it is not clear what belongs where. */
  static boolean tooMany(
      String key, CaseLines lines, String where, List<String> cells, int columns) {
    var beyond =
        cells.size() > columns
            && cells.subList(columns, cells.size()).stream().anyMatch(it -> !it.isBlank());
    if (beyond) {
      lines.found(
          new Finding(
              Rule.CELLS,
              key,
              where
                  + " has "
                  + cells.size()
                  + " cells, the header "
                  + columns
                  + "; a cell with a comma in it needs quotation marks"));
    }
    return beyond;
  }

  private static Optional<EventKind> kind(
      String key, CaseLines lines, String where, String written) {
    var kind = EventKind.of(written);
    if (kind.isEmpty()) {
      var named = written.isBlank() ? "there is no event" : shown(written) + " is no event";
      lines.found(
          new Finding(Rule.EVENT_UNKNOWN, key, where + ": " + named + " that the file may hold"));
    }
    return kind;
  }

  /** What stands there, cut: a sentence in that place may be about somebody. */
  static String shown(String written) {
    var line = written.strip().replaceAll("\\p{Cntrl}|\\p{Cf}", "?");
    return '"'
        + (line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "..." : line)
        + '"';
  }

  static String at(List<String> cells, int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }
}
