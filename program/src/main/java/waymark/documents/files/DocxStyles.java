package waymark.documents.files;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the styles of a .docx say about paragraphs: headings and their levels, lists, hidden. */
final class DocxStyles {

  /** The outline level that Word gives to plain text. */
  private static final int BODY_TEXT = 9;

  private static final int UNSAID = -1;
  private static final int LONGEST_CHAIN = 20;

  private record Style(String name, String basedOn, int outline, int list, boolean hidden) {

    /** 1 to 9 for a heading, 0 for what says that it is none, {@link #UNSAID}. */
    int level() {
      if (outline != UNSAID) {
        return outline < BODY_TEXT ? outline + 1 : 0;
      }
      if (name.equals("title")) {
        return 1;
      }
      if (name.equals("subtitle")) {
        return 2;
      }
      return name.length() == 9 && name.startsWith("heading ") && digit(name.charAt(8))
          ? name.charAt(8) - '0'
          : UNSAID;
    }

    private static boolean digit(char c) {
      return c >= '1' && c <= '9';
    }
  }

  private final Map<String, Style> styles = new HashMap<>();
  private final DocxNumbering numbering;

  private DocxStyles(DocxNumbering numbering) {
    this.numbering = numbering;
  }

  /** Styles of the part of that name; none where the file has no such part. */
  static DocxStyles read(OfficeParts parts, String part, DocxNumbering numbering)
      throws UnreadablePaper {
    var styles = new DocxStyles(numbering);
    if (parts.has(part)) {
      var xml = XmlPart.open(parts, part);
      while (xml.nextStart(1)) {
        if (xml.element().equals("style")) {
          styles.style(xml);
        }
      }
    }
    return styles;
  }

  private void style(XmlPart xml) throws UnreadablePaper {
    var id = xml.attribute("styleId", "");
    var name = "";
    var basedOn = "";
    var outline = UNSAID;
    var list = UNSAID;
    var hidden = false;
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "name" -> name = xml.attribute("val", "").toLowerCase(Locale.ROOT);
        case "basedOn" -> basedOn = xml.attribute("val", "");
        case "outlineLvl" -> outline = xml.number("val", UNSAID);
        case "numId" -> list = xml.number("val", UNSAID);
        case "vanish" -> hidden = xml.on("val");
        case "tblStylePr", "pPrChange", "rPrChange" -> xml.skip();
        default -> {}
      }
    }
    styles.put(id, new Style(name, basedOn, outline, list, hidden));
  }

  /** 1 for the highest heading, 0 for text. */
  int level(String id) {
    var style = styles.get(id);
    if (style == null) {
      return id.length() == 8 && id.startsWith("Heading") ? Character.digit(id.charAt(7), 10) : 0;
    }
    for (var i = 0; style != null && i < LONGEST_CHAIN; i++) {
      if (style.level() != UNSAID) {
        return style.level();
      }
      style = base(style);
    }
    return 0;
  }

  /** The list that paragraphs of the style are items of, 0 for none. */
  int list(String id) {
    var style = styles.get(id);
    for (var i = 0; style != null && i < LONGEST_CHAIN; i++) {
      if (style.list() != UNSAID) {
        return style.list();
      }
      style = base(style);
    }
    return 0;
  }

  /** Whether the program numbers the items of a list at that level. */
  boolean numbers(int list, int level) {
    return numbering.numbers(list, level);
  }

  boolean hidden(String id) {
    var style = styles.get(id);
    return style != null && style.hidden();
  }

  private @Nullable Style base(Style style) {
    return styles.get(style.basedOn());
  }
}
