package waymark.casework.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of a workbook that shows anything, read forwards: nothing of it is
 * held but its different texts.
 */
final class XlsxRows {

  static final String WORKBOOK = "xl/workbook.xml";

  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final int LAST_DAY = 2_958_465;
  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_DIGITS = 9;

  /** Days that are written often, by their numbers: up to the year 2079. */
  private static final int NEAR_DAYS = 1 << 16;

  private final ZipFile zip;
  private final Unpacked.Left left;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, String> parts = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private DateStyles styles = DateStyles.NONE;
  private boolean since1904;
  private long letters;
  private final @Nullable String[] days = new String[NEAR_DAYS];
  private int width;

  /** A sheet as the workbook lists it. */
  private record Sheet(String name, String relation) {}

  private XlsxRows(ZipFile zip, long unpacked) {
    this.zip = zip;
    this.left = new Unpacked.Left(unpacked);
  }

  /**
   * Reads the first sheet that shows anything.
   *
   * @param unpacked how many bytes may come out of it
   * @return the names of the other sheets, which are not read
   */
  static List<String> read(ZipFile zip, long unpacked, Rows rows)
      throws IOException, UnreadableExtract {
    var reading = new XlsxRows(zip, unpacked);
    reading.relations();
    reading.workbook();
    reading.texts();
    reading.styles();
    return reading.sheets(rows);
  }

  private XmlText open(String part) throws IOException, UnreadableExtract {
    var entry = zip.getEntry(part);
    if (entry == null) {
      throw new UnreadableExtract(
          "is a workbook without its part " + part + "; open it in Excel and save it again");
    }
    var xml =
        XmlText.open(
            new Unpacked(new BufferedInputStream(zip.getInputStream(entry)), left),
            "part " + part + ", ");
    xml.nextStart(1);
    return xml;
  }

  private void relations() throws IOException, UnreadableExtract {
    try (var xml = open("xl/_rels/workbook.xml.rels")) {
      while (xml.nextStart(1)) {
        var target = xml.attribute("Target");
        parts.put(
            xml.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        if (parts.size() > ExtractLimits.SHEETS) {
          throw new UnreadableExtract("has more sheets than any extract; save the one as .csv");
        }
      }
    }
  }

  private void workbook() throws IOException, UnreadableExtract {
    try (var xml = open(WORKBOOK)) {
      while (xml.nextStart(1)) {
        if (xml.element().equals("workbookPr")) {
          since1904 = xml.attribute("date1904").matches("1|true");
        } else if (xml.element().equals("sheet")
            && sheets.size() < ExtractLimits.SHEETS
            && xml.attribute("state").matches("visible|")) {
          sheets.add(new Sheet(xml.attribute("name"), xml.attribute("id")));
        }
      }
    }
  }

  private void texts() throws IOException, UnreadableExtract {
    var part = "xl/sharedStrings.xml";
    if (zip.getEntry(part) == null) {
      return;
    }
    try (var xml = open(part)) {
      while (xml.nextStart(1)) {
        if (xml.element().equals("si")) {
          var text = rich(xml);
          letters += text.length();
          texts.add(text);
          if (letters > ExtractLimits.LETTERS || texts.size() > ExtractLimits.TEXTS) {
            throw new UnreadableExtract(
                "is a workbook with too many different texts to be held; save the sheet as .csv");
          }
        }
      }
    }
  }

  /** The text of an element with runs of different looks; how to pronounce it is left out. */
  private static String rich(XmlText xml) throws UnreadableExtract {
    var text = new StringBuilder();
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "t" -> text.append(xml.text(ExtractLimits.LINE - text.length()));
        case "rPh" -> xml.text(0);
        default -> {} // runs
      }
    }
    return text.toString();
  }

  private void styles() throws IOException, UnreadableExtract {
    var part = "xl/styles.xml";
    if (zip.getEntry(part) != null) {
      try (var xml = open(part)) {
        styles = DateStyles.read(xml);
      }
    }
  }

  private List<String> sheets(Rows rows) throws IOException, UnreadableExtract {
    var others = new ArrayList<String>();
    var found = false;
    for (var sheet : sheets) {
      var part = parts.getOrDefault(sheet.relation(), "");
      if (found) {
        others.add("sheet " + Header.name(sheet.name(), 0));
      } else if (part.contains("worksheets/")) {
        found = sheet(part, rows);
      }
    }
    return others;
  }

  /** Whether anything stands in it. */
  private boolean sheet(String part, Rows rows) throws IOException, UnreadableExtract {
    var any = false;
    var number = 0L;
    try (var xml = open(part)) {
      while (xml.nextStart(1)) {
        if (xml.element().equals("row")) {
          number = number(xml.attribute("r"), number + 1);
          var cells = row(xml, number);
          if (!cells.isEmpty()) {
            rows.row(number, cells);
            any = true;
          }
        }
      }
    }
    return any;
  }

  private List<String> row(XmlText xml, long number) throws UnreadableExtract {
    var cells = new ArrayList<String>(width);
    var column = -1;
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      if (!xml.element().equals("c")) {
        continue;
      }
      var at = column(xml.attribute("r"));
      column = at < 0 ? column + 1 : at;
      var text = cell(xml, xml.attribute("t"), xml.attribute("s"));
      if (text.isBlank()) {
        continue;
      }
      if (column >= ExtractLimits.COLUMNS) {
        throw new UnreadableExtract("line " + number + ": has too many columns to be events");
      }
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, text);
    }
    width = cells.size();
    return cells;
  }

  private String cell(XmlText xml, String type, String style) throws UnreadableExtract {
    var stored = "";
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "v" -> stored = xml.text(ExtractLimits.LINE);
        case "is" -> stored = rich(xml);
        default -> xml.text(0); // a formula, whose last result is stored
      }
    }
    return switch (type) {
      case "s" -> shared(stored);
      case "inlineStr", "str", "e", "d" -> stored;
      case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
      default -> value(stored, style);
    };
  }

  private String shared(String stored) {
    var at = number(stored, -1);
    return at >= 0 && at < texts.size() ? texts.get((int) at) : "";
  }

  /** A number as it is, a day as {@code 2024-10-31}. */
  private String value(String stored, String style) {
    if (stored.isEmpty() || stored.length() > LONGEST_NUMBER) {
      return stored;
    }
    var whole = stored.charAt(0) == '0' ? -1 : number(stored, -1);
    if (whole > 0) {
      return whole <= LAST_DAY && styles.isDate(style) ? day((int) whole) : stored;
    }
    try {
      var number = new BigDecimal(stored);
      if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
        return stored;
      }
      if (styles.isDate(style)
          && number.signum() > 0
          && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0) {
        return day(number.setScale(0, RoundingMode.FLOOR).intValueExact());
      }
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException noNumber) {
      return stored;
    }
  }

  private String day(int number) {
    var known = number < NEAR_DAYS ? days[number] : null;
    if (known != null) {
      return known;
    }
    var day = (since1904 ? DAY_0_OF_1904 : DAY_0).plusDays(number).toString();
    if (number < NEAR_DAYS) {
      days[number] = day;
    }
    return day;
  }

  /** The column of a reference such as {@code BE12}, counted from 0, or -1. */
  private static int column(String reference) {
    var column = 0;
    for (var at = 0; at < Math.min(4, reference.length()); at++) {
      var letter = Character.toUpperCase(reference.charAt(at)) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = column * 26 + letter + 1;
    }
    return column - 1;
  }

  static long number(String written, long otherwise) {
    if (written.isEmpty() || written.length() > MOST_DIGITS) {
      return otherwise;
    }
    var number = 0L;
    for (var i = 0; i < written.length(); i++) {
      var digit = written.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return otherwise;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
