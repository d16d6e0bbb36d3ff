package waymark.papers.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.kernel.DayWords;
import waymark.papers.CellKey;
import waymark.papers.Decisions;
import waymark.papers.Upload;
import waymark.programme.PlanId;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.web.ErrorSummary;

/**
 * What another decided while somebody decided as well: what was said, and both side by side.
 *
 * @param differs the decisions that are not the same; empty where only others were made
 */
record Meanwhile(ErrorSummary summary, Optional<Table> differs) {

  static final Meanwhile NOTHING = new Meanwhile(ErrorSummary.NONE, Optional.empty());

  private static final int MOST = 50;

  /** As it stands now, beside what was wanted. */
  static Meanwhile of(Preview now, Upload wanted, String by) {
    var theirs = words(now, now.upload());
    var mine = words(now, wanted);
    var table =
        Table.captioned("What differs")
            .column("About")
            .column("As it stands now")
            .column("What you decided");
    var differing =
        mine.entrySet().stream()
            .filter(it -> !it.getValue().equals(theirs.getOrDefault(it.getKey(), "")))
            .toList();
    differing.stream()
        .limit(MOST)
        .forEach(it ->
            table.row(
                it.getKey(),
                Cell.of(theirs.getOrDefault(it.getKey(), "nothing decided")),
                Cell.of(it.getValue())));
    if (differing.size() > MOST) {
      table.note("And %d more.".formatted(differing.size() - MOST));
    }
    return new Meanwhile(
        new ErrorSummary(
            "Somebody else decided about this paper while you had it open",
            "%s, on %s. Nothing of yours was written over it. Look at the page as it stands now, and decide again where yours should stand."
                .formatted(by, DayWords.at(now.upload().changedAt())),
            List.of()),
        differing.isEmpty() ? Optional.empty() : Optional.of(table.build()));
  }

  /** Each decision in words, by what it is about. */
  private static Map<String, String> words(Preview preview, Upload upload) {
    var words = new LinkedHashMap<String, String>();
    upload.issued().ifPresent(it -> words.put("Day of issue", DayWords.of(it)));
    if (!upload.title().isEmpty()) {
      words.put("Title", upload.title());
    }
    upload.plan().ifPresent(it -> words.put("Plan", plan(preview, it)));
    var decisions = Decisions.of(upload.decisions());
    decisions
        .rows()
        .forEach(
            (row, it) -> words.put(RowWords.named(preview, row), RowWords.decided(preview, it)));
    decisions
        .cells()
        .forEach((cell, it) -> words.put(cell(preview, cell), it ? "taken" : "left out"));
    decisions.others().forEach((key, it) -> words.put(key, it ? "taken" : "left out"));
    decisions.texts().forEach((where, it) -> words.put("Text: " + where, text(it)));
    decisions.confirmed().forEach(it -> words.put("Warning: " + it, "looked at"));
    return words;
  }

  private static String plan(Preview preview, PlanId plan) {
    return preview.plans().stream()
        .filter(it -> it.id().equals(plan))
        .findFirst()
        .map(it -> it.title())
        .orElse("a plan that is no longer there");
  }

  private static String cell(Preview preview, CellKey cell) {
    return RowWords.named(preview, cell.row()) + ", " + CellWords.what(cell);
  }

  private static String text(Decisions.OfText decided) {
    return switch (decided) {
      case Decisions.Keep _ -> "kept as it is";
      case Decisions.LeaveOut _ -> "left out";
      case Decisions.Reworded(var words) -> words;
    };
  }
}
