package waymark.registers;

import static waymark.ledger.Facts.standing;
import static waymark.registers.db.Tables.ENTRY;
import static waymark.registers.db.Tables.ENTRY_WORDS;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Version;
import waymark.registers.db.tables.records.EntryRecord;
import waymark.registers.db.tables.records.EntryWordsRecord;

/** Entries of the registers of the area in whose transaction this runs. */
@Repository
public class Entries {

  private final DSLContext db;

  public Entries(DSLContext db) {
    this.db = db;
  }

  /**
   * Entries of a register, the latest day first, without what may identify a person.
   *
   * @param skip how many are left out at the beginning
   */
  public List<Entry> list(String register, EntryFilter filter, KnownAt at, int skip, int most) {
    var records =
        db.selectFrom(ENTRY)
            .where(among(register, filter, at))
            .orderBy(ENTRY.COUNTS_ON.desc(), ENTRY.ENTRY_ID)
            .offset(skip)
            .limit(most)
            .fetch();
    var words =
        words(
            records.stream().map(EntryRecord::getEntryId).toList(),
            at,
            ENTRY_WORDS.MAY_IDENTIFY.isFalse());
    return records.stream()
        .map(it -> entry(it, words.getOrDefault(it.getEntryId(), Map.of())))
        .toList();
  }

  public int count(String register, EntryFilter filter, KnownAt at) {
    return db.fetchCount(ENTRY, among(register, filter, at));
  }

  /** How often each answer stands in a field, among the entries listed. */
  public Map<String, Integer> totals(
      String register, EntryFilter filter, KnownAt at, String field) {
    // asked for within, because a bound field that stands twice is not known to be the same
    var answer = EntrySql.text(EntrySql.data(ENTRY.DATA), field).as("answer");
    var answers = DSL.select(answer).from(ENTRY).where(among(register, filter, at)).asTable("e");
    var there = DSL.field(DSL.name("e", "answer"), SQLDataType.CLOB);
    return db.select(there, DSL.count())
        .from(answers)
        .where(there.isNotNull())
        .groupBy(there)
        .fetchMap(it -> it.value1(), it -> it.value2());
  }

  private static Condition among(String register, EntryFilter filter, KnownAt at) {
    var condition = standing(ENTRY, at).and(ENTRY.REGISTER.eq(register));
    if (filter.from().isPresent()) {
      condition = condition.and(ENTRY.COUNTS_ON.ge(filter.from().get()));
    }
    if (filter.until().isPresent()) {
      condition = condition.and(ENTRY.COUNTS_ON.le(filter.until().get()));
    }
    for (var it : filter.is().entrySet()) {
      condition =
          condition.and(EntrySql.has(EntrySql.data(ENTRY.DATA), it.getKey(), it.getValue()));
    }
    return condition;
  }

  private Map<UUID, Map<String, String>> words(
      Collection<UUID> entries, KnownAt at, Condition which) {
    var words = new HashMap<UUID, Map<String, String>>();
    if (!entries.isEmpty()) {
      db.selectFrom(ENTRY_WORDS)
          .where(standing(ENTRY_WORDS, at))
          .and(ENTRY_WORDS.ENTRY_ID.eq(DSL.any(entries.toArray(UUID[]::new))))
          .and(which)
          .forEach(it ->
              words
                  .computeIfAbsent(it.getEntryId(), _ -> new HashMap<>())
                  .put(it.getField(), it.getWords()));
    }
    return words;
  }

  /** One entry with all that stands in it. */
  public Optional<Entry> entry(EntryId id, KnownAt at) {
    return db.selectFrom(ENTRY)
        .where(standing(ENTRY, at))
        .and(ENTRY.ENTRY_ID.eq(id.value()))
        .fetchOptional()
        .map(it ->
            entry(
                it,
                words(List.of(id.value()), at, DSL.noCondition())
                    .getOrDefault(id.value(), Map.of())));
  }

  /** Each of its versions with all that stood in it then, the latest first. */
  public List<Version<Entry>> versions(EntryId id, KnownAt at) {
    var words =
        db.selectFrom(ENTRY_WORDS)
            .where(Facts.versions(ENTRY_WORDS, at))
            .and(ENTRY_WORDS.ENTRY_ID.eq(id.value()))
            .orderBy(ENTRY_WORDS.SEQ)
            .fetch();
    return db.selectFrom(ENTRY)
        .where(Facts.versions(ENTRY, at))
        .and(ENTRY.ENTRY_ID.eq(id.value()))
        .orderBy(ENTRY.SEQ.desc())
        .fetch(it -> Facts.version(ENTRY, it, entry(it, then(words, it.getSeq()))));
  }

  /** The words as they stood when a version was written. */
  private static Map<String, String> then(List<EntryWordsRecord> words, long seq) {
    var then = new HashMap<String, String>();
    words.stream()
        .filter(it -> it.getSeq() <= seq)
        .forEach(it -> {
          if (it.getWithdrawn()) {
            then.remove(it.getField());
          } else {
            then.put(it.getField(), it.getWords());
          }
        });
    return then;
  }

  /** The last command that wrote of it. */
  public long lastWritten(EntryId id) {
    return Facts.lastWritten(db, ENTRY, ENTRY.ENTRY_ID.eq(id.value()));
  }

  private static Entry entry(EntryRecord it, Map<String, String> words) {
    var values = new HashMap<>(EntryData.read(it.getData()));
    values.putAll(words);
    return new Entry(
        new EntryId(it.getEntryId()), it.getRegister(), it.getCountsOn(), values, it.getReason());
  }
}
