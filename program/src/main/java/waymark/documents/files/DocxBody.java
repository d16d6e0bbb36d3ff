package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Table;

/**
 * The body of a .docx or one of its notes. It is kept until its end, because only then is it plain
 * whether its paragraphs are paragraphs or the printed lines of some.
 */
final class DocxBody implements DocxPart.Story {

  private sealed interface Item {}

  /** A paragraph, or the lines of one. */
  private record Text(List<DocxWords> words, StringBuilder text) implements Item {

    int level() {
      return words.getFirst().level();
    }

    boolean blank() {
      return text.isEmpty();
    }
  }

  private record Tables(List<Table> tables) implements Item {}

  private final DocxPart part;
  private final String fixed;
  private final List<Item> items = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  /**
   * An empty body.
   *
   * @param fixed where everything in it stands, or empty to count paragraphs
   */
  DocxBody(DocxPart part, String fixed) {
    this.part = part;
    this.fixed = fixed;
  }

  @Override
  public void paragraph(DocxWords words) throws UnreadablePaper {
    var text = words.text();
    var shown = words.listed() && !text.isEmpty() ? DocxWords.item(text) : text;
    items.add(new Text(List.of(words), new StringBuilder(shown)));
    words.boxes(this);
  }

  @Override
  public void tables(List<Table> tables) {
    items.add(new Tables(tables));
  }

  @Override
  public void cellProperties() throws UnreadablePaper {
    // only cells have them, and what is in them holds no text
    part.xml().skip();
  }

  /** What was kept, as blocks of a paper. */
  List<Block> blocks() {
    for (var item : joined()) {
      switch (item) {
        case Text text -> keep(text);
        case Tables tables -> blocks.addAll(tables.tables());
      }
    }
    return blocks;
  }

  private void keep(Text kept) {
    var text = kept.text().toString();
    String where;
    if (kept.blank()) {
      where = blocks.isEmpty() ? "beginning" : "after " + blocks.getLast().where();
    } else if (kept.level() > 0) {
      where = fixed.isEmpty() ? part.places().heading(text) : fixed;
      blocks.add(new Heading(where, kept.level(), text));
    } else {
      where = fixed.isEmpty() ? part.places().paragraph(text) : fixed;
      blocks.add(new Paragraph(where, text));
    }
    kept.words().forEach(words -> words.tell(where));
  }

  /** The same with the lines of a paragraph put together where each was saved as a paragraph. */
  private List<Item> joined() {
    var full = Wrapping.fullLine(lines());
    if (full == 0) {
      return items;
    }
    part.notes().repair("whole paper", "each printed line saved as a paragraph", "lines joined");
    var joined = new ArrayList<Item>();
    var previous = "";
    for (var item : items) {
      if (item instanceof Text(var words, var text)
          && line(item)
          && !joined.isEmpty()
          && joined.getLast() instanceof Text(var before, var open)
          && line(joined.getLast())
          && Wrapping.goesOn(previous, text.toString(), full)) {
        open.append(Wrapping.joint(open)).append(text);
        before.addAll(words);
        previous = text.toString();
      } else if (item instanceof Text(var words, var text)) {
        joined.add(new Text(new ArrayList<>(words), text));
        previous = text.toString();
      } else {
        joined.add(item);
      }
    }
    return joined;
  }

  private List<String> lines() {
    var lines = new ArrayList<String>();
    for (var item : items) {
      if (item instanceof Text text && line(text)) {
        lines.add(text.text().toString());
      }
    }
    return lines;
  }

  /** Whether the item may be one line of a paragraph. */
  private static boolean line(Item item) {
    return item instanceof Text text && text.level() == 0 && !text.blank();
  }
}
