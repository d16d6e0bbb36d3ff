package waymark.systems;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.trajectory.KnownAtForm;
import waymark.trajectory.ReportPage;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.Today;

/** The systems audit of an area, as a page and as files. */
@Controller
class SystemsPages {

  private static final String PATH = "/systems";

  private final AreaTransactions transactions;
  private final SystemsAudit audit;

  SystemsPages(AreaTransactions transactions, SystemsAudit audit) {
    this.transactions = transactions;
    this.audit = audit;
  }

  @GetMapping("/{area}/systems")
  @Needs(Right.SEE_RECORD)
  String page(Visit visit, AsKnown known, Today today, Model model) {
    var found = find(visit, known, today);
    model.addAttribute(
        "page",
        new ReportPage(
            report(visit, known, found, known.today() && visit.may(Right.EDIT_READINGS)),
            Link.to(known.at(visit.at("/measures")), "Measures"),
            found.register()
                ? List.of(
                    Link.to(
                        known.at(visit.at("/registers/" + SharingAgreement.REGISTER)),
                        "See the register of data sharing agreements"))
                : List.of(),
            KnownAtForm.of(visit.at(PATH), known, List.of())));
    return "trajectory/report";
  }

  @GetMapping({"/{area}/systems.txt", "/{area}/systems.docx", "/{area}/systems.csv"})
  @Needs(Right.SEE_RECORD)
  Report file(Visit visit, AsKnown known, Today today) {
    return report(visit, known, find(visit, known, today), false);
  }

  private SystemsAudit.Found find(Visit visit, AsKnown known, Today today) {
    return transactions.read(
        visit.area(),
        () -> audit.find(visit.roles(), known.moment(), known.day().orElse(today.day())));
  }

  private static Report report(
      Visit visit, AsKnown known, SystemsAudit.Found found, boolean sheets) {
    return SystemsReport.of(found, path -> known.at(visit.at(path)), sheets);
  }
}
