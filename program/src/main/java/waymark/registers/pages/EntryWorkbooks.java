package waymark.registers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.KnownAt;
import waymark.kernel.PeriodKey;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.AreaTransactions;
import waymark.report.office.Imprint;
import waymark.web.AsKnown;

/** The workbooks of registers: to be filled in and sent back, or with the entries that stand. */
@Controller
class EntryWorkbooks {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final AreaTransactions transactions;
  private final RegisterDesk desk;

  EntryWorkbooks(AreaTransactions transactions, RegisterDesk desk) {
    this.transactions = transactions;
    this.desk = desk;
  }

  /** To be filled in; of one month where the address names one. */
  @GetMapping("/{area}/registers/{register}/template.xlsx")
  @Needs(Right.EDIT_REGISTERS)
  ResponseEntity<byte[]> template(
      Visit visit,
      @PathVariable("register") String key,
      @RequestParam(name = "month", defaultValue = "") String month) {
    var period = PeriodKey.period(month).filter(it -> it.kind() == ReportingPeriod.Kind.MONTH);
    var bytes =
        transactions.read(
            visit.area(),
            () -> {
              var register = desk.register(key, KnownAt.LATEST);
              RegisterDesk.allow(register.addedBy(visit.roles()), register);
              return new EntryWorkbook(
                      register,
                      desk.offers(visit, register, KnownAt.LATEST),
                      period.map(ReportingPeriod::lastMonth))
                  .toFillIn(new Imprint(desk.owner(KnownAt.LATEST), desk.today()));
            });
    return file(bytes, key + period.map(it -> "-" + PeriodKey.of(it)).orElse("-empty"));
  }

  /** The entries that the address asks for, without what may identify a person. */
  @GetMapping("/{area}/registers/{register}.xlsx")
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
              return new EntryWorkbook(register, desk.offers(visit, register, at), Optional.empty())
                  .with(
                      desk.entries().list(key, filter, at, 0, EntryWorkbook.MOST),
                      desk.entries().count(key, filter, at),
                      new Imprint(desk.owner(at), known.day().orElseGet(desk::today)));
            });
    return file(bytes, key);
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, String name) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.xlsx\"".formatted(name))
        .contentType(XLSX)
        .body(bytes);
  }
}
