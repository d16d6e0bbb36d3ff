package waymark.report.office;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import waymark.report.Cell;
import waymark.report.SafeText;
import waymark.report.Tone;

/** What cells of a workbook hold and how they look; each look is defined once in the file. */
final class ExcelLooks {

  /** The size of ordinary letters, in points. */
  static final int USUAL = 11;

  /** How high a line of them is. */
  static final int LINE_IN_POINTS = 15;

  private static final byte[] SHADE = {(byte) 0xE7, (byte) 0xEB, (byte) 0xF0};
  private static final String GENERAL = "General";
  private static final String DAY = "yyyy-mm-dd";
  private static final int LONGEST_CELL = 32_767;

  /** Kinds of cells; the sizes of the first two say to programs that they are headings. */
  enum Look {
    TITLE(18),
    HEADING(14),
    STRONG(USUAL),
    WORDS(USUAL),
    /** Above a column of words, and above one of figures. */
    HEAD(USUAL),
    HEAD_OF_FIGURES(USUAL),
    GROUP(USUAL),
    /** Below a table. */
    NOTE(USUAL),
    IN_TABLE(USUAL),
    FIGURE(USUAL);

    private final int points;

    Look(int points) {
      this.points = points;
    }

    int points() {
      return points;
    }

    boolean bold() {
      return switch (this) {
        case TITLE, HEADING, STRONG, HEAD, HEAD_OF_FIGURES, GROUP -> true;
        case WORDS, NOTE, IN_TABLE, FIGURE -> false;
      };
    }

    boolean framed() {
      return switch (this) {
        case TITLE, HEADING, STRONG, WORDS, NOTE -> false;
        case HEAD, HEAD_OF_FIGURES, GROUP, IN_TABLE, FIGURE -> true;
      };
    }

    boolean shaded() {
      return this == HEAD || this == HEAD_OF_FIGURES || this == GROUP;
    }

    boolean atTheRight() {
      return this == HEAD_OF_FIGURES || this == FIGURE;
    }

    /** The name of an objective runs on over the cells beside it, and so does a note. */
    boolean wraps() {
      return this != GROUP && this != NOTE;
    }
  }

  private record Style(Look look, String format, boolean quoted, Optional<Tone> tone) {}

  private record Letters(int points, boolean bold, Optional<Tone> tone) {}

  private final XSSFWorkbook workbook;
  private final Map<Style, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Letters, XSSFFont> fonts = new HashMap<>();

  ExcelLooks(XSSFWorkbook workbook) {
    this.workbook = workbook;
    var font = workbook.getFontAt(0);
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) USUAL);
  }

  void put(XSSFCell place, Cell cell, Look look) {
    switch (cell) {
      case Cell.Amount(_, _, var shown) ->
          PlainFigure.of(shown)
              .ifPresentOrElse(
                  figure -> {
                    place.setCellValue(figure.value());
                    place.setCellStyle(style(look, figure.format(), false, Optional.empty()));
                  },
                  () -> text(place, shown, look, Optional.empty()));
      case Cell.Status(var word, var tone) -> text(place, word, look, Optional.of(tone));
      case Cell.Words _, Cell.Several _ -> text(place, cell.plain(), look, Optional.empty());
    }
  }

  /** A day, which the workbook can put in order. */
  void put(XSSFCell place, LocalDate day) {
    place.setCellValue(day);
    place.setCellStyle(style(Look.IN_TABLE, DAY, false, Optional.empty()));
  }

  /** How cells look into which somebody will write a day, or words that are never calculated. */
  XSSFCellStyle toFillIn(boolean day) {
    return style(Look.IN_TABLE, day ? DAY : "@", false, Optional.empty());
  }

  private void text(XSSFCell place, String words, Look look, Optional<Tone> tone) {
    var safe = SafeText.of(words);
    if (!safe.isEmpty()) {
      place.setCellValue(safe.substring(0, Math.min(safe.length(), LONGEST_CELL)));
    }
    // so that it stays text when somebody goes into the cell and out again
    var quoted = !safe.isEmpty() && "=+-@".indexOf(safe.charAt(0)) >= 0;
    place.setCellStyle(style(look, GENERAL, quoted, tone));
  }

  private XSSFCellStyle style(Look look, String format, boolean quoted, Optional<Tone> tone) {
    return styles.computeIfAbsent(new Style(look, format, quoted, tone), this::make);
  }

  private XSSFCellStyle make(Style wanted) {
    var look = wanted.look();
    var style = workbook.createCellStyle();
    style.setFont(
        font(new Letters(look.points(), look.bold() || wanted.tone().isPresent(), wanted.tone())));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapText(look.wraps());
    style.setAlignment(look.atTheRight() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    if (!wanted.format().equals(GENERAL)) {
      style.setDataFormat(workbook.createDataFormat().getFormat(wanted.format()));
    }
    style.setQuotePrefixed(wanted.quoted());
    if (look.framed()) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    if (look.shaded()) {
      style.setFillForegroundColor(new XSSFColor(SHADE));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private XSSFFont font(Letters wanted) {
    return fonts.computeIfAbsent(
        wanted,
        it -> {
          var font = workbook.createFont();
          font.setFontName("Arial");
          font.setFontHeightInPoints((short) it.points());
          font.setBold(it.bold());
          it.tone()
              .ifPresent(
                  tone -> font.setColor(new XSSFColor(HexFormat.of().parseHex(Tones.of(tone)))));
          return font;
        });
  }
}
