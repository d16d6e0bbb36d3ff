package waymark.papers;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import waymark.kernel.KnownAt;
import waymark.kernel.Written;
import waymark.measures.Definition;
import waymark.measures.Kept;
import waymark.measures.Measures;
import waymark.measures.Reading;
import waymark.measures.ReportedFigure;
import waymark.measures.Restatement;

/** What papers said beside what is known, in the area in whose transaction this runs. */
@Repository
public class Reconciliation {

  private final Measures measures;
  private final AcceptedPapers papers;

  Reconciliation(Measures measures, AcceptedPapers papers) {
    this.measures = measures;
    this.papers = papers;
  }

  /**
   * A figure of a paper that is not what is known.
   *
   * @param paper that said it; empty for one that was not accepted here, such as a sample's
   * @param known the reading as written; empty where there is none
   * @param explained why, where somebody said
   */
  public record Differing(
      Definition measure,
      ReportedFigure reported,
      Optional<AcceptedPaper> paper,
      String known,
      Optional<AcceptedPapers.Explained> explained) {}

  /**
   * All figures of papers that are not what is known, by the title of the measure, in order of time
   * and of the papers; as many questions however many there are. Counted out: what a paper gave as
   * to be confirmed or not at all.
   */
  public List<Differing> differing(KnownAt at) {
    var definitions =
        measures.definitions(at).stream()
            .collect(Collectors.toMap(Definition::id, Function.identity()));
    var byKey =
        papers.papers(at).stream()
            .collect(Collectors.toMap(AcceptedPaper::key, Function.identity()));
    var explained = papers.explained(at);
    var known = known(at);
    return measures.reported(at).stream()
        .filter(it -> differs(it, known.get(new Measures.Cell(it.measure(), it.period()))))
        .flatMap(it ->
            Optional.ofNullable(definitions.get(it.measure())).stream()
                .map(measure -> {
                  var paper = Optional.ofNullable(byKey.get(it.paper()));
                  var reading = known.get(new Measures.Cell(it.measure(), it.period()));
                  return new Differing(
                      measure,
                      it,
                      paper,
                      reading == null ? "" : reading.asWritten(),
                      paper.flatMap(one ->
                          Optional.ofNullable(
                              explained.get(
                                  new AcceptedPapers.Figure(
                                      one.id(), it.measure(), it.period())))));
                }))
        .sorted(Comparator.comparing((Differing it) -> it.measure().title()))
        .toList();
  }

  private Map<Measures.Cell, Kept> known(KnownAt at) {
    var known = new HashMap<Measures.Cell, Kept>();
    measures
        .readings(at)
        .values()
        .forEach(series ->
            series.forEach(it -> known.put(new Measures.Cell(it.measure(), it.period()), it)));
    return known;
  }

  private static boolean differs(ReportedFigure reported, @Nullable Kept known) {
    return Restatement.restates(
        Reading.of(Written.of(reported.asWritten())),
        known == null ? new Reading.Missing() : known.reading());
  }
}
