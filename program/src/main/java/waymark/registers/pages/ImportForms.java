package waymark.registers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.FilesGate;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.documents.files.Workbook;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.web.Csrf;

/** Taking in the rows of a file: looked at first, line by line and cell by cell. */
@Controller
class ImportForms {

  private static final String TOO_LONG =
      "The file is too long to be taken in at once. Save a part of its rows, with the line of the"
          + " columns, and choose that";
  private static final String NO_TEXT =
      "The file is neither a workbook nor text. In Excel, save the sheet as .xlsx or .csv and choose"
          + " that";

  private final AreaTransactions transactions;
  private final RegisterDesk desk;
  private final ImportForm form;

  ImportForms(AreaTransactions transactions, RegisterDesk desk) {
    this.transactions = transactions;
    this.desk = desk;
    this.form = new ImportForm(desk);
  }

  @GetMapping("/{area}/registers/{register}/import")
  @Needs(Right.EDIT_REGISTERS)
  ModelAndView page(
      Visit visit, @PathVariable("register") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> form.of(visit, key, ""));
  }

  @GetMapping("/{area}/registers/{register}/import/file")
  @Needs(Right.EDIT_REGISTERS)
  ModelAndView file(
      Visit visit,
      @PathVariable("register") String key,
      Csrf csrf,
      @RequestParam(name = "problem", required = false) @Nullable String problem) {
    var page = filePage(visit, key, csrf);
    return problem == null
        ? shown(HttpStatus.OK, page)
        : wrong(
            page,
            problem.equals(FilesGate.TOO_LARGE)
                ? TOO_LONG
                : "The file did not arrive whole, and nothing was kept. Choose it again");
  }

  private ImportFilePage filePage(Visit visit, String key, Csrf csrf) {
    return transactions.read(
        visit.area(),
        () -> {
          var register = desk.register(key, KnownAt.LATEST);
          RegisterDesk.allow(register.addedBy(visit.roles()), register);
          return ImportFilePage.of(register, visit.at("/registers/" + key), desk.today(), csrf);
        });
  }

  /** What a file says is shown in the form for lines, and nothing of it is kept yet. */
  @PostMapping("/{area}/registers/{register}/import/file")
  @Needs(Right.EDIT_REGISTERS)
  ModelAndView takeFile(
      Visit visit,
      @PathVariable("register") String key,
      Csrf csrf,
      @RequestParam(name = ImportFilePage.FILE, required = false) @Nullable MultipartFile file)
      throws IOException {
    var page = filePage(visit, key, csrf);
    if (file == null || file.isEmpty()) {
      return wrong(page, "Choose the file; an empty one or a folder cannot be taken");
    }
    if (file.getSize() > 4L * ImportForm.LONGEST) {
      return wrong(page, TOO_LONG);
    }
    var bytes = file.getBytes();
    if (Workbook.maybe(bytes)) {
      return switch (filled(visit, key, bytes)) {
        case FilledWorkbook.Wrong(var words) -> wrong(page, words);
        case FilledWorkbook.Lines(var text) when text.length() > ImportForm.LONGEST ->
            wrong(page, TOO_LONG);
        case FilledWorkbook.Lines(var text) -> offered(visit, key, csrf, text);
      };
    }
    var lines = SheetText.of(bytes);
    return lines.isEmpty() || lines.get().length() > ImportForm.LONGEST
        ? wrong(page, lines.isEmpty() ? NO_TEXT : TOO_LONG)
        : offered(visit, key, csrf, lines.get());
  }

  private FilledWorkbook filled(Visit visit, String key, byte[] bytes) {
    var register = transactions.read(visit.area(), () -> desk.register(key, KnownAt.LATEST));
    return FilledWorkbook.of(bytes, register, desk.today());
  }

  private ModelAndView offered(Visit visit, String key, Csrf csrf, String lines) {
    return desk.forms()
        .offer(
            visit,
            visit.at("/registers/%s/import".formatted(key)),
            csrf,
            () -> form.of(visit, key, cells(lines)));
  }

  private static ModelAndView wrong(ImportFilePage page, String words) {
    return shown(HttpStatus.UNPROCESSABLE_CONTENT, page.wrong(words));
  }

  private static ModelAndView shown(HttpStatus status, ImportFilePage page) {
    var answer = new ModelAndView("registers/pages/importFile", "page", page);
    answer.setStatus(status);
    return answer;
  }

  @PostMapping("/{area}/registers/{register}/import")
  @Needs(Right.EDIT_REGISTERS)
  ModelAndView take(
      Visit visit, @PathVariable("register") String key, HttpServletRequest request, Csrf csrf) {
    var lines = Objects.requireNonNullElse(request.getParameter(ImportForm.LINES), "");
    var sent = lines.length() > ImportForm.LONGEST ? "" : cells(lines);
    return desk.forms().take(visit, request, csrf, () -> form.of(visit, key, sent));
  }

  /** What stands between cells of a sheet stays, other letters that nobody sees do not. */
  private static String cells(String lines) {
    return lines
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", " ");
  }
}
