package waymark.registers.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import waymark.kernel.ReportingPeriod;
import waymark.registers.Register;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;

/**
 * Where a file of rows is chosen; what it says is shown before anything of it is kept.
 *
 * @param others workbooks to fill in, and the form for pasted rows
 */
record ImportFilePage(
    String title, String action, Field file, List<Link> others, Link back, Csrf csrf) {

  static final String FILE = "file";

  ImportFilePage {
    others = List.copyOf(others);
  }

  static ImportFilePage of(Register register, String path, LocalDate today, Csrf csrf) {
    var last = ReportingPeriod.month(YearMonth.from(today).minusMonths(1));
    return new ImportFilePage(
        "Take in several: " + register.title(),
        path + "/import/file",
        Field.of(FILE, "The file")
            .hint(
                "An Excel workbook (.xlsx) or a .csv, whose first line names the columns. Nothing of"
                    + " it is kept before you have seen what it says"),
        List.of(
            Link.to(path + "/template.xlsx", "Get an empty workbook to fill in"),
            Link.to(
                path + "/template.xlsx?month=" + last.firstMonth(),
                "Get an empty workbook for %s alone".formatted(last.inWords())),
            Link.to(path + "/import", "Paste the rows instead")),
        Link.to(path, register.title()),
        csrf);
  }

  ImportFilePage wrong(String words) {
    return new ImportFilePage(title, action, file.error(words), others, back, csrf);
  }

  ErrorSummary errors() {
    return ErrorSummary.of(file.wrong() ? List.of(ErrorSummary.fault(file)) : List.of());
  }
}
