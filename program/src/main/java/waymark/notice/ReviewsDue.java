package waymark.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a thing is to be reviewed next, and how often its day passed without a review.
 *
 * <p>The cycle is the one that the last review states, and runs from the day on which that was
 * held. Where a review is planned, that is when the next one is; it does not undo days of the cycle
 * that have passed. A day has passed when it is over: held on that day is held in time. A planned
 * day that passed without its review is missed, where no cycle says so already. Reviews that were
 * called off, or have no day, count for nothing.
 *
 * @param last the day on which one was last held
 * @param next the first day on which one is due that has not passed; empty where nobody can say
 * @param planned whether a review is planned for that day
 * @param missed days that have passed without one
 * @param since the first of them
 */
public record ReviewsDue(
    Optional<LocalDate> last,
    Optional<LocalDate> next,
    boolean planned,
    int missed,
    Optional<LocalDate> since) {

  /** More are not told apart: nobody has told of it for long. */
  static final int MOST = 12;

  /**
   * Works it out.
   *
   * @param series every review of the same thing, in any order
   * @param today a day that is not over yet
   */
  public static ReviewsDue of(Collection<FormalReview> series, LocalDate today) {
    var last =
        series.stream()
            .filter(it -> it.heldOn().filter(day -> !day.isAfter(today)).isPresent())
            .max(Comparator.comparing(ReviewsDue::day));
    var from = last.map(ReviewsDue::day);
    var planned =
        series.stream()
            .filter(it -> it.stage().toCome() && it.on().isPresent())
            .map(ReviewsDue::day)
            .filter(it -> from.filter(day -> !it.isAfter(day)).isEmpty())
            .toList();
    var waiting = planned.stream().filter(it -> !it.isBefore(today)).min(Comparator.naturalOrder());
    var passed = planned.stream().filter(it -> it.isBefore(today)).toList();
    var missed = last.map(it -> missed(it, today)).orElse(0);
    return new ReviewsDue(
        from,
        waiting.or(() -> inCycle(last, missed + 1)).filter(it -> !it.isBefore(today)),
        waiting.isPresent(),
        Math.max(passed.size(), missed),
        Stream.concat(passed.stream(), inCycle(last, 1).stream())
            .filter(it -> it.isBefore(today))
            .min(Comparator.naturalOrder()));
  }

  private static Optional<LocalDate> inCycle(Optional<FormalReview> last, int times) {
    return last.flatMap(it -> it.cycle().after(day(it), times));
  }

  /** Days of its cycle that have passed since a review, as far as they are told apart. */
  private static int missed(FormalReview last, LocalDate today) {
    var missed = 0;
    while (missed <= MOST
        && last.cycle().after(day(last), missed + 1).filter(it -> it.isBefore(today)).isPresent()) {
      missed++;
    }
    return missed;
  }

  private static LocalDate day(FormalReview it) {
    return it.on().orElseThrow();
  }

  /** {@code None}, {@code 2}, {@code More than 12}. */
  String missedWords() {
    return missed == 0 ? "None" : missed > MOST ? "More than " + MOST : String.valueOf(missed);
  }
}
