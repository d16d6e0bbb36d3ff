package waymark.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import waymark.documents.Metric;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.kernel.Direction;
import waymark.kernel.Figure;
import waymark.kernel.PeriodKey;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.measures.Reading;
import waymark.trajectory.Promised;

/** What is odd about a paper, and should be looked at before it is accepted. */
final class Oddities {

  /** Fewer figures than these say nothing about the paper as a whole. */
  private static final int MANY = 20;

  /** After so many months the last figures of a paper are hardly those of its month. */
  private static final int LONG_BEFORE = 6;

  private final UploadedPaper paper;
  private final Held held;
  private final List<Warning> warnings = new ArrayList<>();

  private Oddities(UploadedPaper paper, Held held) {
    this.paper = paper;
    this.held = held;
  }

  static List<Warning> of(
      UploadedPaper paper,
      Held held,
      List<ProposedRow> rows,
      List<CellComparison.Contradiction> contradictions) {
    var it = new Oddities(paper, held);
    it.older();
    it.otherMonths(rows);
    it.swapped(rows);
    it.restated(rows);
    it.contradicting(contradictions);
    it.split(rows);
    rows.forEach(it::row);
    it.guessed(rows);
    return List.copyOf(it.warnings);
  }

  private void warn(Warning.Kind kind, String where, String words) {
    warnings.add(new Warning(kind, where, words));
  }

  private void older() {
    var later =
        held.papers().stream()
            .filter(it -> paper.issued().filter(day -> day.isBefore(it.issued())).isPresent())
            .toList();
    if (!later.isEmpty()) {
      warn(
          Warning.Kind.OLDER,
          "",
          "This paper is older than “%s” of %s, which was accepted before. What it says is known from its own day, and changes nothing that a later paper says."
              .formatted(later.getLast().title(), DayWords.of(later.getLast().issued())));
    }
  }

  private void otherMonths(List<ProposedRow> rows) {
    if (paper.issued().isEmpty()) {
      return;
    }
    var issued = paper.issued().get();
    var measured =
        rows.stream()
            .flatMap(it -> it.metric().readings().entrySet().stream())
            .filter(it -> it.getValue().means() instanceof Reading.Measured)
            .map(Map.Entry::getKey)
            .distinct()
            .sorted()
            .toList();
    var begun = measured.stream().filter(it -> !it.from().isAfter(issued)).toList();
    if (begun.size() < measured.size()) {
      warn(
          Warning.Kind.OTHER_MONTH,
          "later",
          "It gives figures for %s, which had not begun on %s, the day of its issue. Check the day and the months."
              .formatted(measured.getLast().inWords(), DayWords.of(issued)));
    } else if (!begun.isEmpty() && longBefore(begun.getLast(), issued)) {
      warn(
          Warning.Kind.OTHER_MONTH,
          "earlier",
          "Its last figures are for %s, and it was issued on %s. Check that it is the paper that you meant, and its day."
              .formatted(begun.getLast().inWords(), DayWords.of(issued)));
    }
  }

  private static boolean longBefore(ReportingPeriod last, LocalDate issued) {
    return last.until().plusMonths(LONG_BEFORE).isBefore(issued);
  }

  /** A reading that is the milestone as known, beside a milestone that is another one. */
  private void swapped(List<ProposedRow> rows) {
    var found = new TreeMap<ReportingPeriod, List<String>>();
    for (var row : rows) {
      line(row)
          .ifPresent(line ->
              line.promises().stream()
                  .filter(it -> it.kind() == Promised.Kind.MILESTONE)
                  .filter(it -> swapped(row.metric(), line, it))
                  .forEach(it ->
                      found
                          .computeIfAbsent(it.period(), _ -> new ArrayList<>())
                          .add(row.metric().name())));
    }
    found.forEach((period, names) ->
        warn(
            Warning.Kind.SWAPPED,
            PeriodKey.of(period),
            "Milestone and actual of %s seem to be swapped in %s: %s. If they are, leave these cells out or correct the paper."
                .formatted(period.inWords(), CountWords.of(names.size(), "row"), listed(names))));
  }

  private Optional<Held.Line> line(ProposedRow row) {
    return row.measure().map(it -> held.lines().get(it));
  }

  private static boolean swapped(Metric metric, Held.Line line, Promised known) {
    var milestone = metric.milestones().get(known.period());
    var actual = metric.readings().get(known.period());
    if (milestone == null || actual == null) {
      return false;
    }
    var promised = figure(known.asWritten());
    var nowPromised = figure(milestone.asWritten());
    var nowRead = figure(actual.asWritten());
    var kept = line.readings().get(known.period());
    var read = kept == null ? Optional.<Figure>empty() : figure(kept.asWritten());
    return promised.isPresent()
        && nowPromised.isPresent()
        && nowRead.equals(promised)
        && !nowPromised.equals(promised)
        && (read.isEmpty() || read.equals(nowPromised));
  }

  private static Optional<Figure> figure(String asWritten) {
    return switch (Written.of(asWritten)) {
      case Written.Exact(var figure, _, _) -> Optional.of(figure);
      case Written.Bounded(_, var figure, _) -> Optional.of(figure);
      default -> Optional.empty();
    };
  }

  private void restated(List<ProposedRow> rows) {
    var readings =
        rows.stream()
            .flatMap(it -> it.cells().stream())
            .filter(it -> it.key().kind() == CellKey.Kind.READING && !it.known().isEmpty())
            .toList();
    var restated = readings.stream().filter(it -> restates(it.effect())).count();
    if (readings.size() >= MANY && restated * 2 > readings.size()) {
      warn(
          Warning.Kind.MUCH_RESTATED,
          "",
          "%d of %d figures that are known would be another figure. Check that it is the paper that you meant, and that its columns were read as they stand."
              .formatted(restated, readings.size()));
    }
  }

  private static boolean restates(Effect effect) {
    return effect instanceof Effect.Restates
        || effect instanceof Effect.TakesBack
        || (effect instanceof Effect.LeftOut(var otherwise) && restates(otherwise));
  }

  private void contradicting(List<CellComparison.Contradiction> contradictions) {
    contradictions.stream()
        .collect(Collectors.groupingBy(it -> it.row(), LinkedHashMap::new, Collectors.toList()))
        .forEach((row, cells) ->
            warn(
                Warning.Kind.CONTRADICTS,
                row,
                "%s is the same measure as a row before it and says otherwise in %s. The row before it counts, unless you take these cells."
                    .formatted(row, CountWords.of(cells.size(), "cell"))));
  }

  /** Several rows that may be the same measure and no other. */
  private void split(List<ProposedRow> rows) {
    var candidates =
        rows.stream()
            .filter(it -> it.match() instanceof Match.Several)
            .flatMap(it -> it.near().stream().limit(1).map(measure -> Map.entry(measure, it.key())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    LinkedHashMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    candidates.forEach((measure, keys) -> {
      if (keys.size() > 1) {
        warn(
            Warning.Kind.SPLIT,
            keys.getFirst(),
            "“%s” may have been split: %s look like parts of it. If they are, take each as a new measure; its own figures end with the paper before."
                .formatted(title(measure), CountWords.listed(keys)));
      }
    });
  }

  private String title(MeasureId measure) {
    return Optional.ofNullable(held.lines().get(measure))
        .map(it -> it.definition().title())
        .orElse("");
  }

  private void row(ProposedRow row) {
    if (row.match() instanceof Match.Alike(var measure, _)) {
      warn(
          Warning.Kind.RENAMED,
          row.key(),
          "“%s” seems to be “%s” under another name."
              .formatted(row.metric().name(), title(measure)));
    }
    line(row).ifPresent(line -> otherwiseDefined(row, line));
  }

  private void otherwiseDefined(ProposedRow row, Held.Line line) {
    var definition = line.definition();
    if (!Matching.sameUnit(row.metric(), line) && measured(row.metric())) {
      warn(
          Warning.Kind.OTHERWISE_DEFINED,
          row.key(),
          "“%s” is defined in %s, and the paper gives %s."
              .formatted(
                  definition.title(),
                  definition.unit(),
                  definition.unit().equals("percent") ? "no percentages" : "percentages"));
    }
    row.metric()
        .better()
        .filter(it -> it.from() != Metric.From.GUESS && opposite(definition, it.direction()))
        .ifPresent(_ ->
            warn(
                Warning.Kind.OTHERWISE_DEFINED,
                row.key() + " direction",
                "“%s”: %s by its definition, and the paper reads the other way round. It is judged by its definition."
                    .formatted(
                        definition.title(), definition.polarity().words().toLowerCase(Locale.UK))));
  }

  private static boolean measured(Metric metric) {
    return metric.readings().values().stream()
        .anyMatch(it -> it.means() instanceof Reading.Measured);
  }

  private static boolean opposite(Definition definition, Direction inPaper) {
    return switch (definition.polarity()) {
      case HIGHER -> inPaper == Direction.LOWER;
      case LOWER -> inPaper == Direction.HIGHER;
      case NEAR, NEUTRAL -> false;
    };
  }

  private void guessed(List<ProposedRow> rows) {
    var names = new ArrayList<String>();
    Set<MeasureId> seen = new HashSet<>();
    for (var row : rows) {
      var guess = row.metric().better().filter(it -> it.from() == Metric.From.GUESS).isPresent();
      if (guess
          && row.defines().filter(it -> it.polarity() == Polarity.HIGHER).isPresent()
          && row.measure().filter(seen::add).isPresent()) {
        names.add(row.metric().name());
      }
    }
    if (!names.isEmpty()) {
      names.sort(Comparator.naturalOrder());
      warn(
          Warning.Kind.DIRECTION_GUESSED,
          "",
          "Nothing says which way is better for %s; higher is taken: %s."
              .formatted(CountWords.of(names.size(), "new measure"), listed(names)));
    }
  }

  private static String listed(List<String> names) {
    return names.size() <= 3
        ? CountWords.listed(names)
        : "%s and %d more".formatted(String.join(", ", names.subList(0, 3)), names.size() - 3);
  }
}
