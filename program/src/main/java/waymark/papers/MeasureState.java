package waymark.papers;

import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.measures.Definition;
import waymark.measures.Reading;
import waymark.measures.Readings;
import waymark.trajectory.Promise;
import waymark.trajectory.Promised;
import waymark.trajectory.Status;
import waymark.trajectory.Tracker;
import waymark.trajectory.Trajectory;

/** What is known of one measure, as it is before a paper and as it becomes with it. */
final class MeasureState {

  private final Definition definition;
  private final TreeMap<ReportingPeriod, Said> readings = new TreeMap<>();
  private final TreeMap<ReportingPeriod, String> milestones = new TreeMap<>();
  private Optional<String> target = Optional.empty();
  private String baseline = "";

  /** A reading as written and what it means. */
  record Said(String asWritten, Reading means) {}

  MeasureState(Definition definition) {
    this.definition = definition;
  }

  static MeasureState of(Held.Line line) {
    var state = new MeasureState(line.definition());
    line.readings()
        .forEach((period, kept) ->
            state.readings.put(period, new Said(kept.asWritten(), kept.reading())));
    for (var it : line.promises()) {
      switch (it.kind()) {
        case MILESTONE -> state.milestones.put(it.period(), it.asWritten());
        case FINAL -> state.target = Optional.of(it.asWritten());
      }
    }
    state.baseline = line.baseline();
    return state;
  }

  MeasureState copy() {
    var copy = new MeasureState(definition);
    copy.readings.putAll(readings);
    copy.milestones.putAll(milestones);
    copy.target = target;
    copy.baseline = baseline;
    return copy;
  }

  Optional<Said> reading(ReportingPeriod period) {
    return Optional.ofNullable(readings.get(period));
  }

  /** What is promised, or where it started, as written; empty where nobody said. */
  Optional<String> written(CellKey.Kind kind, ReportingPeriod period) {
    return switch (kind) {
      case READING -> reading(period).map(Said::asWritten);
      case MILESTONE -> Optional.ofNullable(milestones.get(period));
      case TARGET -> target;
      case BASELINE -> Optional.of(baseline).filter(it -> !it.isEmpty());
    };
  }

  Promise promise(String asWritten) {
    return Tracker.Line.promise(definition, asWritten);
  }

  void read(ReportingPeriod period, Said said) {
    readings.put(period, said);
  }

  void write(CellKey.Kind kind, ReportingPeriod period, String asWritten) {
    switch (kind) {
      case READING -> throw new IllegalArgumentException("a reading is more than its words");
      case MILESTONE -> milestones.put(period, asWritten);
      case TARGET -> target = Optional.of(asWritten);
      case BASELINE -> baseline = asWritten;
    }
  }

  void takeBack(CellKey.Kind kind, ReportingPeriod period) {
    switch (kind) {
      case READING -> readings.remove(period);
      case MILESTONE -> milestones.remove(period);
      case TARGET -> target = Optional.empty();
      case BASELINE -> baseline = "";
    }
  }

  /** Whether the milestone of that period is met. */
  Status statusAt(ReportingPeriod period) {
    var milestone = milestones.get(period);
    if (milestone == null) {
      return Status.of(new Promise.None(""), new Reading.Missing(), new Reading.Missing());
    }
    var promises = new TreeMap<ReportingPeriod, Promise>(Map.of(period, promise(milestone)));
    return Trajectory.of(promises).statusAt(period, series());
  }

  private Readings series() {
    var series = new TreeMap<ReportingPeriod, Reading>();
    readings.forEach((period, said) -> series.put(period, said.means()));
    return new Readings(Reading.of(Written.of(baseline)), series);
  }

  /** The judgements of all periods with a milestone. */
  Map<ReportingPeriod, Status> judgements() {
    var promises = new TreeMap<ReportingPeriod, Promise>();
    milestones.forEach((period, it) -> promises.put(period, promise(it)));
    var trajectory = Trajectory.of(promises);
    var series = series();
    var judgements = new TreeMap<ReportingPeriod, Status>();
    promises.keySet().forEach(it -> judgements.put(it, trajectory.statusAt(it, series)));
    return judgements;
  }

  NavigableSet<ReportingPeriod> milestonePeriods() {
    return new TreeSet<>(milestones.keySet());
  }

  /** The period that a final target stands under; undated unless somebody dated it. */
  static ReportingPeriod targetPeriod(Optional<Held.Line> line) {
    return line.stream()
        .flatMap(it -> it.promises().stream())
        .filter(it -> it.kind() == Promised.Kind.FINAL)
        .map(Promised::period)
        .findFirst()
        .orElse(Promised.UNDATED);
  }
}
