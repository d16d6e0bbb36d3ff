package waymark.papers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Definition;
import waymark.measures.ReportedFigure;
import waymark.measures.ReportedFigures;
import waymark.measures.SaidAndKnown;
import waymark.trajectory.PaperReasons;
import waymark.trajectory.Status;
import waymark.trajectory.Tracker;
import waymark.trajectory.Trackers;

/** What papers said beside what is known, in the area in whose transaction this runs. */
@Repository
public class Reconciliation {

  /** Papers of one day by their names in addresses, so that a page does not change by itself. */
  private static final Comparator<Differing> ORDER =
      Comparator.comparing((Differing it) -> it.measure().title())
          .thenComparing(it -> it.said().period())
          .thenComparing(it -> it.said().knownFrom())
          .thenComparing(it -> it.said().paper());

  private final ReportedFigures reported;
  private final Trackers trackers;
  private final AcceptedPapers papers;
  private final Explanations explanations;

  Reconciliation(
      ReportedFigures reported,
      Trackers trackers,
      AcceptedPapers papers,
      Explanations explanations) {
    this.reported = reported;
    this.trackers = trackers;
    this.papers = papers;
    this.explanations = explanations;
  }

  /**
   * A figure of a paper beside what is known.
   *
   * @param paper that said it; empty for one that was not accepted here, such as a sample's
   * @param saidStatus how the milestone that stands is judged by what the paper said
   * @param knownStatus how it is judged by what is known
   * @param reason why they differ, where somebody said
   */
  public record Differing(
      SaidAndKnown figures,
      Optional<AcceptedPaper> paper,
      Status saidStatus,
      Status knownStatus,
      Optional<PaperReasons.Reason> reason) {

    public Definition measure() {
      return figures.measure();
    }

    public ReportedFigure said() {
      return figures.said();
    }

    /** Whether one of them meets the milestone and the other does not. */
    public boolean turnsOver() {
      return !saidStatus.equals(knownStatus);
    }
  }

  /**
   * All figures of papers that are not what is known, by the title of the measure, in order of time
   * and of the papers; as many questions however many there are. Counted out: what a paper gave as
   * to be confirmed or not at all.
   */
  public List<Differing> differing(KnownAt at) {
    var lines = trackers.lines(at);
    var figures =
        reported.all(at).stream()
            .flatMap(it ->
                Optional.ofNullable(lines.get(it.measure())).map(line -> beside(line, it)).stream())
            .filter(it -> it.figures().differs())
            .toList();
    var reasons = explanations.of(figures.stream().map(it -> it.figures().said()).toList(), at);
    var byKey = byKey(at);
    return figures.stream().map(it -> differing(it, byKey, reasons)).sorted(ORDER).toList();
  }

  /** What a paper said of a measure for a period, whether or not it is what is known now. */
  public Optional<Differing> figure(Definition measure, ReportingPeriod period, String paper) {
    var at = KnownAt.LATEST;
    return reported.of(measure.id(), at).stream()
        .filter(it -> it.period().equals(period) && it.paper().equals(paper))
        .findFirst()
        .map(it ->
            differing(
                beside(trackers.line(measure, at), it),
                byKey(at),
                explanations.of(List.of(it), at)));
  }

  private Map<String, AcceptedPaper> byKey(KnownAt at) {
    return papers.papers(at).stream()
        .collect(Collectors.toMap(AcceptedPaper::key, Function.identity()));
  }

  /** A paper's figure beside what is known, with all that is known of its measure. */
  private record Beside(Tracker.Line line, SaidAndKnown figures) {}

  private static Beside beside(Tracker.Line line, ReportedFigure it) {
    return new Beside(
        line,
        new SaidAndKnown(line.measure(), it, Optional.ofNullable(line.kept().get(it.period()))));
  }

  private static Differing differing(
      Beside it,
      Map<String, AcceptedPaper> papers,
      Map<ReportedFigure, PaperReasons.Reason> reasons) {
    var said = it.figures().said();
    return new Differing(
        it.figures(),
        Optional.ofNullable(papers.get(said.paper())),
        it.line().statusBy(it.figures().saidReading(), said.period()),
        it.line().statusAt(said.period()),
        Optional.ofNullable(reasons.get(said)));
  }
}
