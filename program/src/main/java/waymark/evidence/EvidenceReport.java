package waymark.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.access.Right;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.programme.Objective;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/** What is said about the evidence of a plan, and what is missing in it. */
final class EvidenceReport {

  private EvidenceReport() {}

  /** All of it, with the gaps of each objective. */
  static Report of(EvidencePlan plan) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead(plan)));
    if (!plan.asked().isEmpty()) {
      parts.add(gaps(plan));
    }
    if (!plan.evidence().isEmpty()) {
      parts.add(table("Piece by piece", plan, plan.evidence()));
      parts.add(meanings());
    }
    return new Report("Evidence of impact: " + plan.plan().title(), parts);
  }

  private static String lead(EvidencePlan plan) {
    var without =
        plan.asked().stream()
            .filter(it -> !Gap.of(plan.about(it.id()), plan.day()).isEmpty())
            .count();
    return "%s of evidence. %s"
        .formatted(
            CountWords.of(plan.evidence().size(), "piece"),
            without == 0
                ? "No objective has a gap."
                : "%,d of %s with a gap."
                    .formatted(without, CountWords.of(plan.asked().size(), "objective")));
  }

  private static Table gaps(EvidencePlan plan) {
    var table =
        Table.captioned("Gaps, objective by objective")
            .column("Objective")
            .column("Pieces that count")
            .status("Gaps");
    plan.asked()
        .forEach(it -> {
          var about = plan.about(it.id());
          table.row(
              Cell.link(
                  plan.page("/objectives/" + it.number()),
                  "%s. %s".formatted(it.number(), it.title())),
              Cell.of(
                  "%,d of %,d"
                      .formatted(
                          about.stream().filter(one -> one.counts(plan.day())).count(),
                          about.size())),
              gaps(Gap.of(about, plan.day())));
        });
    table.note(
        "Families are heard by evidence of voice. Evidence counts up to the last day that is set"
            + " for it.");
    return table.build();
  }

  static Cell gaps(List<Gap> gaps) {
    if (gaps.isEmpty()) {
      return Cell.good("No gap");
    }
    var cells = new ArrayList<Cell>();
    for (var it : gaps) {
      if (!cells.isEmpty()) {
        cells.add(Cell.of(" "));
      }
      cells.add(it == Gap.EXPIRING ? Cell.warning(it.words()) : Cell.bad(it.words()));
    }
    return new Cell.Several(cells);
  }

  private static Table table(String caption, EvidencePlan plan, List<Evidence> evidence) {
    var table =
        Table.captioned(caption)
            .column("What has changed for families")
            .column("Objective")
            .column("Kind")
            .column("Strength")
            .column("Dated")
            .status("Counts");
    evidence.forEach(it ->
        table.row(
            Cell.link(plan.page("/evidence/" + it.key()), it.claim()),
            Cell.of(numbers(plan, it)),
            Cell.of(it.kind().words()),
            Cell.of(it.strength().words()),
            Cell.of(DayWords.of(it.dated())),
            counts(plan, it)));
    return table.build();
  }

  private static String numbers(EvidencePlan plan, Evidence it) {
    return CountWords.listed(
        it.objectives().stream()
            .flatMap(id -> plan.objective(id).stream())
            .map(Objective::number)
            .toList());
  }

  private static Cell counts(EvidencePlan plan, Evidence it) {
    var until = it.expires().map(DayWords::of);
    if (!it.counts(plan.day())) {
      return Cell.bad("Expired " + until.orElse(""));
    }
    return until.map(day -> Cell.neutral("Until " + day)).orElse(Cell.neutral("No end set"));
  }

  private static Part meanings() {
    return Part.folded(
        "What the strengths and kinds mean",
        Part.items(
            Stream.concat(
                    Stream.of(Strength.values())
                        .map(it -> Text.strong(it.words()).then(": " + it.meaning())),
                    Stream.of(Evidence.Kind.values())
                        .map(it -> Text.strong(it.words()).then(": " + it.meaning())))
                .toList()));
  }

  /** One piece. */
  static Report of(EvidencePlan plan, Evidence it) {
    return Report.of(
        "Evidence of impact",
        Part.lead(it.claim()),
        Part.fact("Kind", "%s: %s".formatted(it.kind().words(), it.kind().meaning()))
            .and("Strength", "%s: %s".formatted(it.strength().words(), it.strength().meaning()))
            .and("Dated", DayWords.of(it.dated()))
            .and("Counts", counts(plan, it))
            .and("Who answers for it", it.owner())
            .and("About", objectives(plan, it))
            .and("Brought about by", action(plan, it))
            .and("Shown by the measure", measure(plan, it))
            .and("Told in", it.source().isEmpty() ? "Not stated" : it.source()),
        files(plan, it));
  }

  /** A file is private: others learn that it is there, and what it is called. */
  private static Part files(EvidencePlan plan, Evidence evidence) {
    var files = plan.files(evidence);
    if (files.isEmpty()) {
      return Part.prose("No file shows it.");
    }
    var table = Table.captioned("Files that show it").column("File").column("Size");
    if (plan.edits()) {
      table.column("Change");
    }
    var opens = plan.known().today() && plan.readers().may(Right.SEE_ORIGINALS);
    for (var it : files) {
      var path = plan.path("/evidence/%s/files/%s".formatted(evidence.key(), it.id().value()));
      var cells = new ArrayList<Cell>();
      cells.add(opens ? Cell.link(path, it.fileName()) : Cell.of(it.fileName()));
      cells.add(Cell.of(it.sizeWords()));
      if (plan.edits()) {
        cells.add(Cell.of(Text.link(path + "/take-away", "Take away", it.fileName())));
      }
      table.row(cells);
    }
    return table.build();
  }

  private static Cell objectives(EvidencePlan plan, Evidence it) {
    var text = Text.NONE;
    for (var objective :
        it.objectives().stream().flatMap(id -> plan.objective(id).stream()).toList()) {
      var link =
          Text.link(
              plan.page("/objectives/" + objective.number()),
              "Objective %s, %s".formatted(objective.number(), objective.title()));
      text = text.runs().isEmpty() ? link : text.then("; ").then(link);
    }
    return Cell.of(text);
  }

  private static Cell action(EvidencePlan plan, Evidence it) {
    return it.action()
        .flatMap(id -> Optional.ofNullable(plan.actions().get(id)))
        .map(action -> Cell.link(plan.page("/actions/" + action.key()), action.named()))
        .orElse(Cell.of("No action named"));
  }

  private static Cell measure(EvidencePlan plan, Evidence it) {
    return it.measure()
        .flatMap(id -> Optional.ofNullable(plan.measures().get(id)))
        .map(measure ->
            Cell.link(
                plan.known().at(plan.readers().at("/measures/" + measure.key())), measure.title()))
        .orElse(Cell.of("No measure named"));
  }

  /** What there is of one objective, on its own page. */
  static List<Part> of(EvidencePlan plan, Objective objective) {
    var about = plan.about(objective.id());
    var parts = new ArrayList<Part>();
    if (plan.asked().contains(objective)) {
      parts.add(Part.fact("What is missing", gaps(Gap.of(about, plan.day()))));
    }
    if (!about.isEmpty()) {
      parts.add(table("", plan, about));
    }
    return parts.isEmpty() ? List.of() : List.of(Part.section("Evidence of impact", parts));
  }
}
