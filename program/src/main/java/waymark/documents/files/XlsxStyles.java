package waymark.documents.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the styles of a workbook say about its cells: number formats, and which are headings. */
final class XlsxStyles {

  /** Points; body text of a sheet is 10 to 12. */
  private static final double LARGE = 14;

  private static final double LARGEST = 18;

  private final Map<Integer, NumberFormat> formats = new HashMap<>();
  private final List<Double> fontSizes = new ArrayList<>();
  private final Map<Integer, Integer> namedLevels = new HashMap<>();
  private final List<int[]> cells = new ArrayList<>();

  /** The styles of the part of that name; plain ones where the file has no such part. */
  static XlsxStyles read(OfficeParts parts, String part) throws UnreadablePaper {
    var styles = new XlsxStyles();
    if (parts.has(part)) {
      styles.read(XmlPart.open(parts, part));
    }
    return styles;
  }

  private void read(XmlPart xml) throws UnreadablePaper {
    while (xml.nextStart(1)) {
      switch (xml.element()) {
        case "numFmt" ->
            formats.put(
                xml.number("numFmtId", 0), NumberFormat.of(xml.attribute("formatCode", "")));
        case "font" -> fontSizes.add(fontSize(xml));
        case "cellXfs" -> cells(xml);
        case "cellStyle" -> named(xml);
        case "dxfs", "cellStyleXfs", "fills", "borders", "tableStyles", "extLst" -> xml.skip();
        default -> {
          // lists of the above
        }
      }
    }
  }

  private static double fontSize(XmlPart xml) throws UnreadablePaper {
    var size = 0.0;
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      if (xml.element().equals("sz")) {
        try {
          size = Double.parseDouble(xml.attribute("val", "0"));
        } catch (NumberFormatException e) {
          size = 0;
        }
      }
    }
    return size;
  }

  private void cells(XmlPart xml) throws UnreadablePaper {
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      if (xml.element().equals("xf")) {
        cells.add(
            new int[] {xml.number("numFmtId", 0), xml.number("fontId", 0), xml.number("xfId", -1)});
      }
    }
  }

  private void named(XmlPart xml) {
    var name = xml.attribute("name", "").toLowerCase(Locale.ROOT);
    if (name.equals("title")) {
      namedLevels.put(xml.number("xfId", -2), 1);
    } else if (name.startsWith("heading ") && name.length() == 9) {
      namedLevels.put(xml.number("xfId", -2), Math.max(1, name.charAt(8) - '0'));
    }
  }

  /** How a cell of the style shows numbers. */
  NumberFormat format(int style) {
    if (style >= cells.size()) {
      return NumberFormat.GENERAL;
    }
    var id = cells.get(style)[0];
    var own = formats.get(id);
    if (own == null) {
      own = NumberFormat.builtIn(id);
      formats.put(id, own);
    }
    return own;
  }

  /** 1 for the highest heading by its style or its size, 0 for text. */
  int level(int style) {
    if (style >= cells.size()) {
      return 0;
    }
    var cell = cells.get(style);
    var named = namedLevels.get(cell[2]);
    if (named != null) {
      return named;
    }
    var size = cell[1] < fontSizes.size() ? fontSizes.get(cell[1]) : 0;
    if (size >= LARGEST) {
      return 1;
    }
    return size >= LARGE ? 2 : 0;
  }
}
