package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waymark.documents.Paper.Table;

/**
 * The words of one paragraph of a .docx as it would be printed with all tracked changes accepted.
 */
final class DocxWords {

  /** Fields within fields; beyond, their codes would be read as text. */
  private static final int FIELDS = 100;

  private final DocxPart part;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder hidden = new StringBuilder();

  /** What a drawing writes by itself, not as a text box. */
  private final StringBuilder drawn = new StringBuilder();

  private final List<Boxed> boxes = new ArrayList<>();

  /** The text before its tracked changes; only where there are any. */
  private @Nullable StringBuilder before;

  private int level;
  private boolean listed;
  private boolean runsOn;

  private boolean runHidden;
  private int deleting;
  private int inserting;

  /** One character for each open field: {@code i} in its instruction, {@code r} in its result. */
  private final StringBuilder fields = new StringBuilder();

  private DocxWords(DocxPart part) {
    this.part = part;
  }

  /** What a text box in the paragraph holds: a paragraph or tables. */
  record Boxed(@Nullable DocxWords words, List<Table> tables) {}

  /** Reads the paragraph that has just started. */
  static DocxWords read(DocxPart part) throws UnreadablePaper {
    var words = new DocxWords(part);
    words.content();
    return words;
  }

  /** This paragraph with the next, where a tracked change took out the break between them. */
  DocxWords joined(DocxWords next) {
    var was = before == null ? text.toString() : before.toString();
    before = new StringBuilder(was).append('\n').append(next.before());
    text.append(next.text);
    hidden.append(next.hidden);
    drawn.append(next.drawn);
    boxes.addAll(next.boxes);
    level = next.level;
    listed = next.listed;
    runsOn = next.runsOn;
    return this;
  }

  String text() {
    return level > 0 ? PlainText.line(text) : PlainText.lines(text);
  }

  /** The text as it stood before tracked changes. */
  String before() {
    return PlainText.lines(before == null ? text : before);
  }

  private boolean changed() {
    return before != null && !before().equals(PlainText.lines(text));
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
    if (changed()) {
      part.notes().change(where, before(), PlainText.lines(text));
    }
    if (!PlainText.line(hidden).isEmpty()) {
      part.notes()
          .unread(
              where,
              PlainText.line(hidden),
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
    return level;
  }

  /** An item of a list whose bullet or number the program makes, so that it is not in the text. */
  boolean listed() {
    return listed;
  }

  /** Whether a tracked change took out the end of the paragraph. */
  boolean runsOn() {
    return runsOn && !text.isEmpty();
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
      case "pPr" -> properties();
      case "r" -> runHidden = false;
      case "rPr" -> runProperties();
      case "t", "delText" -> add(xml.text(part.limits()));
      case "tab", "ptab" -> add("\t");
      case "br" -> add(xml.attribute("type", "").equals("page") ? " " : "\n");
      case "cr" -> add("\n");
      case "noBreakHyphen" -> add("-");
      case "sym" -> add(symbol(xml.attribute("char", "")));
      case "fldChar" -> field(xml.attribute("fldCharType", ""));
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
          add(words);
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
    startChange();
    inserting++;
    content();
    inserting--;
  }

  private void deleted() throws UnreadablePaper {
    startChange();
    deleting++;
    content();
    deleting--;
  }

  private void startChange() {
    if (before == null) {
      before = new StringBuilder(text);
    }
  }

  private void add(String words) {
    if (fields.indexOf("i") >= 0) {
      return;
    }
    if (runHidden) {
      hidden.append(words);
      return;
    }
    if (deleting == 0) {
      text.append(words);
    }
    if (before != null && inserting == 0) {
      before.append(words);
    }
  }

  private void field(String type) {
    switch (type) {
      case "begin" -> {
        if (fields.length() < FIELDS) {
          fields.append('i');
        }
      }
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.setCharAt(fields.length() - 1, 'r');
        }
      }
      case "end" -> fields.setLength(Math.max(0, fields.length() - 1));
      default -> {}
    }
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

  private void properties() throws UnreadablePaper {
    var xml = part.xml();
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "pStyle" -> {
          var style = xml.attribute("val", "");
          level = part.styles().level(style);
          listed = level == 0 && part.styles().listed(style);
        }
        case "outlineLvl" -> level = xml.number("val", 9) < 9 ? xml.number("val", 9) + 1 : 0;
        case "numId" -> listed = level == 0 && xml.number("val", 0) > 0;
        case "rPr" -> markProperties();
        case "pPrChange", "sectPr" -> xml.skip();
        default -> {}
      }
    }
  }

  /** Of the paragraph's end. */
  private void markProperties() throws UnreadablePaper {
    var xml = part.xml();
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "del", "moveFrom" -> runsOn = true;
        case "rPrChange" -> xml.skip();
        default -> {}
      }
    }
  }

  private void runProperties() throws UnreadablePaper {
    var xml = part.xml();
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "vanish" -> runHidden = xml.on("val");
        case "rStyle" -> runHidden |= part.styles().hidden(xml.attribute("val", ""));
        case "rPrChange" -> xml.skip();
        default -> {}
      }
    }
  }

  /** The signs of the fonts Wingdings and Symbol that people put into trackers. */
  private static String symbol(String code) {
    var plain = code.length() == 4 && (code.startsWith("F0") || code.startsWith("f0"));
    return switch (plain ? code.substring(2).toUpperCase(Locale.ROOT) : code) {
      case "FC" -> "✓";
      case "FB" -> "✗";
      case "FE" -> "☑";
      case "FD" -> "☒";
      case "A8", "6F", "71" -> "☐";
      case "B7", "6C", "6E" -> "•";
      case "E0" -> "→";
      case "E1", "AD" -> "↑";
      case "E2", "AF" -> "↓";
      case "B3" -> "≥";
      case "A3" -> "≤";
      default -> "\ufffd";
    };
  }
}
