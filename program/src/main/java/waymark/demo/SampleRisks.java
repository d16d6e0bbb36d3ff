package waymark.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.delivery.Cycle;
import waymark.demo.Sample.Row;
import waymark.demo.SampleGovernance.Step;
import waymark.kernel.DayWords;
import waymark.ledger.Writing;
import waymark.risk.RegisterNote;
import waymark.risk.Review;
import waymark.risk.Risk;
import waymark.risk.RiskFacts;
import waymark.risk.RiskId;
import waymark.risk.RiskLink;
import waymark.risk.Score;

/**
 * Writes the register of a sample area, board meeting by board meeting. Of a real area only what
 * its papers tell of its register; the risks of Mereside are invented.
 */
final class SampleRisks {

  private final Sample sample;

  SampleRisks(Sample sample) {
    this.sample = sample;
  }

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (var paper : sample.papers()) {
      for (var note : sample.of(paper, "register-note")) {
        steps.add(
            new Step(
                paper.issued(),
                "Noted what is told of the register of risks.",
                writing ->
                    RiskFacts.write(
                        writing,
                        new RegisterNote(note.get("words"), paper.title(), note.get("place")))));
      }
    }
    for (var day : days()) {
      steps.add(
          new Step(
              day,
              "Noted how the board found its risks and issues on %s.".formatted(DayWords.of(day)),
              writing -> write(day, writing)));
    }
    return steps;
  }

  private Set<LocalDate> days() {
    var days = new TreeSet<LocalDate>();
    sample.rows("risk-reviews").forEach(it -> days.add(LocalDate.parse(it.get("on"))));
    sample.rows("risk-links").forEach(it -> days.add(LocalDate.parse(it.get("known"))));
    return days;
  }

  private void write(LocalDate day, Writing writing) {
    for (var row : sample.rows("risks")) {
      var first = reviews(row.get("ref")).findFirst();
      if (first.filter(it -> on(it).equals(day)).isPresent()) {
        RiskFacts.write(writing, risk(row));
      }
    }
    sample.rows("risk-reviews").stream()
        .filter(it -> on(it).equals(day))
        .forEach(it -> RiskFacts.write(writing, review(it)));
    sample.rows("risk-links").stream()
        .filter(it -> LocalDate.parse(it.get("known")).equals(day))
        .forEach(it -> RiskFacts.write(writing, link(it)));
  }

  private Stream<Row> reviews(String reference) {
    return sample.rows("risk-reviews").stream().filter(it -> it.get("ref").equals(reference));
  }

  private static LocalDate on(Row row) {
    return LocalDate.parse(row.get("on"));
  }

  private RiskId id(Row row) {
    return new RiskId(sample.id("risk", row.get("ref")));
  }

  private Risk risk(Row row) {
    return new Risk(
        id(row),
        Risk.Kind.named(row.get("kind")).orElseThrow(),
        row.get("ref").toLowerCase(Locale.ROOT),
        row.get("ref"),
        row.get("event"),
        row.get("cause"),
        row.get("effect"),
        row.get("controls"),
        row.get("owner_role"),
        Cycle.named(row.get("cycle")).orElseThrow());
  }

  private Review review(Row row) {
    return new Review(
        id(row),
        row.get("state").equals("open"),
        score(row.get("inherent")),
        score(row.get("current")).orElseThrow(),
        score(row.get("target")),
        on(row),
        row.get("reason"));
  }

  /** A score as {@code 4x3}, the likelihood or urgency first. */
  private static Optional<Score> score(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var by = text.indexOf('x');
    return Optional.of(
        new Score(
            Integer.parseInt(text.substring(0, by)), Integer.parseInt(text.substring(by + 1))));
  }

  private RiskLink link(Row row) {
    return switch (row.get("of")) {
      case "objective" -> link(row, RiskLink.Of.OBJECTIVE, placed(row, "objective"));
      case "action" -> link(row, RiskLink.Of.ACTION, placed(row, "action"));
      default -> link(row, RiskLink.Of.MEASURE, sample.measure(row.get("to")).value());
    };
  }

  private RiskLink link(Row row, RiskLink.Of of, UUID to) {
    return new RiskLink(id(row), of, to);
  }

  private UUID placed(Row row, String kind) {
    return sample.id(kind, row.get("in_plan") + " " + row.get("to").toLowerCase(Locale.ROOT));
  }
}
