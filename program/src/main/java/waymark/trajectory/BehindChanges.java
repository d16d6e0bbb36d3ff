package waymark.trajectory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.access.PersonNames;
import waymark.access.Right;
import waymark.audit.EntryWords;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.LedgerEntries;
import waymark.ledger.LedgerEntry;
import waymark.measures.Kept;
import waymark.measures.Measures;
import waymark.measures.PaperNamed;
import waymark.measures.Reading;
import waymark.measures.ReportedFigure;
import waymark.measures.ReportedFigures;
import waymark.measures.Source;

/**
 * What stands behind changes: why each was made and by whom, and which papers have what it was. It
 * is asked within a transaction of the area, with as many questions for a hundred changes as for
 * one.
 */
@Component
class BehindChanges {

  private final Measures measures;
  private final ReportedFigures reported;
  private final Trajectories trajectories;
  private final LedgerEntries entries;
  private final PersonNames people;

  BehindChanges(
      Measures measures,
      ReportedFigures reported,
      Trajectories trajectories,
      LedgerEntries entries,
      PersonNames people) {
    this.measures = measures;
    this.reported = reported;
    this.trajectories = trajectories;
    this.entries = entries;
    this.people = people;
  }

  /**
   * Why a change was made.
   *
   * @param way by which it came, where that is known; may be empty
   * @param seq the command of the ledger that wrote it
   */
  record Why(String reason, String way, long seq) {

    private static Why of(Kept it) {
      return new Why(it.reason(), it.origin().words(), it.seq());
    }

    private static Why of(Promised it) {
      return new Why(it.reason(), it.setBy().isEmpty() ? "" : "Set by: " + it.setBy(), it.seq());
    }
  }

  /**
   * What was found behind some changes.
   *
   * @param withReasons whether its readers may see why
   * @param who by the place in the ledger; empty where its readers may not see that
   */
  record Found(
      List<ReportedFigure> reported,
      List<Kept> readings,
      List<Promised> promises,
      boolean withReasons,
      Map<Long, String> who) {

    static final Found NOTHING = new Found(List.of(), List.of(), List.of(), true, Map.of());

    /** Empty where what wrote it is not known, as of a measure that is gone. */
    Optional<Why> why(Changes.Change it) {
      return switch (it.what()) {
        case READING ->
            Optional.ofNullable(it.line().kept().get(it.period()))
                .or(() -> takenBack(it, readings))
                .map(Why::of);
        case MILESTONE ->
            Optional.ofNullable(it.line().milestones().get(it.period()))
                .or(() -> takenBack(it, Promised.Kind.MILESTONE))
                .map(Why::of);
        case TARGET -> it.line().target().or(() -> takenBack(it, Promised.Kind.FINAL)).map(Why::of);
      };
    }

    private static Optional<Kept> takenBack(Changes.Change of, List<Kept> readings) {
      return readings.stream()
          .filter(it ->
              it.measure().equals(of.line().measure().id()) && it.period().equals(of.period()))
          .findFirst();
    }

    private Optional<Promised> takenBack(Changes.Change of, Promised.Kind kind) {
      return promises.stream()
          .filter(it ->
              it.kind() == kind
                  && it.measure().equals(of.line().measure().id())
                  && it.period().equals(of.period()))
          .findFirst();
    }

    /** The papers that have what a reading was, each once, in their order. */
    List<String> papers(Changes.Change of) {
      return of.what() != Changes.What.READING
          ? List.of()
          : reported.stream()
              .filter(it ->
                  it.measure().equals(of.line().measure().id())
                      && it.period().equals(of.period())
                      && same(it.asWritten(), of.was()))
              .map(ReportedFigure::paperTitle)
              .distinct()
              .toList();
    }

    private static boolean same(String one, String other) {
      var said = Source.read(one);
      var was = Source.read(other);
      if (said instanceof Reading.Measured(var is, _, var firm)
          && was instanceof Reading.Measured(var before, _, var firmBefore)) {
        return is.equals(before) && firm == firmBefore; // a paper may leave out a share's parts
      }
      return said.equals(was);
    }
  }

  Found of(Changes changes, Audience readers, KnownAt at) {
    if (changes.list().isEmpty()) {
      return Found.NOTHING;
    }
    var changed =
        changes.list().stream().map(it -> it.line().measure().id()).collect(Collectors.toSet());
    var found =
        new Found(
            reported.of(changed, at),
            measures.takenBack(changed, at),
            trajectories.takenBack(changed, at),
            readers.may(Right.SEE_FREE_TEXT),
            Map.of());
    return readers.may(Right.SEE_LEDGER) ? withWriters(found, changes, readers) : found;
  }

  private Found withWriters(Found found, Changes changes, Audience readers) {
    var seqs =
        changes.list().stream()
            .flatMap(it -> found.why(it).stream())
            .map(Why::seq)
            .collect(Collectors.toCollection(HashSet::new));
    var written = entries.entries(readers.area(), seqs);
    var names = people.names(writers(written.values()));
    return new Found(
        found.reported(),
        found.readings(),
        found.promises(),
        found.withReasons(),
        written.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, it -> EntryWords.who(it.getValue(), names))));
  }

  private static List<PersonId> writers(Collection<LedgerEntry> entries) {
    return entries.stream().flatMap(it -> it.person().stream()).distinct().toList();
  }

  /** The papers from which figures of a plan were taken, the latest first. */
  List<PaperNamed> papers(Tracker tracker) {
    return reported.papers(
        tracker.lines().stream().map(it -> it.measure().id()).collect(Collectors.toSet()),
        KnownAt.LATEST);
  }
}
