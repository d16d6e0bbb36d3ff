package waymark.risk.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.delivery.Action;
import waymark.kernel.DayWords;
import waymark.ledger.Version;
import waymark.programme.Plan;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;
import waymark.risk.Matrix;
import waymark.risk.Review;
import waymark.risk.Risk;
import waymark.risk.RiskCells;
import waymark.risk.RiskLine;
import waymark.risk.Score;

/** One risk or issue: how it stands, what is done about it, and how all this came about. */
final class RiskReport {

  private final RiskBook book;
  private final RiskLine line;
  private final Matrix matrix;

  private RiskReport(RiskBook book, RiskLine line) {
    this.book = book;
    this.line = line;
    this.matrix = book.register().matrix();
  }

  /**
   * The report.
   *
   * @param risks every version of what it is
   * @param reviews every review of it
   */
  static Report of(
      RiskBook book, RiskLine line, List<Version<Risk>> risks, List<Version<Review>> reviews) {
    var it = new RiskReport(book, line);
    var parts = new ArrayList<Part>();
    it.turned().ifPresent(parts::add);
    parts.add(it.about());
    parts.add(it.responses());
    it.objectives().ifPresent(parts::add);
    it.measures().ifPresent(parts::add);
    it.unknown().ifPresent(parts::add);
    parts.add(RiskHistory.table(it.matrix, line.risk().kind(), risks, reviews));
    return new Report(line.risk().named(), parts);
  }

  private Optional<Part> turned() {
    var turned = line.open() ? book.turned(line) : List.<String>of();
    return turned.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Part.prose(
                Text.strong(
                        "A measure of this %s turned for the worse. "
                            .formatted(line.risk().kind().word()))
                    .then(String.join(" ", turned))
                    .then(
                        " That is no proof that it has grown; it is a reason to look at its score"
                            + " again.")));
  }

  private Part about() {
    var risk = line.risk();
    var review = line.review();
    var happened = risk.kind() == Risk.Kind.ISSUE;
    var facts =
        line.open()
            ? Part.fact("State", "Open")
            : Part.fact(
                "State", "Closed on %s: %s".formatted(DayWords.of(review.on()), review.reason()));
    facts = facts.and(happened ? "Severity" : "Current score", score(review.current()));
    if (!happened) {
      facts =
          facts
              .and("Without controls", score(review.inherent()))
              .and("Target", score(review.target()));
    }
    facts =
        facts
            .and("Because of", said(risk.cause()))
            .and(happened ? "What has happened" : "What may happen", risk.event())
            .and("What it means for families", said(risk.effect()))
            .and("Controls that there are", said(risk.controls()))
            .and("Owner", RiskCells.owner(line))
            .and("Reviewed", RiskForm.capital(line.risk().cycle().said()))
            .and("Last review", DayWords.of(review.on()));
    return line.open()
        ? facts.and("Next review", RiskCells.next(line, line.due(book.day())))
        : facts;
  }

  private static String said(String words) {
    return words.isEmpty() ? "Not stated" : words;
  }

  private Cell score(Optional<Score> score) {
    return score.map(this::score).orElse(Cell.of("Not scored"));
  }

  private Cell score(Score score) {
    return Cell.several(
        RiskCells.score(matrix, score),
        Cell.of(" from " + matrix.words(line.risk().kind(), score)));
  }

  private Part responses() {
    var actions = book.responses(line);
    if (actions.isEmpty()) {
      return Part.prose("No action of a plan is named as a response to it.");
    }
    var table =
        Table.captioned("Responses: actions of a plan")
            .column("Action")
            .column("State")
            .column("Due");
    for (var it : actions) {
      table.row(Cell.of(action(it)), Cell.of(it.state().said()), Cell.of(it.due().words()));
    }
    return table.build();
  }

  private Text action(Action it) {
    return book.plan(it)
        .map(plan ->
            Text.link(book.at("/plans/%s/actions/%s".formatted(plan.key(), it.key())), it.named()))
        .orElse(Text.of(it.named()));
  }

  private Optional<Part> objectives() {
    var items =
        book.objectives(line).stream()
            .map(it ->
                Text.link(
                    book.at(
                        "/plans/%s/objectives/%s"
                            .formatted(book.plan(it).map(Plan::key).orElse(""), it.number())),
                    book.words(it)))
            .toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(Part.section("Objectives that it threatens", Part.items(items)));
  }

  private Optional<Part> measures() {
    var items =
        book.measures(line).stream()
            .map(it -> Text.link(book.at("/measures/" + it.key()), it.title()))
            .toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(Part.section("Measures that tell of it", Part.items(items)));
  }

  /** Of another day: what was named as linked before it was known itself. */
  private Optional<Part> unknown() {
    var count =
        line.links().size()
            - book.measures(line).size()
            - book.objectives(line).size()
            - book.responses(line).size();
    return count == 0
        ? Optional.empty()
        : Optional.of(
            Part.prose(
                count == 1
                    ? "1 more that it leads to is not known on this day."
                    : "%,d more that it leads to are not known on this day.".formatted(count)));
  }
}
