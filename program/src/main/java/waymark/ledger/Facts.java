package waymark.ledger;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
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

  /**
   * The first two lines let most versions be seen by themselves; the last looks for a later one
   * that was known and written by then, which the closing of a version need not name when papers
   * are loaded in another order than they were issued in.
   */
  private static <R extends Record> Condition knownThen(Versioned<R> facts, KnownAt at) {
    Table<R> later = facts.as("later");
    return facts
        .knownFrom()
        .le(at.known())
        .and(facts.seq().le(at.seq()))
        .and(
            facts
                .supersededSeq()
                .isNull()
                .or(facts.supersededSeq().gt(at.seq()))
                .or(facts.supersededKnownFrom().gt(at.known())))
        .andNotExists(
            DSL.selectOne()
                .from(later)
                .where(facts.versionKey().stream().map(it -> same(it, later)).toList())
                .and(of(facts.knownFrom(), later).le(at.known()))
                .and(of(facts.seq(), later).le(at.seq()))
                .and(
                    DSL.row(of(facts.knownFrom(), later), of(facts.seq(), later))
                        .gt(DSL.row(facts.knownFrom(), facts.seq()))));
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
