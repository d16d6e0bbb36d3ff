package waymark.forum;

import static waymark.forum.db.Tables.ANSWER;
import static waymark.forum.db.Tables.MARK;
import static waymark.forum.db.Tables.RATING;
import static waymark.forum.db.Tables.REQUEST;

import waymark.forum.db.tables.records.AnswerRecord;
import waymark.forum.db.tables.records.MarkRecord;
import waymark.forum.db.tables.records.RatingRecord;
import waymark.forum.db.tables.records.RequestRecord;
import waymark.ledger.Writing;

/** The facts of the forum and of those who answer it, as a command writes them. */
public final class ForumFacts {

  private ForumFacts() {}

  /** What the forum asked. */
  public static void write(Writing writing, Request it) {
    var fact = new RequestRecord();
    fact.setRequestId(it.id().value());
    fact.setKey(it.key());
    fact.setKind(it.kind().key());
    fact.setPartner(it.partner().key());
    fact.setAskedOn(it.asked());
    fact.setWorkingDays(it.days());
    fact.setSubject(it.subject());
    writing.add(REQUEST, fact);
  }

  /** What a partner answered. */
  public static void write(Writing writing, Answer it) {
    var fact = new AnswerRecord();
    fact.setRequestId(it.request().value());
    fact.setAnsweredOn(it.answered());
    fact.setSays(it.says().key());
    fact.setSaidBy(it.by());
    fact.setWords(it.words());
    writing.add(ANSWER, fact);
  }

  /** How the forum sees what became of it. */
  public static void write(Writing writing, Mark it) {
    var fact = new MarkRecord();
    fact.setRequestId(it.request().value());
    fact.setMet(it.met().key());
    fact.setClosedOn(it.closed().orElse(null));
    fact.setWords(it.words());
    writing.add(MARK, fact);
  }

  /** How the forum sees a measure or an objective. */
  public static void write(Writing writing, Rating it) {
    var fact = new RatingRecord();
    fact.setSubjectId(it.about().value());
    fact.setOfKind(it.about() instanceof Rating.About.OfMeasure ? "measure" : "objective");
    fact.setRating(it.seen().key());
    fact.setRatedOn(it.on());
    fact.setStatement(it.statement());
    writing.add(RATING, fact);
  }
}
