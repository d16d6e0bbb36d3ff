package waymark.papers;

import static waymark.papers.db.Tables.EXPLAINED;
import static waymark.papers.db.Tables.METRIC_ROW;
import static waymark.papers.db.Tables.PAPER;
import static waymark.papers.db.Tables.PROMISED;
import static waymark.papers.db.Tables.REMEMBERED;
import static waymark.papers.db.Tables.STATED_CLAIM;
import static waymark.papers.db.Tables.TOLD;

import java.util.Locale;
import java.util.UUID;
import waymark.claims.Checked;
import waymark.documents.Objective;
import waymark.kernel.PeriodKey;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Writing;
import waymark.measures.MeasureId;
import waymark.measures.Measures;
import waymark.papers.db.tables.records.ExplainedRecord;
import waymark.papers.db.tables.records.MetricRowRecord;
import waymark.papers.db.tables.records.PaperRecord;
import waymark.papers.db.tables.records.PromisedRecord;
import waymark.papers.db.tables.records.RememberedRecord;
import waymark.papers.db.tables.records.StatedClaimRecord;
import waymark.papers.db.tables.records.ToldRecord;
import waymark.programme.PlanId;

/** The facts of this package, as a command writes them. */
public final class PaperFacts {

  private PaperFacts() {}

  /** What a paper is; its entry is that of the command. */
  public static void paper(Writing writing, AcceptedPaper it) {
    var fact = new PaperRecord();
    fact.setPaperId(it.id());
    fact.setKey(it.key());
    fact.setTitle(it.title());
    fact.setIssued(it.issued());
    fact.setPlanId(it.plan().map(PlanId::value).orElse(null));
    fact.setSha256(it.sha256());
    fact.setFileName(it.fileName());
    fact.setPlaces(it.places());
    fact.setNote(it.note());
    writing.add(PAPER, fact);
  }

  /** A row of its metric tables and the measure that it is taken for. */
  static void row(Writing writing, UUID paper, int position, ProposedRow row) {
    var fact = new MetricRowRecord();
    fact.setPaperId(paper);
    fact.setPosition(position);
    fact.setPlace(row.key());
    fact.setName(row.metric().name());
    fact.setObjective(row.metric().objective().map(Objective::number).orElse(""));
    fact.setMeasureId(row.measure().map(MeasureId::value).orElse(null));
    fact.setBecause(because(row));
    writing.add(METRIC_ROW, fact);
  }

  private static String because(ProposedRow row) {
    var decided =
        row.decided()
            .map(it ->
                switch (it) {
                  case Decisions.AsMatched _ -> row.match().asks() ? "A person confirmed it. " : "";
                  case Decisions.SameAs _ -> "A person said which measure it is. ";
                  case Decisions.Fresh _ ->
                      row.match() instanceof Match.None ? "" : "A person said that it is new. ";
                  case Decisions.SameAsRow _ ->
                      row.match() instanceof Match.SameAsRow
                          ? ""
                          : "A person said that it is the measure of another row. ";
                  case Decisions.Leave _ ->
                      row.match() instanceof Match.RememberedLeft ? "" : "A person left it out. ";
                })
            .orElse("");
    return decided + row.match().reason();
  }

  /** What a paper promises for a measure, or where it says that it started. */
  static void promised(
      Writing writing, UUID paper, MeasureId measure, ProposedCell cell, boolean taken) {
    var period = cell.key().period();
    var fact = new PromisedRecord();
    fact.setPaperId(paper);
    fact.setMeasureId(measure.value());
    fact.setKind(cell.key().kind().key());
    fact.setPeriodFrom(period.from());
    fact.setPeriodUntil(period.until());
    fact.setPeriodKind(Measures.kind(period));
    fact.setAsWritten(cell.inPaper());
    fact.setPlace(cell.key().row());
    fact.setTaken(taken);
    writing.add(PROMISED, fact);
  }

  /** Which measure rows of that name are; none where they are left out. */
  static void remembered(Writing writing, ProposedRow row) {
    var fact = new RememberedRecord();
    fact.setNameId(RememberedName.id(row.metric()));
    fact.setName(row.metric().name());
    fact.setObjective(row.metric().objective().map(Objective::number).orElse(""));
    fact.setMeasureId(row.measure().map(MeasureId::value).orElse(null));
    writing.add(REMEMBERED, fact);
  }

  /** A claim and what became of it. */
  static void claim(Writing writing, UUID paper, int position, Checked it) {
    var fact = new StatedClaimRecord();
    fact.setPaperId(paper);
    fact.setPosition(position);
    fact.setWords(it.claim().text());
    fact.setPlace(it.claim().where());
    fact.setPeriod(it.claim().period().map(PeriodKey::of).orElse(""));
    fact.setStated(it.stated());
    fact.setFound(it.found());
    fact.setVerdict(it.verdict().words().toLowerCase(Locale.ROOT).replace(' ', '-'));
    fact.setReason(it.verdict().reason());
    writing.add(STATED_CLAIM, fact);
  }

  /** A text that it tells, in the words that are kept. */
  static void told(Writing writing, UUID paper, int position, ToldText text, String words) {
    var fact = new ToldRecord();
    fact.setPaperId(paper);
    fact.setPosition(position);
    fact.setKind(text.kind());
    fact.setPlace(text.where());
    fact.setObjective(text.objective().orElse(""));
    fact.setWords(words);
    writing.add(TOLD, fact);
  }

  /** Why a figure of a paper is not what is known. */
  public static void explained(
      Writing writing, UUID paper, MeasureId measure, ReportingPeriod period, String reason) {
    var fact = new ExplainedRecord();
    fact.setPaperId(paper);
    fact.setMeasureId(measure.value());
    fact.setPeriodFrom(period.from());
    fact.setPeriodUntil(period.until());
    fact.setPeriodKind(Measures.kind(period));
    fact.setReason(reason);
    writing.add(EXPLAINED, fact);
  }
}
