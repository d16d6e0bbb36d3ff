package waymark.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import waymark.kernel.KnownAt;

/**
 * Which versions of the facts in a table count at a moment. This is the only place that says so.
 */
public final class Facts {

  private Facts() {}

  /** The versions that count, those among them that say that a fact was withdrawn too. */
  public static <R extends Record> Condition known(Versioned<R> facts, KnownAt at) {
    return at.latest() ? facts.supersededSeq().isNull() : knownThen(facts, at);
  }

  /** The facts that stand: the versions that count and do not withdraw theirs. */
  public static <R extends Record> Condition standing(Versioned<R> facts, KnownAt at) {
    return known(facts, at).and(facts.withdrawn().isFalse());
  }

  /** Every version that was known and written by then, whether or not it counts. */
  public static <R extends Record> Condition versions(Versioned<R> facts, KnownAt at) {
    return at.latest()
        ? DSL.noCondition()
        : facts.knownFrom().le(known(at)).and(facts.seq().le(at.seq()));
  }

  /** One of those versions, and what it says. */
  public static <R extends Record, T> Version<T> version(Versioned<R> facts, R row, T fact) {
    return new Version<>(
        fact, row.get(facts.knownFrom()), row.get(facts.seq()), row.get(facts.withdrawn()));
  }

  /**
   * The facts that would stand if only some of their versions had ever been written, such as those
   * that were issued.
   *
   * @param some which; asked of the table and of another name for it
   */
  public static <R extends Record> Condition standingAmong(
      Versioned<R> facts, KnownAt at, Function<Table<R>, Condition> some) {
    Table<R> later = facts.as("later");
    return versions(facts, at)
        .and(facts.withdrawn().isFalse())
        .and(some.apply(facts))
        .andNotExists(after(facts, later, at).and(some.apply(later)));
  }

  /**
   * From when facts were known before an instant, going back from it: the latest of each day in
   * England. The index leads from one day to the day before, so it takes as long as there are days
   * in the answer, however many versions there are. Given are the instant, and how many at most.
   *
   * @param which of the versions
   */
  public static <R extends Record> ResultQuery<Record> knownFrom(
      DSLContext db, Versioned<R> facts, Condition which) {
    return db.resultQuery(
        """
        with recursive start (until, most) as (values ({3}, {4})), day (it) as (
          (select (select {1} from {0} where {1} < start.until and {2} order by {1} desc limit 1) from start)
          union all
          select (select {1} from {0}
                   where {1} < (date_trunc('day', it at time zone 'Europe/London') at time zone 'Europe/London')
                     and {2} order by {1} desc limit 1)
            from day where it is not null)
        select it from day where it is not null limit (select most from start)
        """,
        facts,
        facts.knownFrom(),
        which,
        DSL.val(OffsetDateTime.MAX, SQLDataType.TIMESTAMPWITHTIMEZONE),
        DSL.val(0L));
  }

  /**
   * The last command that wrote a version of such facts, whether or not it counts by now; 0 where
   * there is none. Who changes a fact says which version they saw.
   */
  public static <R extends Record> long lastWritten(
      DSLContext db, Versioned<R> facts, Condition which) {
    return db.select(DSL.coalesce(DSL.max(facts.seq()), 0L))
        .from(facts)
        .where(which)
        .fetchSingle()
        .value1();
  }

  /** The same as a column of another question, in the area in whose transaction that is asked. */
  public static <R extends Record> Field<Long> lastWritten(Versioned<R> facts, Condition which) {
    return DSL.field(DSL.select(DSL.coalesce(DSL.max(facts.seq()), 0L)).from(facts).where(which));
  }

  /**
   * A version counts when it was known and written by then, and by what it is followed was not.
   * Where papers are loaded in the order in which they were issued, that is all. A version written
   * late, after one that was known later, is followed from its first day; only such a one can count
   * in the place of another without closing it, or be outdone by one that does not close it. They
   * are few and have an index of their own.
   */
  private static <R extends Record> Condition knownThen(Versioned<R> facts, KnownAt at) {
    Table<R> late = facts.as("late");
    Table<R> later = facts.as("later");
    return visible(facts, facts, at)
        .and(notFollowed(facts, at))
        .andNotExists(after(facts, late, at).and(isLate(facts, late)))
        .and(
            facts
                .supersededSeq()
                .isNull()
                .or(isLate(facts, facts).not())
                .orNotExists(after(facts, later, at)));
  }

  private static <R extends Record> Condition visible(
      Versioned<R> facts, Table<R> there, KnownAt at) {
    var knownBy = of(facts.knownFrom(), there).le(known(at));
    return all(at) ? knownBy : knownBy.and(of(facts.seq(), there).le(at.seq()));
  }

  /** Whether what a version is followed by was unknown then, or unwritten. */
  private static <R extends Record> Condition notFollowed(Versioned<R> facts, KnownAt at) {
    var unknown = facts.supersededSeq().isNull().or(facts.supersededKnownFrom().gt(known(at)));
    return all(at) ? unknown : unknown.or(facts.supersededSeq().gt(at.seq()));
  }

  /** Whether everything counts that was written by now. */
  private static boolean all(KnownAt at) {
    return at.seq() == KnownAt.LATEST.seq();
  }

  /** Written out, because a bound one is sent as text and would be read anew for every row. */
  private static Field<Instant> known(KnownAt at) {
    return DSL.inline(at.known(), SQLDataType.INSTANT);
  }

  private static <R extends Record> Condition isLate(Versioned<R> facts, Table<R> there) {
    return of(facts.supersededSeq(), there).eq(of(facts.seq(), there));
  }

  /** The versions of the same fact that were known and written by then, and come after this one. */
  private static <R extends Record> SelectConditionStep<Record1<Integer>> after(
      Versioned<R> facts, Table<R> there, KnownAt at) {
    return DSL.selectOne()
        .from(there)
        .where(facts.versionKey().stream().map(it -> same(it, there)).toList())
        .and(visible(facts, there, at))
        .and(
            DSL.row(of(facts.knownFrom(), there), of(facts.seq(), there))
                .gt(DSL.row(facts.knownFrom(), facts.seq())));
  }

  private static <T> Condition same(Field<T> field, Table<?> other) {
    return of(field, other).eq(field);
  }

  private static <T> Field<T> of(Field<T> field, Table<?> table) {
    var there = table.field(field);
    if (there == null) {
      throw new IllegalStateException(table + " has no " + field);
    }
    return there;
  }
}
