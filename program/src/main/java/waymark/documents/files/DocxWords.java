package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.documents.Paper.Table;

/**
 * The words of one paragraph of a .docx as it would be printed with all tracked changes accepted.
 */
final class DocxWords {

  private final DocxPart part;
  private final DocxText text = new DocxText();

  /** What a drawing writes by itself, not as a text box. */
  private final StringBuilder drawn = new StringBuilder();

  private final List<Boxed> boxes = new ArrayList<>();

  private DocxParagraph properties = DocxParagraph.PLAIN;

  private DocxWords(DocxPart part) {
    this.part = part;
  }

  /** What a text box in the paragraph holds: a paragraph or tables. */
  record Boxed(@Nullable DocxWords words, List<Table> tables) {}

  /** Reads the paragraph that has just started. */
  static DocxWords read(DocxPart part) throws UnreadablePaper {
    part.limits().paragraph();
    var words = new DocxWords(part);
    words.content();
    if (words.properties.numbered()
        && !words.text.isEmpty()
        && Places.number(words.text.line()).isEmpty()) {
      part.seen().numbers++;
    }
    return words;
  }

  /** This paragraph with the next, where a tracked change took out the break between them. */
  DocxWords joined(DocxWords next) {
    text.join(next.text);
    drawn.append(next.drawn);
    boxes.addAll(next.boxes);
    properties = next.properties;
    return this;
  }

  String text() {
    return properties.level() > 0 ? text.line() : text.lines();
  }

  /** The text as it stood before tracked changes. */
  String before() {
    return text.before();
  }

  /** Hands over what stands in text boxes that hang on the paragraph. */
  void boxes(DocxPart.Story into) throws UnreadablePaper {
    for (var box : boxes) {
      if (box.words() == null) {
        into.tables(box.tables());
      } else {
        into.paragraph(box.words());
      }
    }
  }

  /** Says what was read otherwise than it stands. */
  void tell(String where) {
    if (text.changed()) {
      part.notes().change(where, text.before(), text.lines());
    }
    if (!text.hidden().isEmpty()) {
      part.notes()
          .unread(
              where,
              text.hidden(),
              "the text is hidden in the file and is not printed, so it was not read");
    }
    if (!PlainText.line(drawn).isEmpty()) {
      part.notes()
          .unread(
              where,
              PlainText.line(drawn),
              "the text stands in a drawing, and only text boxes of drawings are read");
    }
  }

  /** The text with a bullet, unless it has one or a number of its own. */
  static String item(String text) {
    return Places.bulleted(text) || !Places.number(text).isEmpty() ? text : "- " + text;
  }

  /** 1 for the highest heading, 0 for text. */
  int level() {
    return properties.level();
  }

  /** An item of a list whose bullet or number the program makes, so that it is not in the text. */
  boolean listed() {
    return properties.listed();
  }

  /** Whether a tracked change took out the end of the paragraph. */
  boolean runsOn() {
    return properties.runsOn() && !text.isEmpty();
  }

  private void content() throws UnreadablePaper {
    var xml = part.xml();
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      if (part.wordprocessing()) {
        word(xml.element());
      } else {
        foreign(xml.element());
      }
    }
  }

  private void word(String element) throws UnreadablePaper {
    var xml = part.xml();
    switch (element) {
      case "pPr" -> properties = DocxParagraph.read(part);
      case "r" -> text.hide(false);
      case "rPr" -> runProperties();
      case "t", "delText" -> text.add(xml.text(part.limits()));
      case "tab", "ptab" -> text.add("\t");
      case "br" -> text.add(xml.attribute("type", "").equals("page") ? " " : "\n");
      case "cr" -> text.add("\n");
      case "noBreakHyphen" -> text.add("-");
      case "sym" -> text.add(DocxSymbol.of(xml.attribute("char", "")));
      case "fldChar" -> text.field(xml.attribute("fldCharType", ""));
      case "ins", "moveTo" -> inserted();
      case "del", "moveFrom" -> deleted();
      case "txbxContent" -> box();
      case "instrText",
          "delInstrText",
          "sdtPr",
          "sdtEndPr",
          "smartTagPr",
          "customXmlPr",
          "fldData",
          "rubyPr",
          "rt",
          "ffData" ->
          xml.skip();
      default -> {
        // links, content controls and other wrappers are looked into
      }
    }
  }

  private void foreign(String element) throws UnreadablePaper {
    switch (element) {
      case "AlternateContent" -> choice();
      case "blip", "imagedata" -> part.seen().pictures++;
      case "t" -> {
        var words = part.xml().text(part.limits());
        if (part.xml().namespace().endsWith("/math")) {
          text.add(words);
        } else {
          drawn.append(words).append(' ');
        }
      }
      default -> {
        // drawings are looked into for text boxes
      }
    }
  }

  /** Content that stands twice, for new and for old programs: the first only. */
  private void choice() throws UnreadablePaper {
    var chosen = false;
    var inside = part.xml().depth();
    while (part.xml().nextStart(inside)) {
      if (chosen) {
        part.xml().skip();
      } else {
        chosen = true;
        content();
      }
    }
  }

  private void inserted() throws UnreadablePaper {
    text.startInserted();
    content();
    text.endInserted();
  }

  private void deleted() throws UnreadablePaper {
    text.startDeleted();
    content();
    text.endDeleted();
  }

  private void box() throws UnreadablePaper {
    part.story(
        new DocxPart.Story() {
          @Override
          public void paragraph(DocxWords words) {
            boxes.add(new Boxed(words, List.of()));
          }

          @Override
          public void tables(List<Table> tables) {
            boxes.add(new Boxed(null, tables));
          }

          @Override
          public void cellProperties() throws UnreadablePaper {
            part.xml().skip();
          }
        });
  }

  private void runProperties() throws UnreadablePaper {
    var xml = part.xml();
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "vanish" -> text.hide(xml.on("val"));
        case "rStyle" -> text.hide(text.hiding() || part.styles().hidden(xml.attribute("val", "")));
        case "rPrChange" -> xml.skip();
        default -> {}
      }
    }
  }
}
