package waymark.papers;

import static waymark.papers.db.Tables.UPLOAD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import waymark.access.Visit;
import waymark.kernel.AreaId;
import waymark.kernel.FileName;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.papers.Originals.Handed;
import waymark.papers.db.tables.records.UploadRecord;
import waymark.programme.PlanId;

/**
 * Papers that were handed over, and what was decided about them. They are no facts: a decision is
 * written over the one before, by whoever has seen that.
 */
@Repository
public class Uploads {

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Originals originals;
  private final Clock clock;

  Uploads(DSLContext db, AreaTransactions transactions, Originals originals, Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.originals = originals;
    this.clock = clock;
  }

  /** All of the area in whose transaction this runs, the newest first. */
  public List<Upload> all() {
    return db.selectFrom(UPLOAD)
        .orderBy(UPLOAD.UPLOADED_AT.desc(), UPLOAD.UPLOAD_ID)
        .fetch(Uploads::upload);
  }

  /** How many wait for a decision, in the area in whose transaction this runs. */
  public int waiting() {
    return db.fetchCount(UPLOAD, UPLOAD.STATE.in("waiting", "reading", "read"));
  }

  /** One of the area in whose transaction this runs. */
  public Optional<Upload> of(UploadId id) {
    return db.selectFrom(UPLOAD)
        .where(UPLOAD.UPLOAD_ID.eq(id.value()))
        .fetchOptional(Uploads::upload);
  }

  /**
   * What became of the same bytes before; those that could not be read were of no use to anybody.
   */
  private List<Upload> of(Sha256 sha256) {
    return db.selectFrom(UPLOAD)
        .where(UPLOAD.SHA256.eq(sha256.bytes()))
        .and(UPLOAD.STATE.ne("unreadable"))
        .orderBy(UPLOAD.UPLOADED_AT.desc())
        .fetch(Uploads::upload);
  }

  /**
   * What whoever hands over a file says of it.
   *
   * @param name as the browser gives it
   * @param title empty where the paper is to say it
   */
  public record Given(String name, String title) {}

  /** What came of handing over a file. */
  public sealed interface Taken {

    /** It is kept and will be read, whatever becomes of this program. */
    record In(UploadId id) implements Taken {}

    /** The very same file was handed over before; it was not taken. */
    record HereAlready(Upload last) implements Taken {}
  }

  /**
   * Keeps a file, to be read: all of it or nothing.
   *
   * @param knowingly whether it is taken although the same file was handed over before
   */
  public Taken takeIn(Visit visit, Given given, Handed handed, boolean knowingly)
      throws IOException {
    var called = FileName.of(given.name());
    var counted = Originals.count(called, handed);
    var told = new Given(called, given.title());
    try {
      return transactions.write(
          visit.area(), () -> takeIn(visit, told, counted, handed, knowingly));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Taken takeIn(
      Visit visit, Given given, Originals.Counted counted, Handed handed, boolean knowingly) {
    var before = knowingly ? List.<Upload>of() : of(counted.sha256());
    if (before.isEmpty() && !kept(visit.area(), counted, handed) && !knowingly) {
      before = of(counted.sha256()); // another handed it over at the same time, and was first
    }
    if (!before.isEmpty()) {
      return new Taken.HereAlready(before.getFirst());
    }
    var id = UploadId.fresh();
    db.execute(
        "call papers.take_in({0}, {1}, {2}, {3}, {4}, {5}, {6})",
        DSL.val(id.value()),
        DSL.val(counted.sha256().bytes()),
        DSL.val(given.name()),
        DSL.val(given.title()),
        DSL.val(counted.size()),
        DSL.val(visit.person().value()),
        DSL.val(clock.instant()));
    return new Taken.In(id);
  }

  private boolean kept(AreaId area, Originals.Counted counted, Handed handed) {
    try {
      return originals.keep(area, counted, handed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes down what somebody decided, in an area's transaction that writes.
   *
   * @param decided the upload with its answers and decisions, at the version that was looked at
   * @return whether it was: no where another decided meanwhile, or it is no longer to be decided
   */
  public boolean decide(PersonId who, Upload decided) {
    return done(
        "papers.decide",
        DSL.val(decided.id().value()),
        DSL.val(decided.version()),
        DSL.val(who.value()),
        DSL.val(clock.instant()),
        DSL.val(decided.issued().orElse(null), SQLDataType.LOCALDATE),
        DSL.val(decided.title()),
        DSL.val(decided.plan().map(PlanId::value).orElse(null), SQLDataType.UUID),
        DSL.val(JSONB.jsonb(decided.decisions())));
  }

  /**
   * Decides against it; its file is thrown away.
   *
   * @return whether it was: no where it was accepted or put aside meanwhile
   */
  public boolean putAside(PersonId who, UploadId id, String why) {
    return done(
        "papers.put_aside",
        DSL.val(id.value()),
        DSL.val(who.value()),
        DSL.val(clock.instant()),
        DSL.val(why));
  }

  /**
   * Notes that it was accepted, within the command of the ledger that takes it in.
   *
   * @param seq that command
   * @return whether it was: no where it is not to be accepted, or was before; then nothing of it
   *     may be written
   */
  boolean accept(UploadId id, long seq, String paperKey) {
    return done(
        "papers.accept",
        DSL.val(id.value()),
        DSL.val(clock.instant()),
        DSL.val(seq),
        DSL.val(paperKey));
  }

  private boolean done(String function, Field<?>... arguments) {
    return db.select(DSL.function(function, Boolean.class, arguments)).fetchSingle().value1();
  }

  static Upload upload(UploadRecord it) {
    return new Upload(
        new UploadId(it.getUploadId()),
        new Sha256(it.getSha256()),
        it.getFileName(),
        it.getSize(),
        new PersonId(it.getUploadedBy()),
        it.getUploadedAt(),
        Upload.State.of(it.getState()),
        it.getProblem(),
        Optional.<LocalDate>ofNullable(it.getIssued()),
        it.getTitle(),
        Optional.<UUID>ofNullable(it.getPlanId()).map(PlanId::new),
        it.getDecisions().data(),
        it.getVersion(),
        new PersonId(it.getChangedBy()),
        it.getChangedAt(),
        it.getAcceptedSeq() == null ? OptionalLong.empty() : OptionalLong.of(it.getAcceptedSeq()),
        Optional.ofNullable(it.getPaperKey()).orElse(""));
  }
}
