package waymark.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import waymark.kernel.KnownAt;

/**
 * A question about the facts at a moment. For the moment that nearly everybody asks about, now, it
 * is written out once and not for every page.
 *
 * @param <S> what a reader may see, of which there are few
 * @param <T> what a row of the answer is
 */
public final class Asked<S, T> {

  private final BiFunction<KnownAt, S, AreaTransactions.Question<T>> write;
  private final Map<S, AreaTransactions.Question<T>> now = new ConcurrentHashMap<>();

  /** A question as it is written for a moment and what a reader may see then. */
  public Asked(BiFunction<KnownAt, S, AreaTransactions.Question<T>> write) {
    this.write = write;
  }

  /** The question for one of those moments and readers. */
  public AreaTransactions.Question<T> at(KnownAt at, S sight) {
    return at.latest()
        ? now.computeIfAbsent(sight, it -> write.apply(KnownAt.LATEST, it))
        : write.apply(at, sight);
  }
}
