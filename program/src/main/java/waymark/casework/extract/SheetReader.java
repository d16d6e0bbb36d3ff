package waymark.casework.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out by its first row what a sheet holds: events, a table of the Standard Safeguarding
 * Dataset, or columns that a mapping says the meaning of.
 */
final class SheetReader implements Rows {

  private static final Pattern A_NUMBER = Pattern.compile("[\\d\\s.,/-]{4,}");
  private static final int NAMES_SHOWN = 40;

  private final HowToRead how;
  private final CaseBook book;
  private final DatasetTables dataset;
  private @Nullable Rows rows;
  private Optional<DatasetTables.Table> table = Optional.empty();
  private List<String> dropped = List.of();
  private String form = FileRead.OF_ITSELF;
  private int columns;
  private long lastLine;
  private int lastWidth;

  SheetReader(HowToRead how, CaseBook book, DatasetTables dataset) {
    this.how = how;
    this.book = book;
    this.dataset = dataset;
  }

  @Override
  public void row(long line, List<String> cells) throws UnreadableExtract {
    if (rows == null) {
      rows = chosen(cells);
      columns = cells.size();
    } else {
      rows.row(line, cells);
    }
    lastLine = line;
    lastWidth = cells.size();
  }

  private Rows chosen(List<String> header) throws UnreadableExtract {
    var events = Header.find(header);
    if (events.isPresent()) {
      dropped = events.get().dropped();
      return new LineReader(events.get(), book);
    }
    table = dataset.find(header);
    if (table.isPresent()) {
      dropped = table.get().dropped();
      form = FileRead.DATASET;
      return table.get();
    }
    var mapping = how.of(header);
    if (mapping.isEmpty()) {
      throw unmatched(header);
    }
    var mapped = new MappedReader(header, mapping.get(), how.keys(), book);
    dropped = mapped.dropped();
    form = mapping.get().columns().keySet().stream().sorted().toList().toString();
    return mapped;
  }

  private UnreadableExtract unmatched(List<String> header) {
    var names = names(header);
    var closest = HowToRead.closest(how.mappings(), header);
    if (names.isEmpty() || closest.isEmpty()) {
      var why = Header.missing(header);
      return names.isEmpty()
          ? new UnreadableExtract(why)
          : new UnreadableExtract(
              why
                  + ", or say by a mapping what its columns mean, which are not matched: "
                  + listed(names),
              names);
    }
    var missing = closest.get().missing(header);
    var unnamed = closest.get().unnamed(header);
    return new UnreadableExtract(
        "line 1: "
            + (missing.isEmpty()
                ? ""
                : "lacks columns that the mapping names: " + listed(missing) + "; ")
            + (unnamed.isEmpty()
                ? "it has no others"
                : "has columns that the mapping does not name: " + listed(unnamed))
            + "; say in the mapping what they mean",
        names);
  }

  private static String listed(List<String> names) {
    var shown = new ArrayList<String>();
    for (var i = 0; i < Math.min(NAMES_SHOWN, names.size()); i++) {
      shown.add(Header.name(names.get(i), i));
    }
    return String.join(", ", shown)
        + (names.size() > NAMES_SHOWN ? " and " + (names.size() - NAMES_SHOWN) + " others" : "");
  }

  /**
   * The names of the columns; none where the first row holds values, which may be about a child.
   */
  private static List<String> names(List<String> header) {
    var filled = header.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    if (filled.size() < 2 || filled.stream().anyMatch(SheetReader::isValue)) {
      return List.of();
    }
    var seen = new HashSet<String>();
    return filled.stream().filter(it -> seen.add(Mapping.plain(it))).toList();
  }

  /** The table of the dataset that it holds. */
  Optional<DatasetTables.Table> table() {
    return table;
  }

  private static boolean isValue(String cell) {
    return EventDate.read(cell) instanceof EventDate.Day
        || A_NUMBER.matcher(cell).matches()
        || Upn.is(cell);
  }

  /**
   * What was read.
   *
   * @param whole whether the file ends with the end of a line
   */
  FileRead done(boolean whole, List<String> beside) throws UnreadableExtract {
    if (rows == null) {
      throw new UnreadableExtract("holds nothing but blanks; export the extract again");
    }
    if (!whole && !(rows instanceof LineReader) && lastWidth < columns) {
      throw new UnreadableExtract(
          "line "
              + lastLine
              + ": the file ends in the middle of a row, so that others may be missing; export the"
              + " extract again");
    }
    var all = new ArrayList<>(dropped);
    all.addAll(beside);
    return new FileRead(form, all, book.cases(), book.strays());
  }
}
