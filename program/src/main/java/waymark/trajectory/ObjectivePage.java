package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import waymark.ledger.Version;
import waymark.programme.Objective;
import waymark.web.DataTable;
import waymark.web.Inline;
import waymark.web.Link;
import waymark.web.SummaryRow;

/**
 * One objective: how it stands, and what was promised and measured for it.
 *
 * @param caveats of the measures under it
 * @param history how it stood over time, and what else of it was changed
 */
record ObjectivePage(
    String title,
    List<SummaryRow> about,
    DataTable table,
    Caveats caveats,
    DataTable history,
    Link plan,
    List<Link> doing,
    KnownAtForm knownAt) {

  /** The page of the only objective of the tracker given. */
  static ObjectivePage of(
      PlanPage.At at,
      Tracker tracker,
      List<Version<Objective>> versions,
      List<Link> doing,
      KnownAtForm form) {
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
        Caveats.of(at, tracker.lines()),
        history(versions),
        Link.to(at.page(""), at.plan().title()),
        doing,
        form);
  }

  /** Every version in the order in which they were known. */
  private static DataTable history(List<Version<Objective>> versions) {
    var table =
        DataTable.captioned("How it stood over time")
            .column("State")
            .column("From when")
            .column("By which decision")
            .column("Known from")
            .column("What else changed");
    for (var place = 0; place < versions.size(); place++) {
      var version = versions.get(place);
      var standing = version.fact().standing();
      table.row(
          Inline.of(version.takenBack() ? "Taken back" : standing.state().words()),
          Inline.of(standing.from().map(Dates::words).orElse("Date not stated")),
          Inline.of(standing.decision().isEmpty() ? "Not stated" : standing.decision()),
          Inline.of(Dates.words(version.day())),
          Inline.of(
              place == 0
                  ? "First known"
                  : changed(versions.get(place - 1).fact(), version.fact())));
    }
    return table.build();
  }

  private static String changed(Objective was, Objective is) {
    var changes = new ArrayList<String>();
    change(changes, "Number", was.number(), is.number());
    change(changes, "Title", was.title(), is.title());
    change(changes, "Led by", was.leadRole(), is.leadRole());
    return changes.isEmpty() ? "Nothing" : String.join(" ", changes);
  }

  private static void change(List<String> changes, String of, String was, String is) {
    if (!was.equals(is)) {
      changes.add(
          "%s: was “%s”, is “%s”."
              .formatted(of, was.isEmpty() ? "not stated" : was, is.isEmpty() ? "not stated" : is));
    }
  }
}
