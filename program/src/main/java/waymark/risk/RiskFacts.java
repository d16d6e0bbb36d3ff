package waymark.risk;

import static waymark.risk.db.Tables.LINK;
import static waymark.risk.db.Tables.MATRIX;
import static waymark.risk.db.Tables.REGISTER_NOTE;
import static waymark.risk.db.Tables.REVIEW;
import static waymark.risk.db.Tables.RISK_OR_ISSUE;

import waymark.ledger.Writing;
import waymark.risk.db.tables.records.LinkRecord;
import waymark.risk.db.tables.records.MatrixRecord;
import waymark.risk.db.tables.records.RegisterNoteRecord;
import waymark.risk.db.tables.records.ReviewRecord;
import waymark.risk.db.tables.records.RiskOrIssueRecord;

/** The facts of risks and issues, as a command writes them. */
public final class RiskFacts {

  private RiskFacts() {}

  /** What a risk is. */
  public static void write(Writing writing, Risk it) {
    var fact = new RiskOrIssueRecord();
    fact.setRiskId(it.id().value());
    fact.setKey(it.key());
    fact.setKind(it.kind().word());
    fact.setReference(it.reference());
    fact.setEvent(it.event());
    fact.setCause(it.cause());
    fact.setEffect(it.effect());
    fact.setControls(it.controls());
    fact.setOwnerRole(it.owner());
    fact.setCycle(it.cycle().word());
    writing.add(RISK_OR_ISSUE, fact);
  }

  /** How a risk was found. */
  public static void write(Writing writing, Review it) {
    var fact = new ReviewRecord();
    fact.setRiskId(it.risk().value());
    fact.setState(it.open() ? "open" : "closed");
    fact.setInherentLikelihood(it.inherent().map(Score::likelihood).orElse(null));
    fact.setInherentImpact(it.inherent().map(Score::impact).orElse(null));
    fact.setCurrentLikelihood(it.current().likelihood());
    fact.setCurrentImpact(it.current().impact());
    fact.setTargetLikelihood(it.target().map(Score::likelihood).orElse(null));
    fact.setTargetImpact(it.target().map(Score::impact).orElse(null));
    fact.setReviewedOn(it.on());
    fact.setReason(it.reason());
    writing.add(REVIEW, fact);
  }

  /** What a risk is about. */
  public static void write(Writing writing, RiskLink it) {
    var fact = new LinkRecord();
    fact.setRiskId(it.risk().value());
    fact.setOfKind(it.of().word());
    fact.setToId(it.to());
    writing.add(LINK, fact);
  }

  /** How the area scores. */
  public static void write(Writing writing, Matrix it) {
    var fact = new MatrixRecord();
    fact.setLikelihoodLevels(it.likelihoods().size());
    fact.setImpactLevels(it.impacts().size());
    fact.setLikelihoods(String.join("\n", it.likelihoods()));
    fact.setUrgencies(String.join("\n", it.urgencies()));
    fact.setImpacts(String.join("\n", it.impacts()));
    fact.setMediumFrom(it.mediumFrom());
    fact.setHighFrom(it.highFrom());
    fact.setVeryHighFrom(it.veryHighFrom());
    fact.setReason(it.reason());
    writing.add(MATRIX, fact);
  }

  /** What is to be known of the register as a whole. */
  public static void write(Writing writing, RegisterNote it) {
    var fact = new RegisterNoteRecord();
    fact.setWords(it.words());
    fact.setPaperTitle(it.paper());
    fact.setPlace(it.place());
    writing.add(REGISTER_NOTE, fact);
  }
}
