package waymark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static waymark.ledger.db.tables.Chain.CHAIN;
import static waymark.ledger.db.tables.Entry.ENTRY;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;
import waymark.ledger.Anchors.Anchor;
import waymark.ledger.db.tables.records.ChainRecord;
import waymark.watch.Measurements;

/**
 * What was done in an area, in the order of writing. Every fact enters the database by {@link
 * #record}; commands of one area wait for each other, those of two areas do not.
 */
@Component
public class Ledger {

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final LedgerKey key;
  private final Clock clock;
  private final Measurements measurements;
  private final Map<AreaId, Head> written = new ConcurrentHashMap<>();

  /** Where nobody watches. */
  Ledger(DSLContext db, AreaTransactions transactions, LedgerKey key, Clock clock) {
    this(db, transactions, key, clock, Measurements.NONE);
  }

  @Autowired
  Ledger(
      DSLContext db,
      AreaTransactions transactions,
      LedgerKey key,
      Clock clock,
      Measurements measurements) {
    this.measurements = measurements;
    this.db = db;
    this.transactions = transactions;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Opens the ledger of a new area.
   *
   * @param areaKey how addresses name it: lower case letters, digits and dashes
   */
  public AreaId open(String areaKey) {
    var area = new AreaId(UUID.randomUUID());
    transactions.write(
        area,
        () ->
            db.insertInto(CHAIN)
                .set(CHAIN.AREA_ID, area.value())
                .set(CHAIN.AREA_KEY, areaKey)
                .set(CHAIN.HEAD_SEQ, 0L)
                .set(CHAIN.HEAD_HASH, beginning(area, key))
                .execute());
    return area;
  }

  /** What the first entry of an area holds as the hash of the one before. */
  static byte[] beginning(AreaId area, LedgerKey key) {
    return key.hash(Canonical.of("beginning " + area, new TreeMap<>()));
  }

  /** The area that addresses name so. */
  public Optional<AreaId> named(String areaKey) {
    return transactions
        .outside(() ->
            db.select(DSL.function("ledger.area_named", UUID.class, DSL.val(areaKey)))
                .fetchOptional())
        .flatMap(it -> Optional.ofNullable(it.value1()))
        .map(AreaId::new);
  }

  /**
   * A keyed hash of words, the same for the same words, from which nobody tells them without the
   * key: words that were taken out are known again by it.
   */
  public String mark(String words) {
    return HexFormat.of().formatHex(key.hash(("mark of " + words).getBytes(UTF_8)));
  }

  /**
   * Does a command: writes the facts that {@code facts} gathers and one entry, all of it or
   * nothing.
   *
   * @return its place in the area's ledger
   */
  public long record(Command command, Consumer<Writing> facts) {
    return transactions.write(command.area(), () -> write(command, facts));
  }

  /**
   * Holds an area's ledger until the transaction ends in which this runs: what is read after this
   * cannot be changed by another before it is written.
   */
  public void hold(AreaId area) {
    head(area);
  }

  private long write(Command command, Consumer<Writing> facts) {
    var head = head(command.area());
    var now = now(command.area(), head.getHeadSeq());
    var knownFrom = command.knownFrom().orElse(now).truncatedTo(ChronoUnit.MICROS);
    if (knownFrom.isAfter(now)) {
      throw new IllegalArgumentException("nothing is known from " + knownFrom + " yet");
    }
    var writing = new Writing(command.area(), head.getHeadSeq() + 1, knownFrom);
    facts.accept(writing);
    enter(command, writing, now, head);
    writing.goOn();
    return writing.seq();
  }

  /**
   * The moment of a command: never before that of the command before it, whose clock may have been
   * another program's. Else what was written later would be known earlier, and not stand.
   */
  private Instant now(AreaId area, long headSeq) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return db.select(ENTRY.RECORDED_AT)
        .from(ENTRY)
        .where(ENTRY.AREA_ID.eq(area.value()))
        .and(ENTRY.SEQ.eq(headSeq))
        .fetchOptional(ENTRY.RECORDED_AT)
        .filter(it -> it.isAfter(now))
        .orElse(now);
  }

  /** The end of the area's chain, held against others until this transaction ends. */
  ChainRecord head(AreaId area) {
    var head = db.selectFrom(CHAIN).where(CHAIN.AREA_ID.eq(area.value())).forUpdate().fetchOne();
    if (head == null) {
      throw new IllegalArgumentException("no ledger was opened for the area " + area);
    }
    return head;
  }

  private void enter(Command command, Writing writing, Instant now, ChainRecord head) {
    var entry = db.newRecord(ENTRY);
    entry.setAreaId(command.area().value());
    entry.setSeq(writing.seq());
    entry.setRecordedAt(now);
    entry.setKnownFrom(writing.knownFrom());
    entry.setPersonId(command.person().map(PersonId::value).orElse(null));
    entry.setSource(command.source());
    entry.setSentence(command.sentence());
    entry.setFacts(writing.count());
    entry.setPayloadHash(Canonical.payload(writing.write(db, key)));
    entry.setPreviousHash(head.getHeadHash());
    entry.setHash(LedgerEntry.hash(entry, key));
    entry.insert();
    db.update(CHAIN)
        .set(CHAIN.HEAD_SEQ, writing.seq())
        .set(CHAIN.HEAD_HASH, entry.getHash())
        .where(CHAIN.AREA_ID.eq(command.area().value()))
        .execute();
    remember(command, new Head(writing.seq(), HexFormat.of().formatHex(entry.getHash())));
  }

  /** Where a ledger ended when this program wrote to it last. */
  private record Head(long seq, String hash) {}

  /** Once it is kept for good: a command within a larger transaction may yet be taken back. */
  private void remember(Command command, Head head) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            written.merge(
                command.area(), head, (one, other) -> one.seq() > other.seq() ? one : other);
            measurements.count(
                "waymark.ledger.commands",
                "Commands that were written down, by the way that they came",
                "source",
                command.source());
          }
        });
  }

  /** Where the ledgers end that this program wrote to since that was noted last. */
  List<Anchor> written(Instant now) {
    return written.entrySet().stream()
        .map(it -> new Anchor(now, it.getKey(), it.getValue().seq(), it.getValue().hash()))
        .toList();
  }

  /** Forgets what was noted, and nothing that was written since. */
  void noted(List<Anchor> heads) {
    heads.forEach(it -> written.remove(it.area(), new Head(it.seq(), it.hash())));
  }

  /** The last entries of the area in whose transaction this runs, the newest first. */
  public List<LedgerEntry> entries(long before, int most) {
    return db.selectFrom(ENTRY)
        .where(ENTRY.SEQ.lt(before))
        .orderBy(ENTRY.SEQ.desc())
        .limit(most)
        .fetch(LedgerEntry::of);
  }

  /** How many commands came by that way, in the area in whose transaction this runs. */
  public int count(String source) {
    return db.fetchCount(ENTRY, ENTRY.SOURCE.eq(source));
  }

  /**
   * The version of all that is written of the area in whose transaction a question is asked, as a
   * column of that question: how many commands it has had, and the hash of the last. The hash tells
   * apart two histories that are as long as each other, as after a backup was restored.
   */
  public static Field<String> version() {
    return DSL.field(
        "(select head_seq || '-' || encode(head_hash, 'hex') from ledger.chain"
            + " where area_id = ledger.current_area())",
        String.class);
  }

  /** How many commands the area in whose transaction this runs has had. */
  public long headSeq() {
    return db.select(CHAIN.HEAD_SEQ)
        .from(CHAIN)
        .where(CHAIN.AREA_ID.eq(DSL.field("ledger.current_area()", UUID.class)))
        .fetchSingle()
        .value1();
  }
}
