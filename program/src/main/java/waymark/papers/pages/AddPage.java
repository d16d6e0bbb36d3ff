package waymark.papers.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;

/**
 * The page on which a paper is handed over, as a file or by pasting its table.
 *
 * @param file where it is a file
 * @param table where it is pasted
 * @param title what a pasted table is called
 * @param again the tick by which the same paper is loaded once more, and what became of it before;
 *     empty unless it was loaded before
 */
record AddPage(
    String heading,
    String action,
    Optional<Field> file,
    Optional<Field> table,
    Optional<Field> title,
    Optional<Again> again,
    Link other,
    Link back,
    Csrf csrf) {

  static final String FILE = "file";
  static final String TABLE = "table";
  static final String TITLE = "title";
  static final String AGAIN = "again";

  /** The extensions that a browser offers first; whatever is chosen, its bytes decide. */
  static final String ACCEPT = ".docx,.xlsx,.pdf,.csv,.tsv,.txt";

  /** What became of the same paper before. */
  record Again(Field tick, Link before, String when) {}

  ErrorSummary errors() {
    List<Link> faults =
        Stream.of(file, title, table, again.map(Again::tick))
            .flatMap(Optional::stream)
            .filter(Field::wrong)
            .map(ErrorSummary::fault)
            .toList();
    return ErrorSummary.of(faults);
  }

  /** The page for a file. */
  static AddPage ofFile(String papers, Csrf csrf) {
    return new AddPage(
        "Load a paper",
        papers + "/add",
        Optional.of(
            Field.of(FILE, "The file of the paper")
                .hint(
                    "Word (.docx), Excel (.xlsx), PDF, CSV or text, up to 50 MB. The file is kept"
                        + " as it is, and nothing of it is known before you accept it")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Link.to(papers + "/paste", "Paste a table instead"),
        Link.to(papers, "Papers"),
        csrf);
  }

  /** The page for a table that is pasted. */
  static AddPage ofTable(String papers, Csrf csrf, String title, String table) {
    return new AddPage(
        "Paste a table",
        papers + "/paste",
        Optional.empty(),
        Optional.of(
            Field.of(TABLE, "The table")
                .hint(
                    "Copy the whole table, with its row of headings, from Word, Excel or a web"
                        + " page. Lines of a CSV file can be pasted too")
                .value(table)),
        Optional.of(
            Field.of(TITLE, "What the paper is called")
                .hint("Such as KPI report to the board, October 2026")
                .value(title)),
        Optional.empty(),
        Link.to(papers + "/add", "Choose a file instead"),
        Link.to(papers, "Papers"),
        csrf);
  }

  AddPage wrongFile(String words) {
    return with(file.map(it -> it.error(words)), table, title, again);
  }

  AddPage wrongTable(String words) {
    return with(file, table.map(it -> it.error(words)), title, again);
  }

  AddPage wrongTitle(String words) {
    return with(file, table, title.map(it -> it.error(words)), again);
  }

  AddPage hereAlready(Again before) {
    return with(file, table, title, Optional.of(before));
  }

  private AddPage with(
      Optional<Field> newFile,
      Optional<Field> newTable,
      Optional<Field> newTitle,
      Optional<Again> newAgain) {
    return new AddPage(heading, action, newFile, newTable, newTitle, newAgain, other, back, csrf);
  }
}
