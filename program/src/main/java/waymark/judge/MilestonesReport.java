package waymark.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.documents.Metric;
import waymark.documents.Objective;
import waymark.kernel.ReportingPeriod;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;
import waymark.trajectory.Because;
import waymark.trajectory.Rollup;
import waymark.trajectory.Status;

/** What was promised for a period, what was measured, and what was left out. */
final class MilestonesReport {

  private MilestonesReport() {}

  static Part milestone(JudgedPaper paper, ReportingPeriod period, Rollup rollup) {
    var table =
        Table.captioned(period.inWords() + ": " + Words.summary(rollup))
            .column("Metric")
            .figure("Milestone")
            .figure("Actual")
            .status("Met?");
    grouped(paper)
        .forEach((objective, metrics) -> {
          if (metrics.stream().anyMatch(it -> promised(it, period))) {
            objective.ifPresentOrElse(
                it -> table.group(name(it), summary(rollup, it)),
                () -> {
                  if (grouped(paper).size() > 1) {
                    table.group("Under no objective");
                  }
                });
            metrics.stream()
                .filter(it -> promised(it, period))
                .forEach(it -> table.row(row(it, period)));
          }
        });
    leftOut(rollup).ifPresent(table::note);
    accumulating(paper, period).forEach(table::note);
    return table.build();
  }

  /** Readings that are not the period's own must not be read, or added up, as if they were. */
  private static List<String> accumulating(JudgedPaper paper, ReportingPeriod period) {
    var named = new LinkedHashMap<String, List<String>>();
    paper.metrics().stream()
        .filter(it -> promised(it, period))
        .forEach(it ->
            it.accumulation()
                .flatMap(Words::accumulation)
                .ifPresent(
                    words -> named.computeIfAbsent(words, _ -> new ArrayList<>()).add(it.name())));
    return named.entrySet().stream()
        .map(it ->
            it.getKey()
                + ", by name: "
                + it.getValue().stream().distinct().collect(Collectors.joining("; "))
                + ".")
        .toList();
  }

  private static Optional<String> leftOut(Rollup rollup) {
    return rollup.leftOut().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Left out of the count: "
                + rollup.leftOut().stream()
                    .map(it ->
                        it.metric()
                            + it.objective().map(number -> " (objective " + number + ")").orElse("")
                            + ", "
                            + Words.because(it.because()))
                    .collect(Collectors.joining("; "))
                + ".");
  }

  static Part earlier(ReportingPeriod period, Rollup rollup) {
    var objectives =
        rollup.objectives().entrySet().stream()
            .sorted(Comparator.comparingInt(it -> order(it.getKey())))
            .map(it -> it.getKey() + " " + it.getValue())
            .collect(Collectors.joining(", "));
    return Part.prose(
        Text.strong(period.inWords() + ": " + Words.summary(rollup) + ".")
            .then(objectives.isEmpty() ? "" : " By objective: " + objectives + "."));
  }

  private static Map<Optional<Objective>, List<Metric>> grouped(JudgedPaper paper) {
    var grouped = new LinkedHashMap<Optional<Objective>, List<Metric>>();
    paper.metrics().stream()
        .filter(it -> it.objective().isPresent())
        .sorted(Comparator.comparingInt(MilestonesReport::order))
        .forEach(it -> grouped.computeIfAbsent(it.objective(), _ -> new ArrayList<>()).add(it));
    paper.metrics().stream()
        .filter(it -> it.objective().isEmpty())
        .forEach(it -> grouped.computeIfAbsent(it.objective(), _ -> new ArrayList<>()).add(it));
    return grouped;
  }

  private static int order(Metric metric) {
    return metric.objective().map(it -> order(it.number())).orElse(Integer.MAX_VALUE);
  }

  /** By number where objectives are numbered, else as they come. */
  private static int order(String number) {
    return number.length() <= 3 && number.chars().allMatch(Character::isDigit)
        ? Integer.parseInt(number)
        : Integer.MAX_VALUE;
  }

  private static boolean promised(Metric metric, ReportingPeriod period) {
    return !(metric.statusAt(period) instanceof Status.NotAssessed(var because)
        && because == Because.NO_PROMISE);
  }

  private static String name(Objective objective) {
    return ("Objective " + objective.number() + "  " + objective.title()).strip()
        + (objective.state() == Objective.State.BUSINESS_AS_USUAL ? " (business as usual)" : "");
  }

  private static String summary(Rollup rollup, Objective objective) {
    var fraction = rollup.objectives().get(objective.number());
    return fraction == null
        ? "none assessed"
        : fraction.numerator() + " of " + fraction.denominator() + " met";
  }

  private static List<Cell> row(Metric metric, ReportingPeriod period) {
    var milestone = metric.milestones().get(period);
    var actual = metric.readings().get(period);
    return List.of(
        Cell.of(metric.name()),
        Cell.of(milestone == null ? "" : milestone.asWritten()),
        Cell.of(actual == null || actual.asWritten().isBlank() ? "-" : actual.asWritten()),
        status(metric.statusAt(period)));
  }

  private static Cell status(Status status) {
    return switch (status) {
      case Status.Met() -> Cell.good("met");
      case Status.NotMet() -> Cell.bad("NOT MET");
      case Status.NotAssessed(var because) -> Cell.neutral(Words.because(because));
    };
  }

  /** Months that have readings and no milestone: shown, and never judged on another month's. */
  static Optional<Part> notPromised(JudgedPaper paper) {
    var last = paper.latest();
    var later =
        paper.metrics().stream()
            .flatMap(it -> it.readings().keySet().stream())
            .filter(it -> last.isPresent() && it.compareTo(last.get()) > 0)
            .distinct()
            .sorted()
            .map(ReportingPeriod::inWords)
            .toList();
    return later.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Part.prose(
                "Not assessed, because no milestone was set for "
                    + (later.size() == 1 ? "it: " : "them: ")
                    + String.join(", ", later)
                    + "."));
  }
}
