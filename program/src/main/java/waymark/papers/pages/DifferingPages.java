package waymark.papers.pages;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import waymark.access.Needs;
import waymark.access.PersonNames;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.audit.EntryWords;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.LedgerEntries;
import waymark.ledger.LedgerEntry;
import waymark.papers.Reconciliation;
import waymark.papers.Reconciliation.Differing;
import waymark.report.Report;
import waymark.trajectory.KnownAtForm;
import waymark.trajectory.PaperReasons.Reason;
import waymark.trajectory.Trackers;
import waymark.web.AsKnown;

/**
 * All figures in papers that differ from what is known. The page names people, so it is made for
 * each reader.
 */
@Controller
class DifferingPages {

  static final String PATH = "/papers/differences";

  private final AreaTransactions transactions;
  private final Reconciliation reconciliation;
  private final Trackers trackers;
  private final LedgerEntries entries;
  private final PersonNames people;

  DifferingPages(
      AreaTransactions transactions,
      Reconciliation reconciliation,
      Trackers trackers,
      LedgerEntries entries,
      PersonNames people) {
    this.transactions = transactions;
    this.reconciliation = reconciliation;
    this.trackers = trackers;
    this.entries = entries;
    this.people = people;
  }

  @GetMapping("/{area}/papers/differences")
  @Needs(Right.SEE_PROGRAMME)
  String page(
      Visit visit,
      @RequestParam(name = WhichDiffer.MEASURE, defaultValue = "") String measure,
      @RequestParam(name = WhichDiffer.PAPER, defaultValue = "") String paper,
      @RequestParam(name = WhichDiffer.REASON, defaultValue = "") String reason,
      AsKnown known,
      Model model) {
    var which = new WhichDiffer(measure, paper, reason);
    model.addAttribute(
        "page",
        transactions.read(
            visit.area(),
            () -> {
              var all = reconciliation.differing(known.moment());
              return DifferingPage.of(
                  visit,
                  known,
                  which,
                  all,
                  report(visit, known, which, all)
                      .withForms(known.today() && visit.may(Right.EDIT_READINGS))
                      .of(all),
                  KnownAtForm.of(visit.at(PATH), known, trackers.days(known.day())));
            }));
    return "papers/pages/differing";
  }

  @GetMapping({
    "/{area}/papers/differences.txt",
    "/{area}/papers/differences.docx",
    "/{area}/papers/differences.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report file(
      Visit visit,
      @RequestParam(name = WhichDiffer.MEASURE, defaultValue = "") String measure,
      @RequestParam(name = WhichDiffer.PAPER, defaultValue = "") String paper,
      @RequestParam(name = WhichDiffer.REASON, defaultValue = "") String reason,
      AsKnown known) {
    return transactions.read(
        visit.area(),
        () -> {
          var all = reconciliation.differing(known.moment());
          return report(visit, known, new WhichDiffer(measure, paper, reason), all).of(all);
        });
  }

  private DifferingReport report(
      Visit visit, AsKnown known, WhichDiffer which, List<Differing> all) {
    return new DifferingReport(visit, known, which, who(visit, all), false);
  }

  /** Who gave the reasons, for those who may see that. */
  private Map<Long, String> who(Visit visit, List<Differing> all) {
    var seqs =
        all.stream()
            .map(Differing::reason)
            .flatMap(Optional::stream)
            .map(Reason::seq)
            .collect(Collectors.toSet());
    if (seqs.isEmpty() || !visit.may(Right.SEE_LEDGER)) {
      return Map.of();
    }
    var written = entries.entries(visit.area(), seqs);
    var names = people.names(writers(written.values()));
    return written.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> EntryWords.who(it.getValue(), names)));
  }

  private static List<PersonId> writers(Collection<LedgerEntry> entries) {
    return entries.stream().flatMap(it -> it.person().stream()).distinct().toList();
  }
}
