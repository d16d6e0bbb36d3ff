package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Table;

/** Headings, paragraphs and tables of a paper, kept until its end and then numbered. */
final class PdfBlocks {

  private sealed interface Item {}

  /**
   * A heading or paragraph.
   *
   * @param level of a heading; 0 for a paragraph
   */
  private record Text(int level, String text) implements Item {}

  private record Grid(PdfTable table) implements Item {}

  private final PdfWraps wraps;
  private final Notes notes;
  private final Limits limits = Limits.forOnePaper();
  private final Places places = new Places();
  private final List<Item> items = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  PdfBlocks(PdfWraps wraps, Notes notes) {
    this.wraps = wraps;
    this.notes = notes;
  }

  /** Adds a heading, or a paragraph where the level is 0. */
  void text(int level, String text) {
    if (!text.isBlank()) {
      items.add(new Text(level, Places.bulleted(text) ? item(text) : text));
    }
  }

  /** The items of a list have one mark, as they have in a Word file. */
  private static String item(String text) {
    return "- " + text.substring(1).strip();
  }

  void table(PdfTable table) {
    items.add(new Grid(table));
  }

  /** What was kept, in order. */
  List<Block> blocks() throws UnreadablePaper {
    for (var item : joined()) {
      switch (item) {
        case Text text -> add(text);
        case Grid(var table) -> add(table);
      }
    }
    return blocks;
  }

  /**
   * The same with printed lines put together where the file that was printed had each saved as a
   * paragraph, as it is done for a Word file.
   */
  private List<Item> joined() {
    var full = Wrapping.fullLine(paragraphs());
    if (full == 0) {
      return items;
    }
    var joined = new ArrayList<Item>();
    var open = new StringBuilder();
    var before = "";
    for (var item : items) {
      if (item instanceof Text(var level, var text) && level == 0) {
        if (!open.isEmpty() && !Wrapping.goesOn(before, text, full)) {
          close(joined, open);
        }
        open.append(open.isEmpty() ? "" : Wrapping.joint(open)).append(text);
        before = text;
      } else {
        close(joined, open);
        joined.add(item);
      }
    }
    close(joined, open);
    return joined;
  }

  private static void close(List<Item> joined, StringBuilder open) {
    if (!open.isEmpty()) {
      joined.add(new Text(0, open.toString()));
      open.setLength(0);
    }
  }

  private List<String> paragraphs() {
    var paragraphs = new ArrayList<String>();
    for (var item : items) {
      if (item instanceof Text(var level, var text) && level == 0) {
        paragraphs.add(text);
      }
    }
    return paragraphs;
  }

  private void add(Text text) throws UnreadablePaper {
    limits.text("the text", text.text.length());
    blocks.add(
        text.level > 0
            ? new Heading(places.heading(text.text), text.level, text.text)
            : new Paragraph(places.paragraph(text.text), text.text));
  }

  private void add(PdfTable table) throws UnreadablePaper {
    var where = places.table();
    limits.cells(where, (long) table.rows().size() * (table.columns().size() - 1));
    var block = table.block(where, wraps);
    blocks.add(block);
    doubts(table, block);
  }

  private void doubts(PdfTable table, Table block) {
    var page = "page " + table.page();
    if (table.cutOff()) {
      notes.unread(
          block.where(),
          "",
          "on "
              + page
              + " it runs over the right edge of the paper; columns beyond it may be missing");
    }
    if (!table.ruled()) {
      notes.unread(
          block.where(),
          String.join(" | ", block.rows().getFirst().cells()),
          "no lines are drawn between its cells on "
              + page
              + "; they are told by the gaps between words, so check them");
    }
    for (var doubt : table.doubts()) {
      notes.unread(block.where(), doubt.text(), doubt.why());
    }
  }
}
