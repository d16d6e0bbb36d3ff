package waymark;

import static waymark.SightTest.OBJECTIVE;
import static waymark.SightTest.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.delivery.Cycle;
import waymark.ledger.Writing;
import waymark.risk.Matrix;
import waymark.risk.RegisterNote;
import waymark.risk.Review;
import waymark.risk.Risk;
import waymark.risk.RiskFacts;
import waymark.risk.RiskId;
import waymark.risk.RiskLink;
import waymark.risk.Score;

/** A risk on the register of the area, with a word of its own in each column. */
final class RiskWords {

  private RiskWords() {}

  static void risk(Writing writing) {
    var id = RiskId.fresh();
    RiskFacts.write(
        writing,
        new Matrix(
            List.of(word("risk.matrix.likelihoods"), "Likely"),
            List.of(word("risk.matrix.urgencies"), "Urgent"),
            List.of(word("risk.matrix.impacts"), "Major"),
            2,
            3,
            4,
            word("risk.matrix.reason")));
    RiskFacts.write(
        writing,
        new RegisterNote(
            word("risk.register_note.words"),
            word("risk.register_note.paper_title"),
            word("risk.register_note.place")));
    RiskFacts.write(
        writing,
        new Risk(
            id,
            Risk.Kind.RISK,
            "r",
            word("risk.risk_or_issue.reference"),
            word("risk.risk_or_issue.event"),
            word("risk.risk_or_issue.cause"),
            word("risk.risk_or_issue.effect"),
            word("risk.risk_or_issue.controls"),
            word("risk.risk_or_issue.owner_role"),
            Cycle.MONTHLY));
    RiskFacts.write(
        writing,
        new Review(
            id,
            true,
            Optional.empty(),
            new Score(1, 1),
            Optional.empty(),
            LocalDate.of(2026, 1, 5),
            word("risk.review.reason")));
    RiskFacts.write(writing, new RiskLink(id, RiskLink.Of.OBJECTIVE, OBJECTIVE.value()));
  }
}
