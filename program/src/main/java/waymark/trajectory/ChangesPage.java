package waymark.trajectory;

import java.util.List;
import waymark.web.DataTable;
import waymark.web.Inline;
import waymark.web.Link;

/**
 * What is known otherwise at one moment than at an earlier one.
 *
 * @param from the earlier day as {@code yyyy-MM-dd}; empty where there is none
 * @param until the later day; empty for today
 */
record ChangesPage(
    String title,
    String summary,
    List<String> shares,
    DataTable table,
    Caveats caveats,
    boolean none,
    Link plan,
    String action,
    String from,
    String until,
    String error) {

  static DataTable table(PlanPage.At at, Changes changes) {
    var table =
        DataTable.captioned("Readings and milestones that were changed")
            .column("Measure")
            .column("Period")
            .column("What")
            .figures("Was")
            .figures("Is")
            .column("Judgement");
    for (var it : changes.list()) {
      table.row(
          Inline.link(at.measure(it.line().measure().key()), it.line().measure().title()),
          Inline.of(it.period().inWords()),
          Inline.of(it.what() == Changes.What.READING ? "Reading" : "Milestone"),
          Inline.of(it.was()),
          Inline.of(it.now().isEmpty() ? "no figure" : it.now()),
          it.statusWas().equals(it.statusNow())
              ? Inline.of("Still: " + Judgements.words(it.statusNow()))
              : Inline.several(
                  Inline.of("Was: " + Judgements.words(it.statusWas()) + ". Now: "),
                  Judgements.of(it.statusNow())));
    }
    return table.build();
  }

  static String summary(Changes changes) {
    var readings = changes.list().stream().filter(it -> it.what() == Changes.What.READING).count();
    var milestones = changes.list().size() - readings;
    return "%s restated, %s moved; %s turned over."
        .formatted(
            count(readings, "reading"),
            count(milestones, "milestone"),
            count(changes.flips().size(), "judgement"));
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
