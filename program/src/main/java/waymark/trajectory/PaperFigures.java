package waymark.trajectory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.kernel.CountWords;
import waymark.measures.ReportedFigure;
import waymark.measures.SaidAndKnown;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;

/** What papers said about a measure, beside what is known now: kept for ever, whatever stands. */
record PaperFigures(
    Tracker.Line line,
    List<ReportedFigure> reported,
    Map<ReportedFigure, PaperReasons.Reason> reasons,
    Onward onward) {

  PaperFigures {
    reported = List.copyOf(reported);
  }

  /** How many there are and how many are not what is known, in one line. */
  private String summary() {
    var papers = reported.stream().map(ReportedFigure::paper).distinct().count();
    return "%s in %s. %s"
        .formatted(
            CountWords.of(reported.size(), "figure"),
            CountWords.of(papers, "paper"),
            elsewhere() ? besideFiguresFromElsewhere() : standing());
  }

  private boolean elsewhere() {
    return !line.measure().figuresFrom().papers();
  }

  private String standing() {
    if (differing().stream().anyMatch(it -> !it.said().taken())) {
      return differingInWords();
    }
    var differing = differing().size();
    return switch (differing) {
      case 0 -> "All that they said still stands.";
      case 1 -> "One of them no longer stands:";
      default -> differing + " of them no longer stand:";
    };
  }

  private String differingInWords() {
    var differing = differing().size();
    return switch (differing) {
      case 0 -> "All that they said is what is known.";
      case 1 -> "One of them is not what is known:";
      default -> differing + " of them are not what is known:";
    };
  }

  private String besideFiguresFromElsewhere() {
    return "The figures of this measure come from elsewhere: what a paper says was never its reading."
        + " Where a reading that a paper showed has moved, the restatements say so. "
        + differingInWords();
  }

  /** What is not what is known, each with the difference and the reason. */
  private List<Text> differences() {
    return differing().stream().map(this::inWords).toList();
  }

  private Text inWords(SaidAndKnown it) {
    var said =
        Text.of(
            "%s: %s said %s; %s is known now.%s %s"
                .formatted(
                    it.said().period().inWords(),
                    it.said().paperTitle(),
                    it.said().asWritten(),
                    it.knownAsWritten(),
                    it.difference().map(by -> " That is " + by + ".").orElse(""),
                    ReasonWords.of(Optional.ofNullable(reasons.get(it.said())), it)));
    return onward.explaining().apply(it.said()).map(link -> said.then(" ").then(link)).orElse(said);
  }

  private List<SaidAndKnown> differing() {
    return reported.stream().map(this::beside).filter(SaidAndKnown::differs).toList();
  }

  private SaidAndKnown beside(ReportedFigure it) {
    return new SaidAndKnown(line.measure(), it, Optional.ofNullable(line.kept().get(it.period())));
  }

  /** Nothing where no paper said any. */
  List<Part> parts() {
    if (reported.isEmpty()) {
      return List.of();
    }
    var parts = new ArrayList<Part>();
    parts.add(Part.prose(summary()));
    parts.add(Part.items(differences()));
    if (!differing().isEmpty()) {
      onward.differences().map(Part::prose).ifPresent(parts::add);
    }
    parts.add(Part.folded("All that each paper said", table()));
    return List.of(Part.section("What papers said", parts));
  }

  /** All that papers said, paper by paper, the latest first. */
  private Table table() {
    var table =
        Table.captioned("")
            .column("Period")
            .figure("It said")
            .figure("Known now")
            .column(elsewhere() ? "Is it what is known?" : "Does it stand?");
    papers()
        .forEach((title, said) -> {
          table.group(title);
          said.stream()
              .map(this::beside)
              .forEach(it ->
                  table.row(
                      Cell.of(it.said().period().inWords()),
                      Cell.of(it.said().asWritten().isEmpty() ? "nothing" : it.said().asWritten()),
                      Cell.of(it.knownAsWritten()),
                      Cell.of(stands(it))));
        });
    return table.build();
  }

  private static String stands(SaidAndKnown it) {
    return it.differs()
        ? "No, it differs" + it.difference().map(by -> ": " + by + " is known").orElse("")
        : "Yes";
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
