package waymark.trajectory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.kernel.CountWords;
import waymark.kernel.Written;
import waymark.measures.Reading;
import waymark.measures.ReportedFigure;
import waymark.measures.Restatement;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;

/** What papers said about a measure, beside what is known now: kept for ever, whatever stands. */
record PaperFigures(Tracker.Line line, List<ReportedFigure> reported) {

  PaperFigures {
    reported = List.copyOf(reported);
  }

  /** How many there are and how many no longer stand, in one line. */
  private String summary() {
    var papers = reported.stream().map(ReportedFigure::paper).distinct().count();
    var differing = differing().size();
    return "%s in %s. %s"
        .formatted(
            CountWords.of(reported.size(), "figure"),
            CountWords.of(papers, "paper"),
            switch (differing) {
              case 0 -> "All that they said still stands.";
              case 1 -> "One of them no longer stands:";
              default -> differing + " of them no longer stand:";
            });
  }

  /** What no longer stands, one sentence each. */
  private List<String> differences() {
    return differing().stream()
        .map(it ->
            "%s: %s said %s; %s is known now."
                .formatted(it.period().inWords(), it.paperTitle(), it.asWritten(), now(it)))
        .toList();
  }

  private List<ReportedFigure> differing() {
    return reported.stream().filter(this::differs).toList();
  }

  private boolean differs(ReportedFigure it) {
    var now = line.kept().get(it.period());
    return Restatement.restates(
        Reading.of(Written.of(it.asWritten())),
        now == null ? new Reading.Missing() : now.reading());
  }

  private String now(ReportedFigure it) {
    return Optional.ofNullable(line.kept().get(it.period()))
        .map(kept -> kept.asWritten())
        .filter(written -> !written.isEmpty())
        .orElse("no figure");
  }

  /** Nothing where no paper said any. */
  List<Part> parts() {
    if (reported.isEmpty()) {
      return List.of();
    }
    return List.of(
        Part.section(
            "What papers said",
            Part.prose(summary()),
            Part.items(differences().stream().map(Text::of).toList()),
            Part.folded("All that each paper said", table())));
  }

  /** All that papers said, paper by paper, the latest first. */
  private Table table() {
    var table =
        Table.captioned("")
            .column("Period")
            .figure("It said")
            .figure("Known now")
            .column("Does it stand?");
    papers()
        .forEach((title, said) -> {
          table.group(title);
          said.forEach(it ->
              table.row(
                  Cell.of(it.period().inWords()),
                  Cell.of(it.asWritten().isEmpty() ? "nothing" : it.asWritten()),
                  Cell.of(now(it)),
                  Cell.of(differs(it) ? "No, it differs" : "Yes")));
        });
    return table.build();
  }

  private Map<String, List<ReportedFigure>> papers() {
    return reported.stream().collect(Collectors.groupingBy(ReportedFigure::paper)).values().stream()
        .sorted(
            Comparator.comparing((List<ReportedFigure> it) -> it.getFirst().knownFrom()).reversed())
        .collect(
            Collectors.toMap(
                it -> it.getFirst().paperTitle(),
                Function.identity(),
                (one, other) -> one,
                LinkedHashMap::new));
  }
}
