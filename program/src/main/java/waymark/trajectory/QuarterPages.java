package waymark.trajectory;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.ledger.AreaTransactions;
import waymark.programme.Programmes;
import waymark.web.AsKnown;

/** How many promises of a plan were met in every period, objective by objective. */
@Controller
class QuarterPages {

  private final AreaTransactions transactions;
  private final Programmes programmes;
  private final Trackers trackers;
  private final KnownSince since;

  QuarterPages(
      AreaTransactions transactions, Programmes programmes, Trackers trackers, KnownSince since) {
    this.transactions = transactions;
    this.programmes = programmes;
    this.trackers = trackers;
    this.since = since;
  }

  @GetMapping("/{area}/plans/{plan}/quarters")
  @Needs(Right.SEE_PROGRAMME)
  String quarters(Audience readers, @PathVariable("plan") String key, AsKnown known, Model model) {
    model.addAttribute("page", transactions.read(readers.area(), () -> page(readers, key, known)));
    return "trajectory/quarters";
  }

  private QuartersPage page(Audience readers, String key, AsKnown known) {
    var plan =
        programmes.plan(key, known.moment()).orElseThrow(() -> since.plan(readers, key, known));
    return QuartersPage.of(
        new PlanPage.At(readers.areaKey(), plan, known),
        trackers.tracker(plan, known.moment()),
        KnownAtForm.of(
            readers.at("/plans/" + key + "/quarters"), known, trackers.days(known.day())));
  }
}
