package waymark.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.judge.JudgedPaper.Placement;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Text;

/** What {@code judge} prints for a person: the answer first, then each paper, then what changed. */
final class JudgedReport {

  private final Judged judged;
  private final boolean full;

  private JudgedReport(Judged judged, boolean full) {
    this.judged = judged;
    this.full = full;
  }

  /**
   * @param full whether to show every milestone, action and assurance activity, not only the latest
   *     and those that stand out
   */
  static Report of(Judged judged, boolean full) {
    return new JudgedReport(judged, full).report();
  }

  private Report report() {
    var parts = new ArrayList<Part>();
    parts.add(answer());
    for (var paper : judged.papers()) {
      parts.add(Part.section(heading(paper), paper(paper)));
    }
    if (judged.papers().size() > 1) {
      parts.add(Part.section("What changed between the papers", ChangesReport.of(judged)));
      ChangesReport.outOfOrder(judged).ifPresent(parts::add);
    }
    return new Report("Which promises were met", parts);
  }

  private Part answer() {
    var facts = new ArrayList<Part.Fact>();
    for (var paper : judged.papers()) {
      paper
          .latest()
          .ifPresentOrElse(
              period -> {
                var rollup = paper.rollups().get(period);
                facts.add(
                    new Part.Fact(
                        period.inWords() + ", " + paper.name(),
                        Cell.of(Text.strong(rollup == null ? "" : Words.summary(rollup)))));
              },
              () -> facts.add(new Part.Fact(paper.name(), Cell.of("no promise with a date"))));
    }
    if (judged.papers().size() > 1) {
      facts.add(new Part.Fact("Restated since", Cell.of(restatedSummary())));
    }
    claimsSummary().ifPresent(it -> facts.add(new Part.Fact("Claims in the text", Cell.of(it))));
    return new Part.Facts(facts);
  }

  private String restatedSummary() {
    var restated = judged.changes().stream().filter(Change.Restated.class::isInstance).count();
    var moved = judged.changes().stream().filter(Change.Moved.class::isInstance).count();
    var flips = judged.changes().stream().filter(Change::flips).count();
    return CountWords.of(restated, "reading")
        + (moved == 0 ? "" : ", " + CountWords.of(moved, "milestone") + " moved")
        + "; "
        + (flips == 0
            ? "no judgement changed"
            : CountWords.of(flips, "judgement") + " changed by it");
  }

  private Optional<String> claimsSummary() {
    var verdicts = new LinkedHashMap<String, Long>();
    for (var verdict : List.of("holds", "differs", "cannot be reproduced", "cannot be checked")) {
      var count =
          judged.papers().stream()
              .flatMap(it -> it.claims().stream())
              .filter(it -> it.verdict().words().equals(verdict))
              .count();
      if (count > 0) {
        verdicts.put(verdict, count);
      }
    }
    return verdicts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            verdicts.entrySet().stream()
                .map(it -> it.getValue() + " " + plural(it.getKey(), it.getValue()))
                .collect(Collectors.joining(", ")));
  }

  private static String plural(String verdict, long count) {
    return count == 1
        ? verdict
        : switch (verdict) {
          case "holds" -> "hold";
          case "differs" -> "differ";
          default -> verdict;
        };
  }

  private static String heading(JudgedPaper paper) {
    var contents = paper.contents();
    var title = contents.title().isBlank() ? paper.name() : contents.title();
    return title + contents.issued().map(it -> ", " + DayWords.of(it)).orElse("");
  }

  private List<Part> paper(JudgedPaper paper) {
    var parts = new ArrayList<Part>();
    parts.add(source(paper));
    var periods = new ArrayList<>(paper.rollups().descendingKeySet());
    for (var i = 0; i < periods.size(); i++) {
      var period = periods.get(i);
      var rollup = paper.rollups().get(period);
      if (rollup != null) {
        parts.add(
            i == 0 || full
                ? MilestonesReport.milestone(paper, period, rollup)
                : MilestonesReport.earlier(period, rollup));
      }
    }
    MilestonesReport.notPromised(paper).ifPresent(parts::add);
    ClaimsReport.of(paper).ifPresent(parts::add);
    parts.addAll(new DeliveryReport(paper.contents().parts(), full).parts());
    parts.addAll(new TextReport(paper.contents().parts(), full).parts());
    NotesReport.of(paper).ifPresent(parts::add);
    return parts;
  }

  private static Part source(JudgedPaper paper) {
    var says =
        switch (paper.placement()) {
          case Placement.Own() -> "";
          case Placement.Borrowed(var file) ->
              " Its metrics are placed under objectives as in " + JudgedPaper.named(file) + ".";
          case Placement.Unknown() when paper.metrics().isEmpty() -> " It has no metric table.";
          case Placement.Unknown() -> " It does not say which metric stands under which objective.";
        };
    var issued =
        paper.contents().issued().isPresent() ? "" : " It does not state its date of issue.";
    return Part.prose("File " + paper.name() + "." + issued + says);
  }
}
