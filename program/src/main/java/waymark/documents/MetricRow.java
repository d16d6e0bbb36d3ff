package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import waymark.documents.Metric.Better;
import waymark.documents.Metric.From;
import waymark.documents.MetricColumn.Actual;
import waymark.documents.MetricColumn.Baseline;
import waymark.documents.MetricColumn.Milestone;
import waymark.documents.MetricColumn.Target;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Unread;
import waymark.kernel.BetterText;
import waymark.kernel.Direction;
import waymark.kernel.Figure;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.kernel.Written;
import waymark.measures.Reading;
import waymark.trajectory.Promise;

/** One row of a metric table, read cell by cell. */
final class MetricRow {

  private static final List<String> RISE = List.of("increase", "improve", "more ", "raise");
  private static final List<String> FALL =
      List.of("reduc", "decrease", "fewer ", "lower ", "fall in", "cut ");

  /** What else than percentages a paper of ours says that a metric counts in. */
  private static final Set<String> COUNTED =
      Set.of("number", "count", "days", "weeks", "score", "ratio");

  private final Row row;
  private final List<MetricColumn> columns;
  private final String name;
  private final List<Note> notes;
  private final Optional<BetterText> sides;

  private MetricRow(Row row, List<MetricColumn> columns, String name, List<Note> notes) {
    this.row = row;
    this.columns = columns;
    this.name = name;
    this.notes = notes;
    this.sides = sides();
  }

  private Optional<BetterText> sides() {
    var cell = cell(MetricColumn.BetterOf.class);
    var sides = BetterText.read(cell);
    if (sides.isEmpty() && !cell.isBlank()) {
      notes.add(new Unread(row.where(), cell, "write Higher, Lower, Nearer or Neither here"));
    }
    return sides;
  }

  static Metric read(
      Row row,
      List<MetricColumn> columns,
      String name,
      Optional<Objective> objective,
      List<Note> notes) {
    return new MetricRow(row, columns, name, notes).metric(objective);
  }

  private Metric metric(Optional<Objective> objective) {
    var unit = unit();
    var readings = new TreeMap<ReportingPeriod, Stated<Reading>>();
    each(Actual.class, (column, cell) -> readings.put(column.period(), reading(cell, unit)));
    var undated = new Stated<Reading>("", new Reading.Missing());
    for (var i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Baseline(var period)) {
        var stated = reading(row.cell(i), unit);
        if (period.isPresent()) {
          readings.put(period.get(), stated);
        } else {
          undated = stated;
        }
      }
    }
    var first = undated.means() instanceof Reading.Measured ? undated.means() : first(readings);
    var better = better(first);
    var direction = better.map(Better::direction).orElse(Direction.HIGHER);
    var target = promise(cell(Target.class), direction);
    var milestones = new TreeMap<ReportingPeriod, Stated<Promise>>();
    each(
        Milestone.class,
        (column, cell) -> milestones.put(column.period(), promise(cell, direction)));
    return new Metric(
        row.where(), objective, name, unit, better, target, undated, readings, milestones);
  }

  private Stated<Reading> reading(String cell, Unit unit) {
    return MetricCells.reading(cell, unit, row.where(), notes);
  }

  private <T extends MetricColumn> void each(Class<T> kind, BiConsumer<T, String> use) {
    for (var i = 0; i < columns.size(); i++) {
      if (kind.isInstance(columns.get(i))) {
        use.accept(kind.cast(columns.get(i)), row.cell(i));
      }
    }
  }

  private String cell(Class<? extends MetricColumn> kind) {
    for (var i = 0; i < columns.size(); i++) {
      if (kind.isInstance(columns.get(i))) {
        return row.cell(i);
      }
    }
    return "";
  }

  /** A plain figure, where the paper says that neither side of it is better, has no direction. */
  private Stated<Promise> promise(String cell, Direction direction) {
    var stated = MetricCells.promise(cell, direction, row.where(), notes);
    return Written.of(cell) instanceof Written.Exact(var figure, _, _) && sides.isPresent()
        ? new Stated<>(stated.asWritten(), promise(figure, sides.get(), stated.means()))
        : stated;
  }

  private static Promise promise(Figure figure, BetterText sides, Promise directed) {
    return switch (sides.polarity()) {
      case HIGHER, LOWER -> directed;
      case NEAR -> new Promise.Near(figure, sides.tolerance().orElse(Figure.ZERO));
      case NEUTRAL -> new Promise.Undirected(figure);
    };
  }

  /** Percent where the row, any cell of it or the name says so. */
  private Unit unit() {
    var said = cell(MetricColumn.UnitOf.class).strip().toLowerCase(Locale.ROOT);
    if (said.equals("percent") || said.equals("%")) {
      return Unit.PERCENT;
    }
    if (COUNTED.contains(said)) {
      return Unit.NUMBER;
    }
    if (!said.isEmpty()) {
      notes.add(new Unread(row.where(), said, "a unit that Waymark does not know"));
    }
    var percent =
        name.startsWith("%")
            || name.toLowerCase(Locale.ROOT).startsWith("percentage")
            || row.cells().stream().anyMatch(cell -> percent(Written.of(cell)));
    return percent ? Unit.PERCENT : Unit.NUMBER;
  }

  private static boolean percent(Written written) {
    return switch (written) {
      case Written.Exact(_, var unit, _) -> unit == Unit.PERCENT;
      case Written.Provisional(_, var unit) -> unit == Unit.PERCENT;
      case Written.Approximate(_, var unit) -> unit == Unit.PERCENT;
      case Written.Bounded(_, _, var unit) -> unit == Unit.PERCENT;
      case Written.Towards _,
          Written.NotApplicable _,
          Written.ToBeConfirmed _,
          Written.Blank _,
          Written.Unclear _ ->
          false;
    };
  }

  private static Reading first(SortedMap<ReportingPeriod, Stated<Reading>> readings) {
    return readings.values().stream()
        .<Reading>map(Stated::means)
        .filter(Reading.Measured.class::isInstance)
        .findFirst()
        .orElse(new Reading.Missing());
  }

  private Optional<Better> better(Reading baseline) {
    return sides.map(it -> directed(it.polarity())).orElseGet(() -> shown(baseline));
  }

  private static Optional<Better> directed(Polarity polarity) {
    return switch (polarity) {
      case HIGHER -> Optional.of(new Better(Direction.HIGHER, From.COLUMN));
      case LOWER -> Optional.of(new Better(Direction.LOWER, From.COLUMN));
      case NEAR, NEUTRAL -> Optional.empty();
    };
  }

  /** Which way is better by what is promised. */
  private Optional<Better> shown(Reading baseline) {
    var target = Written.of(cell(Target.class));
    var milestones = new ArrayList<Written>();
    each(Milestone.class, (_, cell) -> milestones.add(Written.of(cell)));
    return said(target)
        .map(it -> new Better(it, From.TARGET))
        .or(() ->
            milestones.stream()
                .flatMap(it -> said(it).stream())
                .findFirst()
                .map(it -> new Better(it, From.MILESTONE)))
        .or(() -> named().map(it -> new Better(it, From.NAME)))
        .or(() -> away(baseline, target).map(it -> new Better(it, From.TARGET)))
        .or(() ->
            milestones.stream()
                .flatMap(it -> away(baseline, it).stream())
                .findFirst()
                .map(it -> new Better(it, From.MILESTONE)))
        .or(() ->
            figure(target).isPresent() || milestones.stream().anyMatch(it -> figure(it).isPresent())
                ? Optional.of(new Better(Direction.HIGHER, From.GUESS))
                : Optional.empty());
  }

  /** A direction that a promise states by itself: a word, a sign, or the end of the scale. */
  private static Optional<Direction> said(Written promise) {
    return switch (promise) {
      case Written.Towards(var direction) -> Optional.of(direction);
      case Written.Bounded(var bound, _, _) ->
          Optional.of(
              switch (bound) {
                case ABOVE, AT_LEAST -> Direction.HIGHER;
                case BELOW, AT_MOST -> Direction.LOWER;
              });
      case Written.Exact(var figure, var unit, _) -> endOfScale(figure, unit);
      case Written.Provisional _,
          Written.Approximate _,
          Written.NotApplicable _,
          Written.ToBeConfirmed _,
          Written.Blank _,
          Written.Unclear _ ->
          Optional.empty();
    };
  }

  private static Optional<Direction> endOfScale(Figure figure, Unit unit) {
    if (figure.equals(Figure.ZERO)) {
      return Optional.of(Direction.LOWER);
    }
    return unit == Unit.PERCENT && figure.equals(Figure.of(100))
        ? Optional.of(Direction.HIGHER)
        : Optional.empty();
  }

  private Optional<Direction> named() {
    var lower = name.toLowerCase(Locale.ROOT);
    if (FALL.stream().anyMatch(lower::startsWith)) {
      return Optional.of(Direction.LOWER);
    }
    return RISE.stream().anyMatch(lower::startsWith)
        ? Optional.of(Direction.HIGHER)
        : Optional.empty();
  }

  /** Better is where the promise lies, seen from the baseline. */
  private static Optional<Direction> away(Reading baseline, Written promise) {
    if (!(baseline instanceof Reading.Measured(var from, _, _))) {
      return Optional.empty();
    }
    return figure(promise)
        .filter(to -> !to.equals(from))
        .map(to -> to.above(from) ? Direction.HIGHER : Direction.LOWER);
  }

  private static Optional<Figure> figure(Written written) {
    return written instanceof Written.Exact(var figure, _, _)
        ? Optional.of(figure)
        : Optional.empty();
  }
}
