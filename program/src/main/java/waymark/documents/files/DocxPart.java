package waymark.documents.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.documents.Paper.Table;

/**
 * One part of a .docx while it is read, with what is shared by all of them. Its story (the body, a
 * cell, a text box, a footnote) is a sequence of paragraphs and tables.
 */
record DocxPart(
    XmlPart xml, DocxStyles styles, Limits limits, Notes notes, Places places, Seen seen) {

  static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  /** What is only counted. */
  static final class Seen {
    int pictures;

    /** Paragraphs whose number the program makes. */
    int numbers;

    int tableDepth;
  }

  /** Takes a story in reading order. */
  interface Story {

    void paragraph(DocxWords words) throws UnreadablePaper;

    /** A table and, after it, those that stand in its cells. */
    void tables(List<Table> tables) throws UnreadablePaper;

    /** The properties of a cell have just started; what does not look at them skips them. */
    void cellProperties() throws UnreadablePaper;
  }

  /** Reads the content of the element that has just started. */
  void story(Story into) throws UnreadablePaper {
    var carried = story(into, null);
    if (carried != null) {
      into.paragraph(carried);
    }
  }

  /** Whether the element that has just started is one of word processing. */
  boolean wordprocessing() {
    var namespace = xml.namespace();
    return namespace.equals(TRANSITIONAL) || namespace.equals(STRICT);
  }

  /** Two paragraphs whose break was deleted by a tracked change are one. */
  private @Nullable DocxWords story(Story into, @Nullable DocxWords before) throws UnreadablePaper {
    var carried = before;
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "p" -> {
          var words = DocxWords.read(this);
          if (carried != null) {
            words = carried.joined(words);
          }
          carried = words.runsOn() ? words : null;
          if (carried == null) {
            into.paragraph(words);
          }
        }
        case "tbl" -> {
          if (carried != null) {
            into.paragraph(carried);
            carried = null;
          }
          into.tables(DocxTable.read(this));
        }
        case "AlternateContent" -> carried = choice(into, carried);
        case "altChunk" -> {
          notes.unread(
              "whole paper",
              "an embedded document",
              "a document inside the document is not read; paste its text in and save");
          xml.skip();
        }
        case "sdtPr", "sdtEndPr", "customXmlPr", "sectPr" -> xml.skip();
        case "tcPr" -> into.cellProperties();
        default -> {
          // what wraps paragraphs is looked into
        }
      }
    }
    return carried;
  }

  /** Content that stands twice, for new and for old programs: the first only. */
  private @Nullable DocxWords choice(Story into, @Nullable DocxWords before)
      throws UnreadablePaper {
    var carried = before;
    var chosen = false;
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      if (chosen) {
        xml.skip();
      } else {
        chosen = true;
        carried = story(into, carried);
      }
    }
    return carried;
  }
}
