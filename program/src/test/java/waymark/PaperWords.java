package waymark;

import static waymark.papers.db.Tables.METRIC_ROW;
import static waymark.papers.db.Tables.STATED_CLAIM;
import static waymark.papers.db.Tables.TOLD;

import java.util.UUID;
import java.util.function.UnaryOperator;
import waymark.ledger.Writing;
import waymark.measures.MeasureId;
import waymark.papers.db.tables.records.MetricRowRecord;
import waymark.papers.db.tables.records.StatedClaimRecord;
import waymark.papers.db.tables.records.ToldRecord;

/**
 * What a paper says besides its figures, as accepting one writes it, with a word in each column.
 */
final class PaperWords {

  private PaperWords() {}

  static void row(Writing writing, UUID paper, MeasureId measure, UnaryOperator<String> word) {
    var fact = new MetricRowRecord();
    fact.setPaperId(paper);
    fact.setPosition(1);
    fact.setPlace(word.apply("papers.metric_row.place"));
    fact.setName(word.apply("papers.metric_row.name"));
    fact.setObjective(word.apply("papers.metric_row.objective"));
    fact.setMeasureId(measure.value());
    fact.setBecause(word.apply("papers.metric_row.because"));
    writing.add(METRIC_ROW, fact);
  }

  static void claim(Writing writing, UUID paper, UnaryOperator<String> word) {
    var fact = new StatedClaimRecord();
    fact.setPaperId(paper);
    fact.setPosition(1);
    fact.setWords(word.apply("papers.stated_claim.words"));
    fact.setPlace(word.apply("papers.stated_claim.place"));
    fact.setPeriod("");
    fact.setStated(word.apply("papers.stated_claim.stated"));
    fact.setFound(word.apply("papers.stated_claim.found"));
    fact.setVerdict("differs");
    fact.setReason(word.apply("papers.stated_claim.reason"));
    writing.add(STATED_CLAIM, fact);
  }

  static void told(Writing writing, UUID paper, UnaryOperator<String> word) {
    var fact = new ToldRecord();
    fact.setPaperId(paper);
    fact.setPosition(1);
    fact.setKind("narrative");
    fact.setPlace(word.apply("papers.told.place"));
    fact.setObjective(word.apply("papers.told.objective"));
    fact.setWords(word.apply("papers.told.words"));
    writing.add(TOLD, fact);
  }
}
