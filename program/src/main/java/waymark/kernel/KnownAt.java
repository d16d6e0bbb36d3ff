package waymark.kernel;

import java.time.Instant;

/**
 * The moment that a question is asked at, on both clocks: what was known in the world by {@code
 * known}, as far as it had been written down in the first {@code seq} commands of the area's
 * ledger. A row of facts counts when it was known by then and written by then; of several versions
 * the one known last counts, and of those the one written last.
 *
 * @param known the last instant that counts
 * @param seq the last command that counts; {@link Long#MAX_VALUE} for all there are
 */
public record KnownAt(Instant known, long seq) {

  /** The end of time as PostgreSQL and people write it: after every fact. */
  private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

  /** All that is known and written: the state of today, whenever today is. */
  public static final KnownAt LATEST = new KnownAt(ALWAYS, Long.MAX_VALUE);

  public KnownAt {
    if (seq < 0) {
      throw new IllegalArgumentException("a ledger has no command " + seq);
    }
  }

  /** What was known by then, with all that was written down about it later. */
  public static KnownAt on(Instant known) {
    return new KnownAt(known, Long.MAX_VALUE);
  }

  /** Whether nothing is left out: no fact is known later, and none is written later. */
  public boolean latest() {
    return equals(LATEST);
  }

  /** Whether a fact known from then, written by that command, counts at this moment. */
  public boolean includes(Instant knownFrom, long writtenBy) {
    return !knownFrom.isAfter(known) && writtenBy <= seq;
  }
}
