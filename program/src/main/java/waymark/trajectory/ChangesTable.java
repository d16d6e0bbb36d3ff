package waymark.trajectory;

import java.util.ArrayList;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.report.Text;

/** What was changed, line by line: what it was and is, what that did, why and by whom. */
record ChangesTable(PlanPage.At at, RollupChanges rollups, BehindChanges.Found behind) {

  Table of(Changes changes) {
    var table =
        Table.captioned("Readings, milestones and targets that were changed")
            .breadth(Table.Breadth.MANY)
            .column("Figure")
            .column("For")
            .figure("Was")
            .figure("Is")
            .column("Judgement")
            .column("Promises met")
            .column("Why, and by whom")
            .column("Papers with the old figure");
    for (var it : changes.list()) {
      table.row(
          Cell.of(
              Text.link(at.measure(it.line().measure().key()), it.line().measure().title())
                  .then(", objective " + it.line().objective().number())),
          Cell.of(about(it)),
          Cell.of(it.was()),
          Cell.of(it.now().isEmpty() ? "taken back" : it.now()),
          judgement(it),
          Cell.of(rollups.by(it)),
          why(it),
          Cell.of(papers(it)));
    }
    return table.build();
  }

  private static String about(Changes.Change it) {
    return switch (it.what()) {
      case READING -> it.period().inWords();
      case MILESTONE -> it.period().inWords() + ", milestone moved";
      case TARGET -> "Final target, moved";
    };
  }

  private static Cell judgement(Changes.Change it) {
    if (it.what() == Changes.What.TARGET) {
      return Cell.of("Not judged yet");
    }
    return it.statusWas().equals(it.statusNow())
        ? Cell.of("Still: " + Judgements.words(it.statusNow()))
        : Cell.several(
            Cell.of("Was: " + Judgements.words(it.statusWas()) + ". Now: "),
            Judgements.cell(it.statusNow()));
  }

  private Cell why(Changes.Change it) {
    return behind.why(it).map(why -> Cell.of(why(why))).orElse(Cell.of("Not known"));
  }

  private Text why(BehindChanges.Why why) {
    var said = new ArrayList<String>();
    if (behind.withReasons()) {
      said.add(why.reason().isEmpty() ? "No reason stated" : ended(why.reason()));
    }
    if (!why.way().isEmpty()) {
      said.add(ended(why.way()));
    }
    var who = behind.who().get(why.seq());
    if (who != null) {
      said.add(who + ",");
    }
    var words = Text.of(String.join(said.isEmpty() ? "" : ". ", said));
    return who == null
        ? words
        : words.then(" ").then(Text.link(entry(why.seq()), "entry " + why.seq(), "of the ledger"));
  }

  /** Without the full stop that parts it from what follows. */
  private static String ended(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private String entry(long seq) {
    return "/%s/ledger/%d".formatted(at.area(), seq);
  }

  private String papers(Changes.Change it) {
    var papers = behind.papers(it);
    if (it.what() != Changes.What.READING) {
      return "Not kept for promises";
    }
    return papers.isEmpty() ? "None" : String.join("; ", papers);
  }
}
