package waymark.ledger;

import static waymark.ledger.db.tables.Redaction.REDACTION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.db.tables.records.RedactionRecord;

/** What people asked to be taken out, how far each request has come, and what stands there. */
@Repository
public class RedactionRequests {

  /** How far a request has come. */
  public enum State {
    ASKED,
    AGREED,
    DECLINED
  }

  /**
   * What was asked to be taken out, and what became of it.
   *
   * @param decidedBy empty while it waits
   * @param seq the last command that wrote of it
   */
  public record Request(
      UUID id,
      String table,
      List<String> columns,
      String reason,
      State state,
      PersonId askedBy,
      Optional<PersonId> decidedBy,
      long seq) {

    static Request of(RedactionRecord it) {
      return new Request(
          it.getRedactionId(),
          KeptTable.called(it.getOfTable()),
          List.of(it.getOfColumns().split(",")),
          it.getReason(),
          State.valueOf(it.getState().toUpperCase(Locale.ROOT)),
          new PersonId(it.getAskedBy()),
          Optional.ofNullable(it.getDecidedBy()).map(PersonId::new),
          it.getSeq());
    }
  }

  /** One version of a fact whose words are asked to be taken out: what stands in each column. */
  public record Version(long seq, Map<String, String> words) {}

  private final DSLContext db;

  public RedactionRequests(DSLContext db) {
    this.db = db;
  }

  /**
   * What was asked in the area in whose transaction this runs: all that waits, then the last that
   * were decided.
   *
   * @param most how many at most
   */
  public List<Request> requests(int most) {
    return db.selectFrom(REDACTION)
        .where(Facts.standing(REDACTION, KnownAt.LATEST))
        .orderBy(
            DSL.case_().when(REDACTION.STATE.eq("asked"), 0).otherwise(1), REDACTION.SEQ.desc())
        .limit(most)
        .fetch(Request::of);
  }

  /** One of them. */
  public Optional<Request> request(UUID redaction) {
    return one(redaction).map(Request::of);
  }

  /** What stands in the columns that a request is about, in each version of the fact. */
  public List<Version> versions(AreaId area, UUID redaction) {
    return one(redaction).stream()
        .flatMap(it -> {
          var columns = List.of(it.getOfColumns().split(","));
          return KeptTable.of(db, it.getOfTable()).versions(db, area, it.getOfKey()).stream()
              .map(row -> version(row, columns));
        })
        .toList();
  }

  private static Version version(Record row, List<String> columns) {
    var words = new LinkedHashMap<String, String>();
    columns.forEach(it -> words.put(it, row.get(it, String.class)));
    return new Version(row.get(KeptTable.SEQ), words);
  }

  /** One of them as it is kept. */
  Optional<RedactionRecord> one(UUID redaction) {
    return db.selectFrom(REDACTION)
        .where(REDACTION.REDACTION_ID.eq(redaction))
        .and(Facts.standing(REDACTION, KnownAt.LATEST))
        .fetchOptional();
  }
}
