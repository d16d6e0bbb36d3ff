package waymark.casework.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which styles of a workbook show a number as a day. */
final class DateStyles {

  static final DateStyles NONE = new DateStyles();

  private static final int MOST = 100_000;

  private final Set<String> formats = new HashSet<>();
  private final List<Boolean> dates = new ArrayList<>();

  private DateStyles() {}

  static DateStyles read(XmlText xml) throws UnreadableExtract {
    var found = new DateStyles();
    var styles = new ArrayList<String>();
    while (xml.nextStart(1)) {
      switch (xml.element()) {
        case "numFmt" -> {
          if (showsDay(xml.attribute("formatCode"))) {
            found.formats.add(xml.attribute("numFmtId"));
          }
        }
        case "cellXfs" -> styles(xml, styles);
        case "cellStyleXfs", "dxfs" -> xml.text(0);
        default -> {} // lists, and looks that say nothing about values
      }
    }
    styles.forEach(it -> found.dates.add(found.isDateFormat(it)));
    return found;
  }

  private static void styles(XmlText xml, List<String> styles) throws UnreadableExtract {
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      if (xml.element().equals("xf") && styles.size() < MOST) {
        styles.add(xml.attribute("numFmtId"));
      }
    }
  }

  /** Whether a format of one's own has a day or a year outside of words, colours and conditions. */
  private static boolean showsDay(String code) {
    var bare = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.", "").toLowerCase(Locale.ROOT);
    return bare.contains("d") || bare.contains("yy");
  }

  boolean isDate(String style) {
    var number = XlsxRows.number(style, -1);
    return number >= 0 && number < dates.size() && dates.get((int) number);
  }

  private boolean isDateFormat(String format) {
    return formats.contains(format)
        || switch (format) {
          case "14",
              "15",
              "16",
              "22",
              "27",
              "28",
              "29",
              "30",
              "31",
              "36",
              "50",
              "51",
              "52",
              "53",
              "54",
              "55",
              "56",
              "57",
              "58" ->
              true;
          default -> false;
        };
  }
}
