package waymark.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.documents.Metric;
import waymark.documents.Stated;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.measures.Definition;
import waymark.measures.Reading;
import waymark.measures.Restatement;
import waymark.trajectory.Promise;
import waymark.trajectory.Promised;

/**
 * The rows of a paper that are one measure, cell by cell beside what is known. Where two rows state
 * the same cell the first counts, and a second that says otherwise is left out unless a person
 * takes it.
 */
final class CellComparison {

  private final Optional<Held.Line> line;
  private final boolean taking;
  private final Decisions decisions;
  private final Optional<LocalDate> issued;
  private final MeasureState before;
  private final MeasureState after;
  private final Set<CellKey> stated = new HashSet<>();
  private final List<Contradiction> contradictions = new ArrayList<>();

  /** Two rows that are one measure and do not say the same. */
  record Contradiction(String row, CellKey.Kind kind, ReportingPeriod period) {}

  /** What would become of a cell if it were taken. */
  private enum Change {
    NEW,
    SAME,
    GIVEN_ANEW,
    OTHERWISE,
    TAKES_BACK
  }

  private record Compared(
      CellKey key, String known, String inPaper, Change change, boolean taken, boolean reported) {}

  CellComparison(
      Optional<Held.Line> line,
      Definition definition,
      Decisions decisions,
      Optional<LocalDate> issued) {
    this.line = line;
    this.taking = definition.figuresFrom().papers();
    this.decisions = decisions;
    this.issued = issued;
    this.before = line.map(MeasureState::of).orElseGet(() -> new MeasureState(definition));
    this.after = before.copy();
  }

  /** The cells of each row, in the order of the rows. */
  List<List<ProposedCell>> of(List<Metric> rows) {
    var compared = rows.stream().map(this::compare).toList();
    return compared.stream().map(row -> row.stream().map(this::proposed).toList()).toList();
  }

  MeasureState before() {
    return before;
  }

  /** What is known when everything is taken that is to be taken. */
  MeasureState after() {
    return after;
  }

  List<Contradiction> contradictions() {
    return contradictions;
  }

  private List<Compared> compare(Metric metric) {
    var cells = new ArrayList<Compared>();
    var row = metric.where();
    promise(CellKey.undated(row, CellKey.Kind.TARGET), metric.target().asWritten(), cells);
    baseline(CellKey.undated(row, CellKey.Kind.BASELINE), metric.baseline(), cells);
    metric
        .milestones()
        .forEach((period, it) ->
            promise(new CellKey(row, CellKey.Kind.MILESTONE, period), it.asWritten(), cells));
    metric
        .readings()
        .forEach(
            (period, it) -> reading(new CellKey(row, CellKey.Kind.READING, period), it, cells));
    return cells;
  }

  private void reading(CellKey key, Stated<Reading> stated, List<Compared> cells) {
    var known = after.reading(key.period());
    var written = Written.of(stated.asWritten());
    if (written instanceof Written.Blank) {
      known
          .filter(it -> !again(key) && Restatement.restates(it.means(), new Reading.Missing()))
          .ifPresent(it -> take(key, it.asWritten(), "", Change.TAKES_BACK, cells));
      return;
    }
    if (stated.means() instanceof Reading.Missing) {
      return; // not understood, which the notes of the reader say
    }
    var means = provisional(key.period(), stated.means());
    var inPaper = kept(stated);
    var change = known.map(it -> change(it.means(), means)).orElse(Change.NEW);
    var taken = take(key, known.map(it -> it.asWritten()).orElse(""), inPaper, change, cells);
    if (taken && change != Change.SAME) {
      after.read(key.period(), new MeasureState.Said(inPaper, means));
    }
  }

  /**
   * As the cell is kept: so that what is kept reads as the paper was read. Among percentages {@code
   * 12/30} was read as so many of so many, which alone it does not say.
   */
  private static String kept(Stated<Reading> stated) {
    return stated.means() instanceof Reading.Measured(var value, var of, _)
            && of != null
            && !(Written.of(stated.asWritten()) instanceof Written.Exact)
        ? "%s%% (%d of %d)".formatted(value, of.numerator(), of.denominator())
        : stated.asWritten();
  }

  private Reading provisional(ReportingPeriod period, Reading reading) {
    return issued.filter(period::runsOn).isPresent() ? reading.provisional() : reading;
  }

  private static Change change(Reading known, Reading inPaper) {
    if (Restatement.restates(known, inPaper)) {
      return Change.OTHERWISE;
    }
    if (known.equals(inPaper)) {
      return Change.SAME;
    }
    if (known instanceof Reading.Measured(_, _, var was)
        && inPaper instanceof Reading.Measured(_, var of, var is)) {
      // what it was counted from is not lost because a paper does not repeat it
      return was != is || of != null ? Change.GIVEN_ANEW : Change.SAME;
    }
    return Change.NEW;
  }

  private void promise(CellKey key, String asWritten, List<Compared> cells) {
    var known = after.written(key.kind(), key.period());
    if (asWritten.isBlank()) {
      known
          .filter(it -> !again(key) && definite(it))
          .ifPresent(it -> {
            if (take(key, it, "", Change.TAKES_BACK, cells)) {
              after.takeBack(key.kind(), key.period());
            }
          });
      return;
    }
    var change =
        known
            .map(it -> samePromise(it, asWritten) ? Change.SAME : otherwise(it))
            .orElse(Change.NEW);
    if (take(key, known.orElse(""), asWritten, change, cells) && change != Change.SAME) {
      after.write(key.kind(), key.period(), asWritten);
    }
  }

  /** What promises nothing definite, such as TBC, is not moved by a first figure. */
  private Change otherwise(String known) {
    return definite(known) ? Change.OTHERWISE : Change.NEW;
  }

  private boolean definite(String asWritten) {
    return !(after.promise(asWritten) instanceof Promise.None);
  }

  private boolean samePromise(String one, String other) {
    var promise = after.promise(one);
    return promise instanceof Promise.None
        ? after.promise(other) instanceof Promise.None
            && (one.strip().equalsIgnoreCase(other.strip())
                || Written.of(one).equals(Written.of(other)))
        : promise.equals(after.promise(other));
  }

  private void baseline(CellKey key, Stated<Reading> stated, List<Compared> cells) {
    if (stated.asWritten().isBlank()) {
      return;
    }
    var known = after.written(key.kind(), key.period());
    var change =
        known
            .map(it ->
                Reading.of(Written.of(it)).equals(Reading.of(Written.of(stated.asWritten())))
                    ? Change.SAME
                    : Change.OTHERWISE)
            .orElse(Change.NEW);
    if (take(key, known.orElse(""), stated.asWritten(), change, cells) && change != Change.SAME) {
      after.write(key.kind(), key.period(), stated.asWritten());
    }
  }

  /** Whether a row before this one states the cell. */
  private boolean again(CellKey key) {
    return stated.contains(new CellKey("", key.kind(), key.period()));
  }

  /** Notes a cell; whether it is taken. */
  private boolean take(
      CellKey key, String known, String inPaper, Change change, List<Compared> cells) {
    var again = !inPaper.isEmpty() && !stated.add(new CellKey("", key.kind(), key.period()));
    var contradicts =
        again && (change == Change.OTHERWISE || (change == Change.NEW && !known.isEmpty()));
    if (contradicts) {
      contradictions.add(new Contradiction(key.row(), key.kind(), key.period()));
    }
    var reported = key.kind() == CellKey.Kind.READING && !taking;
    var usual = !contradicts && change != Change.TAKES_BACK;
    var taken = !reported && (change == Change.SAME || decisions.cells().getOrDefault(key, usual));
    cells.add(new Compared(key, known, inPaper, change, taken, reported));
    if (taken && change == Change.TAKES_BACK && key.kind() == CellKey.Kind.READING) {
      after.takeBack(key.kind(), key.period());
    }
    return taken;
  }

  private ProposedCell proposed(Compared it) {
    return new ProposedCell(it.key(), it.known(), it.inPaper(), effect(it), afterwards(it));
  }

  private Effect effect(Compared it) {
    if (it.reported()) {
      return new Effect.ReportedOnly(
          it.change() != Change.SAME && it.change() != Change.GIVEN_ANEW);
    }
    var effect =
        switch (it.change()) {
          case NEW -> new Effect.New();
          case SAME -> new Effect.Same();
          case GIVEN_ANEW -> new Effect.GivenAnew();
          case OTHERWISE -> otherwise(it);
          case TAKES_BACK ->
              new Effect.TakesBack(
                  before.statusAt(it.key().period()), withIt(it).statusAt(it.key().period()));
        };
    return it.taken() ? effect : new Effect.LeftOut(effect);
  }

  private Effect otherwise(Compared it) {
    var period = it.key().period();
    return switch (it.key().kind()) {
      case READING -> new Effect.Restates(before.statusAt(period), withIt(it).statusAt(period));
      case MILESTONE ->
          new Effect.MovesMilestone(before.statusAt(period), withIt(it).statusAt(period));
      case TARGET -> new Effect.MovesTarget();
      case BASELINE -> new Effect.MovesBaseline();
    };
  }

  /** What is known when this cell is taken, with all others that are. */
  private MeasureState withIt(Compared it) {
    if (it.taken()) {
      return after;
    }
    var state = after.copy();
    var key = it.key();
    if (it.inPaper().isEmpty()) {
      state.takeBack(key.kind(), key.period());
    } else if (key.kind() == CellKey.Kind.READING) {
      var means = provisional(key.period(), Reading.of(Written.of(it.inPaper())));
      state.read(key.period(), new MeasureState.Said(it.inPaper(), means));
    } else {
      state.write(key.kind(), key.period(), it.inPaper());
    }
    return state;
  }

  private Optional<String> afterwards(Compared it) {
    var key = it.key();
    var now =
        line.map(Held.Line::now).orElse(Map.of()).get(new CellKey("", key.kind(), nowPeriod(key)));
    return Optional.ofNullable(now).filter(later -> !later.equals(it.inPaper()));
  }

  private ReportingPeriod nowPeriod(CellKey key) {
    return key.kind() == CellKey.Kind.TARGET ? MeasureState.targetPeriod(line) : key.period();
  }

  /** The period that a promise of a kind is kept under. */
  static Promised.Kind promised(CellKey.Kind kind) {
    return kind == CellKey.Kind.TARGET ? Promised.Kind.FINAL : Promised.Kind.MILESTONE;
  }
}
