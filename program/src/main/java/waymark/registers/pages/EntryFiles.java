package waymark.registers.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.ledger.AreaTransactions;
import waymark.registers.Entry;
import waymark.registers.FieldType;
import waymark.registers.Register;
import waymark.registers.RegisterField;
import waymark.report.SafeText;
import waymark.report.office.CsvLines;
import waymark.web.AsKnown;

/**
 * The entries of a register as a .csv that can be taken in again: without what may identify a
 * person, and with no cell that a spreadsheet would run as a formula.
 */
@Controller
class EntryFiles {

  /** Nobody reads more at once, and a program's memory has an end. */
  private static final int MOST = 100_000;

  private final AreaTransactions transactions;
  private final RegisterDesk desk;

  EntryFiles(AreaTransactions transactions, RegisterDesk desk) {
    this.transactions = transactions;
    this.desk = desk;
  }

  @GetMapping("/{area}/registers/{register}.csv")
  @Needs(Right.SEE_RECORD)
  ResponseEntity<byte[]> entries(
      Visit visit,
      @PathVariable("register") String key,
      AsKnown known,
      HttpServletRequest request) {
    var bytes =
        transactions.read(
            visit.area(),
            () -> {
              var at = known.moment();
              var register = desk.seen(visit, key, at);
              var filter = EntryChoice.of(request, register).filter();
              return file(
                  register,
                  desk.offers(visit, register, at),
                  desk.entries().list(key, filter, at, 0, MOST));
            });
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.csv\"".formatted(key))
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(bytes);
  }

  static byte[] file(Register register, Offers offers, List<Entry> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new OutputStreamWriter(bytes, UTF_8)) {
      var lines = new CsvLines(out);
      lines.line(register.open().stream().map(RegisterField::title).toList());
      for (var entry : entries) {
        lines.line(register.open().stream().map(it -> cell(offers, it, entry)).toList());
      }
      lines.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Days and numbers as a spreadsheet knows them, answers in words. */
  private static String cell(Offers offers, RegisterField field, Entry entry) {
    var kept = entry.value(field.id());
    return switch (field.type()) {
      case FieldType.Day _, FieldType.Whole _, FieldType.Decimal _, FieldType.Money _ -> kept;
      case FieldType.LongText _ -> SafeText.of(kept.replace("\n", " "));
      case FieldType.Several _ -> SafeText.of(offers.words(field, kept).replace(", ", "; "));
      default -> SafeText.of(offers.words(field, kept));
    };
  }
}
