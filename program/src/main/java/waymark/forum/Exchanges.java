package waymark.forum;

import static waymark.forum.db.Tables.ANSWER;
import static waymark.forum.db.Tables.MARK;
import static waymark.forum.db.Tables.REQUEST;
import static waymark.ledger.Facts.standing;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.forum.db.tables.records.AnswerRecord;
import waymark.forum.db.tables.records.MarkRecord;
import waymark.forum.db.tables.records.RequestRecord;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Version;

/**
 * What the forum asked and what became of it, in the area in whose transaction this runs. Who may
 * not see the record of an area finds none.
 */
@Repository
public class Exchanges {

  private final DSLContext db;

  public Exchanges(DSLContext db) {
    this.db = db;
  }

  /** All of them, the last asked first; one query for each side's facts. */
  public List<Exchange> known(KnownAt at) {
    if (!Sight.here().record()) {
      return List.of();
    }
    var answers =
        db.selectFrom(ANSWER)
            .where(standing(ANSWER, at))
            .fetchMap(it -> new RequestId(it.getRequestId()), Exchanges::answer);
    var marks =
        db.selectFrom(MARK)
            .where(standing(MARK, at))
            .fetchMap(it -> new RequestId(it.getRequestId()), Exchanges::mark);
    return db
        .selectFrom(REQUEST)
        .where(standing(REQUEST, at))
        .orderBy(REQUEST.ASKED_ON.desc(), REQUEST.KEY)
        .fetch(Exchanges::request)
        .stream()
        .map(it ->
            new Exchange(
                it,
                Optional.ofNullable(answers.get(it.id())),
                Optional.ofNullable(marks.get(it.id()))))
        .toList();
  }

  /** Every version of what was asked, answered and marked that was known and written by then. */
  public History history(RequestId id, KnownAt at) {
    return Sight.here().record()
        ? new History(
            db.selectFrom(REQUEST)
                .where(Facts.versions(REQUEST, at))
                .and(REQUEST.REQUEST_ID.eq(id.value()))
                .orderBy(REQUEST.SEQ)
                .fetch(it -> Facts.version(REQUEST, it, request(it))),
            db.selectFrom(ANSWER)
                .where(Facts.versions(ANSWER, at))
                .and(ANSWER.REQUEST_ID.eq(id.value()))
                .orderBy(ANSWER.SEQ)
                .fetch(it -> Facts.version(ANSWER, it, answer(it))),
            db.selectFrom(MARK)
                .where(Facts.versions(MARK, at))
                .and(MARK.REQUEST_ID.eq(id.value()))
                .orderBy(MARK.SEQ)
                .fetch(it -> Facts.version(MARK, it, mark(it))))
        : new History(List.of(), List.of(), List.of());
  }

  /** Each side's versions, the first written first. */
  public record History(
      List<Version<Request>> asked, List<Version<Answer>> answered, List<Version<Mark>> marked) {

    public History {
      asked = List.copyOf(asked);
      answered = List.copyOf(answered);
      marked = List.copyOf(marked);
    }
  }

  /**
   * The last command that wrote any side of it: whoever writes on one side has seen what stands on
   * the other.
   */
  public long lastWritten(RequestId id) {
    return LongStream.of(
            Facts.lastWritten(db, REQUEST, REQUEST.REQUEST_ID.eq(id.value())),
            Facts.lastWritten(db, ANSWER, ANSWER.REQUEST_ID.eq(id.value())),
            Facts.lastWritten(db, MARK, MARK.REQUEST_ID.eq(id.value())))
        .max()
        .orElseThrow();
  }

  private static Request request(RequestRecord it) {
    return new Request(
        new RequestId(it.getRequestId()),
        it.getKey(),
        Request.Kind.of(it.getKind()).orElseThrow(),
        Partner.of(it.getPartner()).orElseThrow(),
        it.getAskedOn(),
        it.getWorkingDays(),
        it.getSubject());
  }

  private static Answer answer(AnswerRecord it) {
    return new Answer(
        new RequestId(it.getRequestId()),
        it.getAnsweredOn(),
        Answer.Says.of(it.getSays()).orElseThrow(),
        it.getSaidBy(),
        it.getWords());
  }

  private static Mark mark(MarkRecord it) {
    return new Mark(
        new RequestId(it.getRequestId()),
        Mark.Met.of(it.getMet()).orElseThrow(),
        Optional.ofNullable(it.getClosedOn()),
        it.getWords());
  }
}
