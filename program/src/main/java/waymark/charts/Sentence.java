package waymark.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.Figure;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.report.Cell;

/**
 * Says what a chart shows: how the measure moved, where it stands against its milestone, its
 * highest and lowest, what is still to come, and what was not measured. Only figures counted in the
 * same way are compared: what lies before the last break is named and left out.
 */
final class Sentence {

  private static final int MOST_REASONS = 3;

  private final MeasureChart chart;
  private final List<Point.Measured> all;
  private final List<Point.Measured> compared;

  Sentence(MeasureChart chart) {
    this.chart = chart;
    all = chart.measured();
    compared = sinceLastBreak();
  }

  String words() {
    var clauses = new ArrayList<String>();
    clauses.add(chart.title().strip() + " " + movement());
    clauses.addAll(extremes());
    clauses.addAll(earlierMilestone());
    clauses.addAll(unmeasuredMilestone());
    clauses.addAll(toCome());
    clauses.addAll(absent());
    clauses.addAll(beforeTheBreak());
    return String.join("; ", clauses) + ".";
  }

  private List<Point.Measured> sinceLastBreak() {
    if (all.isEmpty()) {
      return all;
    }
    var last = all.getLast().period().from();
    return chart.breaks().stream()
        .map(Break::from)
        .filter(day -> !day.isAfter(last))
        .max(Comparator.naturalOrder())
        .map(day -> all.stream().filter(one -> !one.period().from().isBefore(day)).toList())
        .orElse(all);
  }

  private String movement() {
    if (compared.isEmpty()) {
      return "has no figure yet";
    }
    var first = compared.getFirst();
    var last = compared.getLast();
    if (compared.size() == 1) {
      return "was " + dated(last) + ", the only figure" + scope() + milestoneOf(last);
    }
    int sign = last.value().compareTo(first.value());
    boolean still = compared.stream().allMatch(one -> one.value().equals(first.value()));
    var better = chart.polarity() == Polarity.LOWER && !still ? " (lower is better)" : "";
    return (still
            ? "stayed at %s from %s to %s%s"
                .formatted(
                    figure(first.value()),
                    first.period().inWords(),
                    last.period().inWords(),
                    certainty(last))
            : sign == 0
                ? "was %s and again %s%s".formatted(dated(first), when(last), certainty(last))
                : "%s from %s to %s"
                    .formatted(sign > 0 ? "rose" : "fell", dated(first), dated(last)))
        + better
        + milestoneOf(last);
  }

  private String scope() {
    return compared.size() == all.size() ? "" : " since the break in the series";
  }

  private String milestoneOf(Point.Measured reading) {
    return promiseFor(reading.period()).map(promise -> ", " + against(promise, reading)).orElse("");
  }

  /** The last milestone that was measured, where it is not that of the latest reading. */
  private List<String> earlierMilestone() {
    if (compared.isEmpty() || promiseFor(compared.getLast().period()).isPresent()) {
      return List.of();
    }
    return compared.reversed().stream()
        .flatMap(reading ->
            promiseFor(reading.period()).stream()
                .map(promise -> "it was " + dated(reading) + ", " + against(promise, reading)))
        .limit(1)
        .toList();
  }

  private Optional<Milestone.At> promiseFor(ReportingPeriod period) {
    return chart.promised().stream().filter(one -> one.period().compareTo(period) == 0).findFirst();
  }

  private String against(Milestone.At promise, Point.Measured reading) {
    int sign = reading.value().compareTo(promise.value());
    var side = sign < 0 ? "below" : sign > 0 ? "above" : "level with";
    return side + " the milestone of " + figure(promise.value()) + judged(promise.judgement());
  }

  private static String judged(Cell judgement) {
    var word = judgement.plain();
    return word.isBlank() ? "" : " (" + word.strip() + ")";
  }

  /** Highest and lowest, where they are neither the first nor the last, which are said already. */
  private List<String> extremes() {
    if (compared.size() < 3) {
      return List.of();
    }
    return Stream.of(
            extreme("highest", Comparator.comparing(Point.Measured::value)),
            extreme("lowest", Comparator.comparing(Point.Measured::value).reversed()))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> extreme(String word, Comparator<Point.Measured> order) {
    var value = compared.stream().max(order).orElseThrow().value();
    var there = compared.stream().filter(one -> one.value().equals(value)).toList();
    if (there.contains(compared.getFirst()) || there.contains(compared.getLast())) {
      return List.of();
    }
    var when =
        switch (there.size()) {
          case 1 -> when(there.getFirst());
          case 2 -> when(there.getFirst()) + " and " + there.getLast().period().inWords();
          default -> "in " + PeriodWords.count(there.size(), there.stream().map(Point::period));
        };
    boolean near = there.stream().allMatch(one -> !one.certainty().equals(Point.Certainty.FINAL));
    return List.of(
        word + " " + figure(value) + " " + when + (near ? certainty(there.getFirst()) : ""));
  }

  /** The last promise that is due, where nothing was measured for it. */
  private List<String> unmeasuredMilestone() {
    return chart.promised().stream()
        .filter(promise -> !toCome(promise))
        .reduce((_, later) -> later)
        .filter(due -> all.stream().noneMatch(one -> one.period().compareTo(due.period()) == 0))
        .map(due ->
            "the milestone of %s for %s has no figure"
                .formatted(figure(due.value()), due.period().inWords()))
        .stream()
        .toList();
  }

  private boolean toCome(Milestone.At promise) {
    return chart.points().isEmpty()
        || promise.period().from().isAfter(chart.points().getLast().period().from());
  }

  private List<String> toCome() {
    var words = new ArrayList<String>();
    chart.promised().stream()
        .filter(this::toCome)
        .findFirst()
        .ifPresent(promise ->
            words.add(
                "next milestone %s for %s"
                    .formatted(figure(promise.value()), promise.period().inWords())));
    for (Level level : chart.levels()) {
      words.add(
          switch (level.kind()) {
                case TARGET -> "target ";
                case BASELINE -> "baseline ";
              }
              + figure(level.value()));
    }
    return words;
  }

  private List<String> absent() {
    var reasons = new LinkedHashMap<String, List<Point>>();
    for (Point point : chart.points()) {
      if (point instanceof Point.Absent(_, var why)) {
        reasons.computeIfAbsent(why, _ -> new ArrayList<>()).add(point);
      }
    }
    if (reasons.size() > MOST_REASONS) {
      var all = reasons.values().stream().flatMap(List::stream).toList();
      return List.of(count(all) + " without a figure");
    }
    return reasons.entrySet().stream()
        .map(reason -> count(reason.getValue()) + " " + reason.getKey())
        .toList();
  }

  private List<String> beforeTheBreak() {
    int left = all.size() - compared.size();
    return left == 0
        ? List.of()
        : List.of(
            left == 1
                ? "1 figure before the break in the series is not compared"
                : left + " figures before the break in the series are not compared");
  }

  private static String count(List<Point> points) {
    return PeriodWords.count(points.size(), points.stream().map(Point::period));
  }

  private String dated(Point.Measured reading) {
    return figure(reading.value()) + " " + when(reading) + certainty(reading);
  }

  private static String when(Point.Measured reading) {
    return PeriodWords.in(reading.period());
  }

  private static String certainty(Point.Measured reading) {
    var word = reading.certainty().word;
    return word.isEmpty() ? "" : " (" + word + ")";
  }

  private String figure(Figure value) {
    return FigureWords.of(value, chart.unit());
  }
}
