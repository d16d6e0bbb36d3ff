package waymark.papers.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.access.Visit;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.kernel.England;
import waymark.measures.Definition;
import waymark.measures.SaidAndKnown;
import waymark.papers.Reconciliation.Differing;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;
import waymark.trajectory.Judgements;
import waymark.trajectory.ReasonWords;
import waymark.web.AsKnown;

/**
 * The figures in papers that are not what is known, with what each difference is, the judgement by
 * either figure, and the reason.
 *
 * @param who gave the reasons, by the entry of the ledger; empty for readers who may not see that
 * @param writing whether the forms for reasons are offered
 */
record DifferingReport(
    Visit visit, AsKnown known, WhichDiffer which, Map<Long, String> who, boolean writing) {

  static final String TITLE = "Figures in papers that differ from what is known";

  private static final String NONE_CHOSEN =
      "None of the figures chosen differs from what is known.";

  DifferingReport withForms(boolean offered) {
    return new DifferingReport(visit, known, which, who, offered);
  }

  /**
   * @param all that differ
   */
  Report of(List<Differing> all) {
    var shown = which.of(all);
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(shown.isEmpty() && !which.all() ? NONE_CHOSEN : summary(shown)));
    if (!which.all()) {
      parts.add(Part.prose(chosen(shown, all)));
    }
    if (!shown.isEmpty()) {
      parts.addAll(meaning(shown));
      parts.add(table(shown));
    }
    return new Report(TITLE, parts);
  }

  /** How many there are, and how many still need a reason. */
  static String summary(List<Differing> shown) {
    if (shown.isEmpty()) {
      return "No figure in a paper differs from what is known.";
    }
    return "%s in papers %s from what is known. %s"
        .formatted(
            CountWords.of(shown.size(), "figure"),
            shown.size() == 1 ? "differs" : "differ",
            reasons(shown));
  }

  /** The same of the figures of one paper, of which some differ. */
  static String ofPaper(List<Differing> its) {
    return "%,d of its figures %s from what is known. %s"
        .formatted(its.size(), its.size() == 1 ? "differs" : "differ", reasons(its));
  }

  private static String reasons(List<Differing> shown) {
    var open = shown.stream().filter(it -> it.reason().isEmpty()).count();
    if (shown.size() == 1) {
      return open == 0 ? "A reason is given." : "It has no reason yet.";
    }
    return open == 0
        ? "A reason is given for each."
        : "%,d of them %s no reason yet.".formatted(open, open == 1 ? "has" : "have");
  }

  private String chosen(List<Differing> shown, List<Differing> all) {
    var of = new ArrayList<String>();
    if (!which.measure().isEmpty()) {
      of.add(
          "of the measure “%s”"
              .formatted(
                  all.stream()
                      .map(Differing::measure)
                      .filter(it -> it.key().equals(which.measure()))
                      .map(Definition::title)
                      .findFirst()
                      .orElse(which.measure())));
    }
    if (!which.paper().isEmpty()) {
      of.add(
          "in the paper “%s”"
              .formatted(
                  all.stream()
                      .filter(it -> it.said().paper().equals(which.paper()))
                      .map(it -> it.said().paperTitle())
                      .findFirst()
                      .orElse(which.paper())));
    }
    if (which.withoutReason()) {
      of.add("without a reason");
    }
    return "Only those %s are shown: %,d of %,d."
        .formatted(String.join(", ", of), shown.size(), all.size());
  }

  /** What a difference means, where figures come from papers and where they come from elsewhere. */
  private static List<Part> meaning(List<Differing> shown) {
    var parts = new ArrayList<Part>();
    count(shown, SaidAndKnown.Kind.RESTATED)
        .ifPresent(it ->
            parts.add(
                Part.prose(
                    it
                        + " restated: the paper’s figure was the reading, and another has been given"
                        + " since.")));
    count(shown, SaidAndKnown.Kind.NOT_TAKEN)
        .ifPresent(it ->
            parts.add(
                Part.prose(it + " not taken when the paper was accepted, and never the reading.")));
    count(shown, SaidAndKnown.Kind.ELSEWHERE)
        .ifPresent(it ->
            parts.add(
                Part.prose(
                    it
                        + " only reported: the figures of the measure come from elsewhere, and the"
                        + " paper’s figure was never the reading. Where the reading itself has moved"
                        + " since the paper, it is among the restatements too.")));
    return parts;
  }

  private static Optional<String> count(List<Differing> shown, SaidAndKnown.Kind kind) {
    var count = shown.stream().filter(it -> it.figures().kind() == kind).count();
    return count == 0
        ? Optional.empty()
        : Optional.of("%,d %s".formatted(count, count == 1 ? "was" : "were"));
  }

  private Table table(List<Differing> shown) {
    var table =
        Table.captioned("By measure, in order of time")
            .breadth(Table.Breadth.MANY)
            .column("Period")
            .column("Paper")
            .figure("It said")
            .figure("Known")
            .column("Difference")
            .column("What it is")
            .column("Judgement")
            .column("Why");
    var last = "";
    for (var it : shown) {
      if (!it.measure().key().equals(last)) {
        last = it.measure().key();
        table.group(measure(it.measure()), from(it.measure()));
      }
      table.row(
          Cell.of(it.said().period().inWords()),
          Cell.of(paper(it)),
          Cell.of(it.said().asWritten()),
          Cell.of(it.figures().knownAsWritten()),
          Cell.of(it.figures().difference().orElse("Not comparable")),
          Cell.of(it.figures().kind().words()),
          judgement(it),
          Cell.of(why(it)));
    }
    return table
        .note(
            "Judged against the milestone as it stands, once by what the paper said and once by what"
                + " is known.")
        .build();
  }

  private Text measure(Definition it) {
    return Text.link(known.at(visit.at("/measures/" + it.key())), it.title());
  }

  private static String from(Definition it) {
    return switch (it.figuresFrom()) {
      case PAPERS -> "Figures come from papers";
      case ELSEWHERE -> "Figures come from elsewhere";
      case COUNTED -> "Figures are counted";
    };
  }

  private Text paper(Differing it) {
    var issued = ", " + DayWords.of(England.day(it.said().knownFrom()));
    return it.paper().isPresent()
        ? Text.link(visit.at("/papers/" + it.said().paper()), it.said().paperTitle()).then(issued)
        : Text.of(it.said().paperTitle() + issued);
  }

  private static Cell judgement(Differing it) {
    return it.turnsOver()
        ? Cell.several(
            Cell.of("By the paper: " + Judgements.words(it.saidStatus()) + ". Now: "),
            Judgements.cell(it.knownStatus()))
        : Cell.of("Still: " + Judgements.words(it.knownStatus()));
  }

  private Text why(Differing it) {
    var words = Text.of(ReasonWords.of(it.reason(), it.figures()));
    if (it.reason().isPresent()) {
      var reason = it.reason().get();
      var by = who.get(reason.seq());
      words =
          words.then(
              " Given %son %s."
                  .formatted(
                      by == null ? "" : "by " + by + " ",
                      DayWords.of(England.day(reason.knownFrom()))));
      if (by != null) {
        words =
            words
                .then(" ")
                .then(
                    Text.link(
                        visit.at("/ledger/" + reason.seq()),
                        "Entry %,d".formatted(reason.seq()),
                        "of the ledger"));
      }
    }
    return writing
        ? words
            .then(" ")
            .then(
                Text.link(
                    ReasonForms.address(visit, it),
                    it.reason().isPresent() ? "Correct the reason" : "Say why",
                    (it.reason().isPresent() ? "why " : "")
                        + "%s said %s for %s"
                            .formatted(
                                it.said().paperTitle(),
                                it.said().asWritten(),
                                it.said().period().inWords())))
        : words;
  }
}
