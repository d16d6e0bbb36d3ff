package waymark.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The day by which something that was asked for is in time, when its day was moved. */
public final class MovedDay {

  private MovedDay() {}

  /**
   * The day that counts; empty while none was set. A day that was moved before it had passed is the
   * new day; moved only afterwards, the old one counts, or everything late could be made in time.
   *
   * @param versions every version in the order of writing, the first of them its first
   * @param due the day that a version sets
   */
  public static <T> Optional<LocalDate> counting(
      List<Version<T>> versions, Function<T, Optional<LocalDate>> due) {
    var counting = due.apply(versions.getFirst().fact());
    for (var it : versions) {
      if (counting.filter(day -> it.day().isAfter(day)).isEmpty()) {
        counting = due.apply(it.fact());
      }
    }
    return counting;
  }
}
