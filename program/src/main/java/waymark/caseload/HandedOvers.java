package waymark.caseload;

import static waymark.caseload.db.Tables.HANDED_OVER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.kernel.PersonId;

/** Extracts between handing over and accepting, of the area in whose transaction this runs. */
@Repository
public class HandedOvers {

  private final DSLContext db;
  private final Clock clock;

  public HandedOvers(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Keeps what was read of an extract until somebody decides about it, a week at most. */
  public UUID keep(
      PersonId who, LocalDate takenOn, String fileName, String sha256, ReadExtract read) {
    var id = UUID.randomUUID();
    db.execute(
        "call caseload.hand_over({0}, {1}, {2}, {3}, {4}, {5}, {6})",
        DSL.val(id),
        DSL.val(takenOn),
        DSL.val(fileName),
        DSL.val(sha256),
        DSL.val(who.value()),
        DSL.val(clock.instant()),
        DSL.val(ExtractBytes.pack(read)));
    return id;
  }

  public Optional<HandedOver> of(UUID id) {
    return db.select(
            HANDED_OVER.LOAD_ID,
            HANDED_OVER.TAKEN_ON,
            HANDED_OVER.FILE_NAME,
            HANDED_OVER.SHA256,
            HANDED_OVER.HANDED_AT,
            HANDED_OVER.STATE)
        .from(HANDED_OVER)
        .where(HANDED_OVER.LOAD_ID.eq(id))
        .fetchOptional(HandedOvers::handedOver);
  }

  /** Those that wait for a decision, the newest first. */
  public List<HandedOver> waiting() {
    return db.select(
            HANDED_OVER.LOAD_ID,
            HANDED_OVER.TAKEN_ON,
            HANDED_OVER.FILE_NAME,
            HANDED_OVER.SHA256,
            HANDED_OVER.HANDED_AT,
            HANDED_OVER.STATE)
        .from(HANDED_OVER)
        .where(HANDED_OVER.STATE.eq("waiting"))
        .orderBy(HANDED_OVER.HANDED_AT.desc(), HANDED_OVER.LOAD_ID)
        .fetch(HandedOvers::handedOver);
  }

  private static HandedOver handedOver(Record it) {
    return new HandedOver(
        it.get(HANDED_OVER.LOAD_ID),
        it.get(HANDED_OVER.TAKEN_ON),
        it.get(HANDED_OVER.FILE_NAME),
        it.get(HANDED_OVER.SHA256),
        it.get(HANDED_OVER.HANDED_AT),
        HandedOver.State.valueOf(
            it.get(HANDED_OVER.STATE).toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /** What was read of one; empty where it no longer waits. */
  public Optional<ReadExtract> content(UUID id) {
    return db.select(HANDED_OVER.CONTENT)
        .from(HANDED_OVER)
        .where(HANDED_OVER.LOAD_ID.eq(id))
        .and(HANDED_OVER.STATE.eq("waiting"))
        .fetchOptional(HANDED_OVER.CONTENT)
        .map(ExtractBytes::unpack);
  }

  /** Decides against it; what was read of it goes. Whether it still waited. */
  public boolean putAside(UUID id) {
    return settle(id, "put-aside");
  }

  /** The same within the command that takes it in. */
  boolean accept(UUID id) {
    return settle(id, "accepted");
  }

  private boolean settle(UUID id, String state) {
    return db.select(DSL.function("caseload.settle", Boolean.class, DSL.val(id), DSL.val(state)))
        .fetchSingle()
        .value1();
  }
}
