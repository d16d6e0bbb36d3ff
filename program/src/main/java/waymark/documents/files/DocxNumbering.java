package waymark.documents.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which lists of a .docx are numbered by the program that shows it, and which have bullets. */
final class DocxNumbering {

  private static final Set<String> NO_NUMBER = Set.of("bullet", "none", "");

  /** A level of a way of numbering. */
  private record Level(int numbering, int level) {}

  private final Set<Level> numbered = new HashSet<>();
  private final Map<Integer, Integer> numberings = new HashMap<>();

  /**
   * Lists of the part of that name; none where the file has no such part. Of a damaged part only
   * the beginning counts: no word of the paper stands in it.
   */
  static DocxNumbering read(OfficeParts parts, String part) {
    var read = new DocxNumbering();
    if (parts.has(part)) {
      try {
        read.all(XmlPart.open(parts, part));
      } catch (UnreadablePaper _) {
        return read;
      }
    }
    return read;
  }

  private void all(XmlPart xml) throws UnreadablePaper {
    while (xml.nextStart(1)) {
      switch (xml.element()) {
        case "abstractNum" -> numbering(xml);
        case "num" -> list(xml);
        default -> xml.skip();
      }
    }
  }

  private void numbering(XmlPart xml) throws UnreadablePaper {
    var numbering = xml.number("abstractNumId", 0);
    var level = 0;
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "lvl" -> level = xml.number("ilvl", 0);
        case "numFmt" -> {
          if (!NO_NUMBER.contains(xml.attribute("val", ""))) {
            numbered.add(new Level(numbering, level));
          }
        }
        default -> {}
      }
    }
  }

  private void list(XmlPart xml) throws UnreadablePaper {
    var list = xml.number("numId", 0);
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      if (xml.element().equals("abstractNumId")) {
        numberings.put(list, xml.number("val", 0));
      }
    }
  }

  /** Whether the program numbers the items of a list at that level, 0 for the outermost. */
  boolean numbers(int list, int level) {
    var numbering = numberings.get(list);
    return numbering != null && numbered.contains(new Level(numbering, level));
  }
}
