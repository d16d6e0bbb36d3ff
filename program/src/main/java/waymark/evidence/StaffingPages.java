package waymark.evidence;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.trajectory.KnownAtForm;
import waymark.trajectory.ReportPage;
import waymark.web.AsKnown;
import waymark.web.Link;

/** Changes of staff in an area, as a page and as files. */
@Controller
class StaffingPages {

  private final AreaTransactions transactions;
  private final EvidenceKept kept;

  StaffingPages(AreaTransactions transactions, EvidenceKept kept) {
    this.transactions = transactions;
    this.kept = kept;
  }

  @GetMapping("/{area}/staffing")
  @Needs(Right.SEE_RECORD)
  String staffing(Audience readers, AsKnown known, Model model) {
    var edits = known.today() && readers.may(Right.EDIT_DELIVERY);
    model.addAttribute(
        "page",
        new ReportPage(
            transactions.read(
                readers.area(),
                () -> SupportReport.staffing(kept.staffing(known.moment()), readers::at, edits)),
            Link.to(known.at(readers.at("")), "Plans"),
            edits
                ? List.of(Link.to(readers.at("/staffing/new"), "Add a change of staff"))
                : List.of(),
            KnownAtForm.of(readers.at("/staffing"), known, List.of())));
    return "trajectory/report";
  }

  @GetMapping({"/{area}/staffing.txt", "/{area}/staffing.docx", "/{area}/staffing.csv"})
  @Needs(Right.SEE_RECORD)
  Report staffingFile(Visit visit, AsKnown known) {
    return transactions.read(
        visit.area(),
        () -> SupportReport.staffing(kept.staffing(known.moment()), visit::at, false));
  }
}
