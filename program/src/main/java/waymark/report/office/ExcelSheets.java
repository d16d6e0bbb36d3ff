package waymark.report.office;

import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import waymark.report.SafeText;

/** Sheets by names that Excel takes: short, without its signs, no two alike. */
record ExcelSheets(XSSFWorkbook workbook) {

  private static final int LONGEST = 31;

  XSSFSheet make(String words) {
    var plain = plain(words);
    var name = shortened(plain, LONGEST);
    for (int i = 2; taken(name); i++) {
      var more = " (" + i + ")";
      name = shortened(plain, LONGEST - more.length()) + more;
    }
    return workbook.createSheet(name);
  }

  private static String plain(String words) {
    var plain = SafeText.of(words).replaceAll("[\\[\\]:*?/\\\\\uFFFD]+", " ").strip();
    var inside = plain.replaceAll("^'+|'+$", "").strip();
    // Excel keeps that name for itself
    return inside.isEmpty() || inside.toLowerCase(Locale.ROOT).equals("history") ? "Table" : inside;
  }

  /** Never between the halves of one character. */
  private static String shortened(String words, int longest) {
    if (words.length() <= longest) {
      return words;
    }
    int end = Character.isHighSurrogate(words.charAt(longest - 1)) ? longest - 1 : longest;
    return words.substring(0, end).strip().replaceAll("'+$", "");
  }

  private boolean taken(String name) {
    return workbook.getSheetIndex(name) >= 0;
  }
}
