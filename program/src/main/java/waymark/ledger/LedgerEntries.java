package waymark.ledger;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static waymark.ledger.db.tables.Entry.ENTRY;
import static waymark.ledger.db.tables.Redacted.REDACTED;
import static waymark.ledger.db.tables.Redaction.REDACTION;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.LedgerSearch.By;

/**
 * Entries of the ledger of the area in whose transaction this runs, as people look for them. What a
 * question costs depends on how much it answers, not on how long the ledger is.
 */
@Repository
public class LedgerEntries {

  /** As many entries are looked at for one answer where no index leads to them. */
  static final long LOOKED_AT = 50_000;

  /** A clock that was put back by less than this hides no entry from a search by day. */
  private static final Duration CLOCK = Duration.ofHours(2);

  private static final int MOST_WRITERS = 1000;

  private final DSLContext db;

  public LedgerEntries(DSLContext db) {
    this.db = db;
  }

  /**
   * What was found, the newest first.
   *
   * @param goOn the place before which there may be more; empty where all was looked at
   */
  public record Found(List<LedgerEntry> entries, OptionalLong goOn) {
    public Found {
      entries = List.copyOf(entries);
    }
  }

  /** The hashes of an entry, in hexadecimal digits: of its facts, of the one before, its own. */
  public record Hashes(String payload, String previous, String own) {}

  /**
   * Entries as the ledger stood at a moment: those that had been written down by then.
   *
   * @param before only those with a lower place
   * @param most how many at most; it may be fewer and still go on
   */
  public Found find(AreaId area, LedgerSearch search, KnownAt at, long before, int most) {
    var last = Math.min(last(area, search, at), before - 1);
    var first = first(area, search);
    var floor = search.indexed() ? first : Math.max(first, last - LOOKED_AT + 1);
    var found =
        db.selectFrom(ENTRY)
            .where(ENTRY.AREA_ID.eq(area.value()))
            .and(ENTRY.SEQ.between(floor, last))
            .and(DSL.and(conditions(search, at)))
            .orderBy(ENTRY.AREA_ID.desc(), ENTRY.SEQ.desc())
            .limit(most + 1)
            .fetch(LedgerEntry::of);
    if (found.size() > most) {
      return new Found(found.subList(0, most), OptionalLong.of(found.get(most - 1).seq()));
    }
    return new Found(found, floor > first ? OptionalLong.of(floor) : OptionalLong.empty());
  }

  private static List<Condition> conditions(LedgerSearch search, KnownAt at) {
    var conditions = new ArrayList<Condition>();
    recorded(search, at).ifPresent(conditions::add);
    switch (search.by()) {
      case By.Anybody() -> {}
      case By.TheProgram() -> conditions.add(ENTRY.PERSON_ID.isNull());
      case By.OnePerson(var person) -> conditions.add(ENTRY.PERSON_ID.eq(person.value()));
    }
    search.source().ifPresent(it -> conditions.add(ENTRY.SOURCE.eq(it)));
    if (!search.words().isEmpty()) {
      conditions.add(ENTRY.SENTENCE.containsIgnoreCase(search.words()));
    }
    return conditions;
  }

  /**
   * That an entry was recorded in the time looked at, where its place has been narrowed down by
   * that already. As a case, because PostgreSQL does not know that places follow the clock: it
   * would take few entries to be left, and read and sort all those of the days.
   */
  private static Optional<Condition> recorded(LedgerSearch search, KnownAt at) {
    var then = new ArrayList<Condition>();
    search.from().ifPresent(it -> then.add(ENTRY.RECORDED_AT.ge(it)));
    search.before().ifPresent(it -> then.add(ENTRY.RECORDED_AT.lt(it)));
    if (!at.latest()) {
      then.add(ENTRY.RECORDED_AT.le(at.known()));
    }
    return then.isEmpty()
        ? Optional.empty()
        : Optional.of(DSL.condition("case when {0} then true else false end", DSL.and(then)));
  }

  /**
   * No entry recorded from then on has a lower place. Places follow the clock, so the first of a
   * day is found by its time; only where the clock was put back is it one of its neighbours.
   */
  private long first(AreaId area, LedgerSearch search) {
    if (search.from().isEmpty()) {
      return 1;
    }
    var from = search.from().get();
    var mine = ENTRY.AREA_ID.eq(area.value());
    return one(min(ENTRY.RECORDED_AT), mine.and(ENTRY.RECORDED_AT.ge(from)))
        .flatMap(it ->
            one(
                min(ENTRY.SEQ),
                mine.and(ENTRY.RECORDED_AT.ge(it)).and(ENTRY.RECORDED_AT.lt(it.plus(CLOCK)))))
        .orElse(Long.MAX_VALUE);
  }

  /** No entry recorded by then has a higher place; 0 where none was. */
  private long last(AreaId area, LedgerSearch search, KnownAt at) {
    var until = search.before().filter(it -> !it.isAfter(at.known())).orElse(at.known());
    var mine = ENTRY.AREA_ID.eq(area.value());
    var found =
        at.latest() && search.before().isEmpty()
            ? one(max(ENTRY.SEQ), mine)
            : one(max(ENTRY.RECORDED_AT), mine.and(ENTRY.RECORDED_AT.le(until)))
                .flatMap(it ->
                    one(
                        max(ENTRY.SEQ),
                        mine.and(ENTRY.RECORDED_AT.le(it))
                            .and(ENTRY.RECORDED_AT.gt(it.minus(CLOCK)))));
    return Math.min(found.orElse(0L), at.seq());
  }

  private <T> Optional<T> one(Field<T> field, Condition condition) {
    return db.select(field).from(ENTRY).where(condition).fetchOptional(field);
  }

  /** The entry in a place, if it had been written down by that moment. */
  public Optional<LedgerEntry> entry(AreaId area, long seq, KnownAt at) {
    return db.selectFrom(ENTRY)
        .where(ENTRY.AREA_ID.eq(area.value()))
        .and(ENTRY.SEQ.eq(seq))
        .and(ENTRY.SEQ.le(at.seq()))
        .and(ENTRY.RECORDED_AT.le(at.known()))
        .fetchOptional(LedgerEntry::of);
  }

  /** The entries in some places, by place; those that are not there are left out. */
  public Map<Long, LedgerEntry> entries(AreaId area, Collection<Long> seqs) {
    return seqs.isEmpty()
        ? Map.of()
        : db.selectFrom(ENTRY)
            .where(ENTRY.AREA_ID.eq(area.value()))
            .and(ENTRY.SEQ.in(seqs))
            .fetchMap(ENTRY.SEQ, LedgerEntry::of);
  }

  /** The hashes of the entry in a place, which must be there. */
  public Hashes hashes(AreaId area, long seq) {
    var hex = HexFormat.of();
    return db.selectFrom(ENTRY)
        .where(ENTRY.AREA_ID.eq(area.value()))
        .and(ENTRY.SEQ.eq(seq))
        .fetchSingle(it ->
            new Hashes(
                hex.formatHex(it.getPayloadHash()),
                hex.formatHex(it.getPreviousHash()),
                hex.formatHex(it.getHash())));
  }

  /** Why the sentences of some of these entries were taken out, by their places. */
  public Map<Long, String> redacted(AreaId area, Collection<Long> seqs) {
    return db
        .select(REDACTED.OF_SEQ, REDACTION.REASON)
        .from(REDACTED)
        .join(REDACTION)
        .on(REDACTION.AREA_ID.eq(REDACTED.AREA_ID))
        .and(REDACTION.REDACTION_ID.eq(REDACTED.REDACTION_ID))
        .and(REDACTION.SEQ.eq(REDACTED.SEQ))
        .where(REDACTED.AREA_ID.eq(area.value()))
        .and(REDACTED.OF_TABLE.eq(KeptTable.ENTRIES))
        .and(REDACTED.OF_SEQ.in(seqs))
        .fetch()
        .stream()
        .collect(Collectors.toMap(it -> it.value1(), it -> it.value2(), (one, _) -> one));
  }

  /** Everybody who wrote an entry of the area. */
  public List<PersonId> writers(AreaId area) {
    return distinct(area, ENTRY.PERSON_ID).stream().map(PersonId::new).toList();
  }

  /** Every way by which an entry of the area came. */
  public List<String> sources(AreaId area) {
    return distinct(area, ENTRY.SOURCE);
  }

  /** Goes from one value to the next in the index: a ledger has many entries by few writers. */
  private <T> List<T> distinct(AreaId area, Field<T> field) {
    return db.resultQuery(
            """
            with recursive found (it) as (
              (select {0} from ledger.entry where area_id = {1} and {0} is not null order by {0} limit 1)
              union all
              select (select {0} from ledger.entry where area_id = {1} and {0} > it order by {0} limit 1)
                from found where it is not null)
            select it from found where it is not null limit {2}
            """,
            DSL.field(DSL.name(field.getName())), DSL.val(area.value()), DSL.val(MOST_WRITERS))
        .fetch(0, field.getType());
  }
}
