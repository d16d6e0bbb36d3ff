package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import waymark.web.DataTable;
import waymark.web.Link;
import waymark.web.SummaryRow;

/** One objective: how it stands, and what was promised and measured for it. */
record ObjectivePage(
    String title,
    List<SummaryRow> about,
    DataTable table,
    Link plan,
    List<Link> doing,
    KnownAtForm knownAt) {

  /** The page of the only objective of the tracker given. */
  static ObjectivePage of(PlanPage.At at, Tracker tracker, List<Link> doing, KnownAtForm form) {
    var objective = tracker.objectives().getFirst();
    var about = new ArrayList<SummaryRow>();
    about.add(
        SummaryRow.of(
            "Latest quarter",
            tracker
                .latest()
                .map(it -> it.inWords() + ": " + Judgements.words(tracker.rollup(it)))
                .orElse("No promise can be assessed yet")));
    about.add(SummaryRow.of("State", PlanPage.state(objective)));
    if (!objective.standing().decision().isEmpty()) {
      about.add(SummaryRow.of("Decided by", objective.standing().decision()));
    }
    about.add(
        SummaryRow.of(
            "Led by",
            objective.leadRole().isEmpty() ? "Not stated by role" : objective.leadRole()));
    return new ObjectivePage(
        "Objective " + objective.number() + ": " + objective.title(),
        about,
        TrackerPage.table(at, tracker),
        Link.to(at.page(""), at.plan().title()),
        doing,
        form);
  }
}
