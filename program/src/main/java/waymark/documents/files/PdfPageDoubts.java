package waymark.documents.files;

import java.util.List;

/** What a person must know about how one page was read. */
final class PdfPageDoubts {

  /** Pictures that cover less of a page than this are logos and photographs. */
  private static final double PICTURE_OF_A_PAGE = 0.4;

  private PdfPageDoubts() {}

  static void add(Notes notes, PdfPage page, PdfPageTables tables) {
    var where = "page " + page.number();
    if (page.withoutText() && page.pictures() >= PICTURE_OF_A_PAGE) {
      notes.unread(
          where,
          "",
          "the page is a picture, so nothing on it was read; ask for the Word or Excel file");
    }
    if (page.hidden() > page.glyphs().size() / 2) {
      notes.unread(
          where, "", "its text was put under a picture by text recognition; check its figures");
    }
    sideways(notes, where, tables.others());
    if (tables.crowded()) {
      notes.unread(
          where, "", "it is drawn with more lines than tables have; its tables were not read");
    }
    if (page.slanted() > 0) {
      notes.unread(
          where, page.slanted() + " letters", "they stand aslant, as a stamp or watermark does");
    }
    if (page.unknown() > 0) {
      notes.unread(
          where,
          page.unknown() + " letters",
          "the file does not say which letters they are; each is shown as " + PdfLetters.UNKNOWN);
    }
  }

  private static void sideways(Notes notes, String where, List<PdfGlyph> outsideTables) {
    var turned = outsideTables.stream().filter(glyph -> glyph.turn() != 0).toList();
    var cell = PdfCell.of(turned, 0, 0, 0, 0);
    if (!cell.blank()) {
      notes.unread(
          where,
          String.join(" ", cell.lines().stream().map(PdfLine::text).toList()),
          "it is printed sideways outside any table, so where it belongs is not told");
    }
  }
}
