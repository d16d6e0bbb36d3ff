package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import waymark.documents.Paper;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Paragraph;

/**
 * Papers as .docx, with tracked changes accepted, and without what is not printed: comments, hidden
 * text, headers and footers.
 */
final class DocxPaper {

  private static final Pattern PAGE_EDGE = Pattern.compile(".*/(?:header|footer)\\d*\\.xml");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?:page )?\\d{0,5}(?: (?:of|/) \\d{0,5})?", Pattern.CASE_INSENSITIVE);

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
    this.styles =
        DocxStyles.read(
            parts, beside("styles.xml"), DocxNumbering.read(parts, beside("numbering.xml")));
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

  /** What the file holds beside its text is named once, so that nobody takes it for read. */
  private void leftOut() {
    try {
      everyPage();
    } catch (UnreadablePaper damaged) {
      notes.unread("headers and footers", "damaged", damaged.why());
    }
    var comments = comments();
    if (comments > 0) {
      notes.unread(
          "whole paper", counted(comments, "comment"), "comments are not printed, so not read");
    }
    if (seen.numbers > 0) {
      notes.unread(
          "whole paper",
          counted(seen.numbers, "number") + " of headings or list items",
          "Word makes these numbers as it shows the paper; they are not in its text");
    }
    if (seen.pictures > 0) {
      notes.unread(
          "whole paper", counted(seen.pictures, "picture"), "text inside pictures is not read");
    }
    if (parts.has(beside("vbaProject.bin"))) {
      notes.unread("whole paper", "macros", "macros are never run");
    }
  }

  /** Headers and footers, unless they only count pages. */
  private void everyPage() throws UnreadablePaper {
    var said = new TreeSet<String>();
    for (var name : parts.names().stream().filter(this::onEveryPage).sorted().toList()) {
      var part = open(name);
      var body = new DocxBody(part, "header or footer");
      part.story(body);
      for (var block : body.blocks()) {
        if (block instanceof Paragraph(_, var text) && !PAGE_NUMBER.matcher(text).matches()) {
          said.add(text);
        }
      }
    }
    if (!said.isEmpty()) {
      notes.unread(
          "headers and footers",
          String.join(" / ", said),
          "what stands on every page is not read with the text");
    }
  }

  private boolean onEveryPage(String part) {
    return PAGE_EDGE.matcher(part).matches() && part.startsWith(beside(""));
  }

  /** How many comments there are, up to where the part that holds them is damaged. */
  private int comments() {
    var count = 0;
    if (parts.has(beside("comments.xml"))) {
      try {
        var xml = XmlPart.open(parts, beside("comments.xml"));
        while (xml.nextStart(1)) {
          count += xml.element().equals("comment") ? 1 : 0;
          xml.skip();
        }
      } catch (UnreadablePaper _) {
        count = Math.max(count, 1);
      }
    }
    return count;
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
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
