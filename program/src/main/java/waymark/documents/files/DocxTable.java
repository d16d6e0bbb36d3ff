package waymark.documents.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Table;

/** One table of a .docx as a grid. */
final class DocxTable {

  private final DocxPart part;
  private final String where;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Table> nested = new ArrayList<>();
  private int widest;

  private List<String> row = new ArrayList<>();
  private final List<DocxCell> cells = new ArrayList<>();
  private final StringBuilder rowBefore = new StringBuilder();
  private boolean rowDeleted;
  private boolean rowInserted;
  private boolean rowHidden;
  private int after;

  private DocxTable(DocxPart part) {
    this.part = part;
    this.where = part.places().table();
  }

  /** Reads the table that has just started; after it, the tables in its cells. */
  static List<Table> read(DocxPart part) throws UnreadablePaper {
    var table = new DocxTable(part);
    part.seen().tableDepth++;
    if (part.seen().tableDepth > Limits.NESTED_TABLES) {
      throw new UnreadablePaper(
          table.where
              + ": tables stand inside tables more than "
              + Limits.NESTED_TABLES
              + " deep; take the inner ones out and save the file again");
    }
    table.content();
    part.seen().tableDepth--;
    return table.finished();
  }

  private void content() throws UnreadablePaper {
    var xml = part.xml();
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "tr" -> row();
        case "tblPr", "tblGrid", "tblPrEx", "sdtPr", "sdtEndPr", "customXmlPr" -> xml.skip();
        default -> {
          // content controls around rows are looked into
        }
      }
    }
  }

  private List<Table> finished() throws UnreadablePaper {
    part.limits().cells(where, (long) rows.size() * widest);
    var finished = new ArrayList<Table>();
    if (!rows.isEmpty()) {
      var grid = new ArrayList<Row>(rows.size());
      for (var cells : rows) {
        cells.addAll(Collections.nCopies(widest - cells.size(), ""));
        grid.add(new Row(Places.row(where, grid.size() + 1), cells));
      }
      finished.add(new Table(where, grid));
    }
    finished.addAll(nested);
    return finished;
  }

  private void row() throws UnreadablePaper {
    var xml = part.xml();
    startRow();
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "trPr" -> rowProperties();
        case "tc" -> cell();
        case "tblPrEx", "sdtPr", "sdtEndPr", "customXmlPr" -> xml.skip();
        default -> {
          // content controls around cells are looked into
        }
      }
    }
    endRow();
  }

  private void startRow() {
    row = new ArrayList<>();
    cells.clear();
    rowBefore.setLength(0);
    rowDeleted = false;
    rowInserted = false;
    rowHidden = false;
    after = 0;
  }

  private void endRow() throws UnreadablePaper {
    blanks(after);
    if (rowDeleted) {
      part.notes().change(here(), PlainText.line(rowBefore), "");
    } else if (rowHidden) {
      part.notes()
          .unread(
              here(), String.join(" ", row), "the row is hidden in the file, so it was not read");
    } else {
      keepRow();
    }
  }

  private void keepRow() throws UnreadablePaper {
    if (rowInserted) {
      part.notes().change(here(), "", String.join(" ", row).strip());
    } else {
      cells.forEach(DocxCell::tell);
    }
    rows.add(row);
    widest = Math.max(widest, row.size());
    Limits.rows(where, rows.size());
    if ((long) rows.size() * widest > Limits.CELLS) {
      part.limits().cells(where, (long) rows.size() * widest);
    }
  }

  private String here() {
    return Places.row(where, rows.size() + 1);
  }

  private void rowProperties() throws UnreadablePaper {
    var xml = part.xml();
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "gridBefore" -> blanks(xml.number("val", 0));
        case "gridAfter" -> after = xml.number("val", 0);
        case "del" -> rowDeleted = true;
        case "ins" -> rowInserted = true;
        case "hidden" -> rowHidden = xml.on("val");
        case "trPrChange" -> xml.skip();
        default -> {}
      }
    }
  }

  private void cell() throws UnreadablePaper {
    var cell = DocxCell.read(part, here());
    cells.add(cell);
    nested.addAll(cell.tables());
    var text = cell.text();
    rowBefore.append(cell.before()).append(' ');
    if (cell.covered() && !text.isEmpty()) {
      part.notes().unread(here(), text, "it stands under a merged cell, where nobody sees it");
    }
    row.add(cell.covered() ? "" : text);
    blanks(cell.span() - 1);
  }

  private void blanks(int count) throws UnreadablePaper {
    Limits.columns(where, row.size() + (long) count);
    for (var i = 0; i < count; i++) {
      row.add("");
    }
    Limits.columns(where, row.size());
  }
}
