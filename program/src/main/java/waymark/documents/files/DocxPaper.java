package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;
import waymark.documents.Paper;
import waymark.documents.Paper.Block;

/**
 * Papers as .docx, with tracked changes accepted, and without what is not printed: comments, hidden
 * text, headers and footers.
 */
final class DocxPaper {

  private final OfficeParts parts;
  private final String main;
  private final DocxStyles styles;
  private final Limits limits = Limits.forOnePaper();
  private final Notes notes = new Notes();
  private final Places places = new Places();
  private final DocxPart.Seen seen = new DocxPart.Seen();
  private final List<Block> blocks = new ArrayList<>();

  private DocxPaper(OfficeParts parts, String main) throws UnreadablePaper {
    this.parts = parts;
    this.main = main;
    this.styles = DocxStyles.read(parts, beside("styles.xml"));
  }

  /**
   * Reads a paper.
   *
   * @param main the part that holds the body, usually {@code word/document.xml}
   */
  static Paper read(String file, OfficeParts parts, String main) throws UnreadablePaper {
    var paper = new DocxPaper(parts, main);
    paper.body();
    paper.notesAtTheFoot("footnotes.xml", "footnote");
    paper.notesAtTheFoot("endnotes.xml", "endnote");
    paper.leftOut();
    return new Paper(file, paper.blocks, paper.notes.all());
  }

  private void body() throws UnreadablePaper {
    var part = open(main);
    while (part.xml().nextStart(1)) {
      if (part.xml().element().equals("body")) {
        keep(part, "");
      } else {
        part.xml().skip();
      }
    }
  }

  /** What stands at the foot of pages follows the body, because it says where figures come from. */
  private void notesAtTheFoot(String name, String kind) throws UnreadablePaper {
    if (!parts.has(beside(name))) {
      return;
    }
    var part = open(beside(name));
    var count = 0;
    while (part.xml().nextStart(1)) {
      var separator = part.xml().attribute("type", "normal").contains("eparator");
      if (part.xml().element().equals(kind) && !separator) {
        count++;
        keep(part, kind + " " + count);
      } else {
        part.xml().skip();
      }
    }
  }

  private void keep(DocxPart part, String fixed) throws UnreadablePaper {
    var body = new DocxBody(part, fixed);
    part.story(body);
    blocks.addAll(body.blocks());
  }

  private void leftOut() {
    if (seen.pictures > 0) {
      notes.unread(
          "whole paper",
          seen.pictures == 1 ? "1 picture" : seen.pictures + " pictures",
          "text inside pictures is not read");
    }
    if (parts.has(beside("vbaProject.bin"))) {
      notes.unread("whole paper", "macros", "macros are never run");
    }
  }

  private DocxPart open(String name) throws UnreadablePaper {
    var part = new DocxPart(XmlPart.open(parts, name), styles, limits, notes, places, seen);
    if (!part.wordprocessing()) {
      throw new UnreadablePaper(
          "part "
              + name
              + " is not written as Word writes documents, so its text cannot be told; open the"
              + " file in Word and save it again");
    }
    return part;
  }

  private String beside(String name) {
    return main.substring(0, main.lastIndexOf('/') + 1) + name;
  }
}
