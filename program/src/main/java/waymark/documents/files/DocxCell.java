package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Table;

/** One cell of a table of a .docx. */
final class DocxCell implements DocxPart.Story {

  private final DocxPart part;
  private final String where;
  private final List<DocxWords> paragraphs = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private int span = 1;
  private boolean covered;

  private DocxCell(DocxPart part, String where) {
    this.part = part;
    this.where = where;
  }

  /** Reads the cell that has just started. */
  static DocxCell read(DocxPart part, String where) throws UnreadablePaper {
    var cell = new DocxCell(part, where);
    part.story(cell);
    return cell;
  }

  /** Columns of the grid that the cell covers. */
  int span() {
    return span;
  }

  /** Whether the cell above is merged over this one. */
  boolean covered() {
    return covered;
  }

  String text() {
    return String.join("\n", texts);
  }

  /** The text before tracked changes. */
  String before() {
    var before = new StringBuilder();
    for (var paragraph : paragraphs) {
      before.append(paragraph.before()).append('\n');
    }
    return PlainText.lines(before);
  }

  /** The tables inside the cell. */
  List<Table> tables() {
    return tables;
  }

  /** Says what was read otherwise than it stands. */
  void tell() {
    for (var paragraph : paragraphs) {
      paragraph.tell(where);
    }
    for (var table : tables) {
      part.notes()
          .repair(where, "a table inside a cell", "the text of the cell, and " + table.where());
    }
  }

  @Override
  public void paragraph(DocxWords words) throws UnreadablePaper {
    paragraphs.add(words);
    var text = words.text();
    if (!text.isEmpty()) {
      texts.add(words.listed() && !texts.isEmpty() ? DocxWords.item(text) : text);
    }
    words.boxes(this);
  }

  @Override
  public void tables(List<Table> inside) throws UnreadablePaper {
    tables.addAll(inside);
    if (inside.isEmpty()) {
      return;
    }
    // the tables within that table are in its text already
    for (var row : inside.getFirst().rows()) {
      var text = text(row);
      part.limits().text(where, text.length());
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
  }

  private static String text(Row row) {
    var text = new StringBuilder();
    for (var cell : row.cells()) {
      if (!cell.isEmpty()) {
        text.append(text.isEmpty() ? "" : " ").append(cell);
      }
    }
    return text.toString();
  }

  @Override
  public void cellProperties() throws UnreadablePaper {
    var xml = part.xml();
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "gridSpan" -> span = Math.max(1, xml.number("val", 1));
        case "vMerge", "hMerge" -> covered |= !xml.attribute("val", "continue").equals("restart");
        case "tcPrChange" -> xml.skip();
        default -> {}
      }
    }
  }
}
