package waymark.judge;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.claims.Checked;
import waymark.claims.Verdict;
import waymark.documents.Metric;
import waymark.documents.Objective;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Unread;
import waymark.judge.JudgedPaper.Placement;
import waymark.kernel.ReportingPeriod;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;
import waymark.trajectory.Because;
import waymark.trajectory.Rollup;
import waymark.trajectory.Status;

/** What {@code judge} prints for a person: the answer first, then each paper, then what changed. */
final class JudgedReport {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

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
      parts.add(Part.section("What changed between the papers", changes()));
      outOfOrder().ifPresent(parts::add);
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
                        month(period) + ", " + paper.name(),
                        Cell.of(Text.strong(rollup == null ? "" : summary(rollup)))));
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
    return count(restated, "reading")
        + (moved == 0 ? "" : ", " + count(moved, "milestone") + " moved")
        + "; "
        + (flips == 0 ? "no judgement changed" : count(flips, "judgement") + " changed by it");
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
    return title + contents.issued().map(it -> ", " + it.format(DAY)).orElse("");
  }

  private List<Part> paper(JudgedPaper paper) {
    var parts = new ArrayList<Part>();
    parts.add(source(paper));
    var periods = new ArrayList<>(paper.rollups().descendingKeySet());
    for (var i = 0; i < periods.size(); i++) {
      var period = periods.get(i);
      var rollup = paper.rollups().get(period);
      if (rollup != null) {
        parts.add(i == 0 || full ? milestone(paper, period, rollup) : earlier(period, rollup));
      }
    }
    notPromised(paper).ifPresent(parts::add);
    claims(paper).ifPresent(parts::add);
    parts.addAll(new DeliveryReport(paper.contents(), full).parts());
    parts.addAll(new TextReport(paper.contents(), full).parts());
    notes(paper).ifPresent(parts::add);
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

  private Part milestone(JudgedPaper paper, ReportingPeriod period, Rollup rollup) {
    var table =
        Table.captioned(month(period) + ": " + summary(rollup))
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
    return table.build();
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
                            + because(it.because()))
                    .collect(Collectors.joining("; "))
                + ".");
  }

  private static Part earlier(ReportingPeriod period, Rollup rollup) {
    var objectives =
        rollup.objectives().entrySet().stream()
            .sorted(java.util.Comparator.comparingInt(it -> order(it.getKey())))
            .map(it -> it.getKey() + " " + it.getValue())
            .collect(Collectors.joining(", "));
    return Part.prose(
        Text.strong(month(period) + ": " + summary(rollup) + ".")
            .then(objectives.isEmpty() ? "" : " By objective: " + objectives + "."));
  }

  private static Map<Optional<Objective>, List<Metric>> grouped(JudgedPaper paper) {
    var grouped = new LinkedHashMap<Optional<Objective>, List<Metric>>();
    paper.metrics().stream()
        .filter(it -> it.objective().isPresent())
        .sorted(java.util.Comparator.comparingInt(JudgedReport::order))
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
      case Status.NotAssessed(var because) -> Cell.neutral(because(because));
    };
  }

  static String because(Because because) {
    return switch (because) {
      case NO_PROMISE -> "no promise";
      case NOT_MEASURED -> "not measured";
      case NOT_APPLICABLE -> "not applicable";
      case TO_BE_CONFIRMED -> "to be confirmed";
      case NO_BASELINE -> "no baseline";
      case PROVISIONAL -> "provisional";
      case APPROXIMATE -> "approximate";
      case SUPPRESSED -> "withheld";
    };
  }

  /** Months that have readings and no milestone: shown, and never judged on another month's. */
  private static Optional<Part> notPromised(JudgedPaper paper) {
    var last = paper.latest();
    var later =
        paper.metrics().stream()
            .flatMap(it -> it.readings().keySet().stream())
            .filter(it -> last.isPresent() && it.compareTo(last.get()) > 0)
            .distinct()
            .sorted()
            .map(JudgedReport::month)
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

  private Optional<Part> claims(JudgedPaper paper) {
    if (paper.claims().isEmpty()) {
      return Optional.empty();
    }
    var table =
        Table.captioned("What the text claims")
            .column("Claim")
            .column("Where")
            .figure("Found")
            .status("Holds?");
    paper
        .claims()
        .forEach(it ->
            table.row(
                List.of(
                    Cell.of(it.claim().text()),
                    Cell.of(it.claim().where()),
                    Cell.of(it.found()),
                    verdict(it))));
    var reasons =
        paper.claims().stream()
            .filter(it -> !(it.verdict() instanceof Verdict.Holds))
            .map(it -> Text.strong(it.claim().text() + ": ").then(it.verdict().reason()))
            .toList();
    return Optional.of(
        Part.section(
            "Claims",
            reasons.isEmpty()
                ? List.of(table.build())
                : List.of(table.build(), Part.items(reasons))));
  }

  private static Cell verdict(Checked checked) {
    return switch (checked.verdict()) {
      case Verdict.Holds _ -> Cell.good("holds");
      case Verdict.Differs _ -> Cell.bad("DIFFERS");
      case Verdict.CannotBeReproduced _ -> Cell.warning("cannot be reproduced");
      case Verdict.CannotBeChecked _ -> Cell.neutral("cannot be checked");
    };
  }

  private static Optional<Part> notes(JudgedPaper paper) {
    var parts = new ArrayList<Part>();
    var guessed =
        paper.metrics().stream()
            .filter(
                it -> it.better().filter(better -> better.from() == Metric.From.GUESS).isPresent())
            .map(Metric::name)
            .distinct()
            .toList();
    if (!guessed.isEmpty()) {
      parts.add(
          Part.prose(
              "Nothing says which way is better for these; higher was assumed: "
                  + String.join("; ", guessed)
                  + "."));
    }
    var unread =
        paper.contents().notes(Unread.class).stream()
            .collect(
                Collectors.groupingBy(
                    it -> "\"" + it.text() + "\": " + it.why(),
                    LinkedHashMap::new,
                    Collectors.mapping(Unread::where, Collectors.toList())));
    if (!unread.isEmpty()) {
      parts.add(Part.section("Not read", grouped(unread)));
    }
    var repairs =
        paper.contents().notes(Repair.class).stream()
            .collect(
                Collectors.groupingBy(
                    it -> "\"" + it.was() + "\" read as " + it.read(),
                    LinkedHashMap::new,
                    Collectors.mapping(Repair::where, Collectors.toList())));
    if (!repairs.isEmpty()) {
      parts.add(Part.section("Read otherwise than it stands", grouped(repairs)));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(Part.section("How it was read", parts));
  }

  /** The same note in many places is one line. */
  private static Part grouped(Map<String, List<String>> places) {
    return Part.items(
        places.entrySet().stream()
            .map(it ->
                Text.of(
                    (it.getValue().size() == 1
                            ? it.getValue().getFirst()
                            : it.getValue().size()
                                + " places, "
                                + it.getValue().getFirst()
                                + " first")
                        + ": "
                        + it.getKey()))
            .toList());
  }

  /** A paper that shows later months than the one after it was perhaps given in the wrong place. */
  private Optional<Part> outOfOrder() {
    for (var i = 1; i < judged.papers().size(); i++) {
      var before = judged.papers().get(i - 1);
      var after = judged.papers().get(i);
      var last = lastMonth(before);
      var next = lastMonth(after);
      if (last.isPresent() && next.isPresent() && last.get().compareTo(next.get()) > 0) {
        return Optional.of(
            Part.prose(
                before.name()
                    + " shows "
                    + month(last.get())
                    + ", and "
                    + after.name()
                    + " behind it ends with "
                    + month(next.get())
                    + ". Was the oldest paper given first?"));
      }
    }
    return Optional.empty();
  }

  private static Optional<ReportingPeriod> lastMonth(JudgedPaper paper) {
    return paper.metrics().stream()
        .flatMap(it -> it.readings().keySet().stream())
        .max(java.util.Comparator.naturalOrder());
  }

  private Part changes() {
    if (judged.changes().isEmpty()) {
      return Part.prose("Nothing that both papers show was restated or moved.");
    }
    var table =
        Table.captioned("Restated readings and moved milestones")
            .column("Metric")
            .column("Period")
            .figure("Was")
            .figure("Now")
            .status("Judgement");
    for (var change : judged.changes()) {
      switch (change) {
        case Change.Restated it -> changed(table, change, "", it.was(), it.now());
        case Change.Moved it -> changed(table, change, " (milestone)", it.was(), it.now());
        case Change.Rejudged _ -> changed(table, change, " (baseline restated)", "", "");
      }
    }
    return table.build();
  }

  private static void changed(
      Table.Builder table, Change change, String what, String was, String now) {
    var judgement =
        change.flips()
            ? Cell.bad(words(change.statusWas()) + ", now " + words(change.statusNow()))
            : Cell.neutral(
                change.statusNow() instanceof Status.NotAssessed
                    ? "not assessed"
                    : "still " + words(change.statusNow()));
    table.row(
        List.of(
            Cell.of(change.metric() + what),
            Cell.of(month(change.period())),
            Cell.of(was.isBlank() ? "-" : was),
            Cell.of(now.isBlank() ? "-" : now),
            judgement));
  }

  private static String words(Status status) {
    return switch (status) {
      case Status.Met() -> "met";
      case Status.NotMet() -> "NOT MET";
      case Status.NotAssessed(var because) -> because(because);
    };
  }

  private static String summary(Rollup rollup) {
    var met = rollup.met();
    var left = rollup.leftOut().stream().filter(it -> it.because() == Because.NOT_MEASURED).count();
    return (met.denominator() == 0
            ? "nothing can be assessed"
            : met.numerator() + " of " + met.denominator() + " met (" + met.percent(0) + "%)")
        + (left == 0 ? "" : ", " + left + " promised and not measured");
  }

  private static String month(ReportingPeriod period) {
    return period.firstMonth().format(MONTH);
  }

  private static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
