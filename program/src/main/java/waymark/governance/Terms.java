package waymark.governance;

import java.time.LocalDate;
import java.util.Optional;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;

/**
 * The terms of reference of a body, as they stand at the moment asked about.
 *
 * @param quorum how many voting members make a meeting able to decide; empty where not stated
 * @param responseDays within how many days it answers what is escalated to it
 */
public record Terms(
    BodyId body,
    String purpose,
    Optional<Expected> expected,
    Optional<Integer> quorum,
    Optional<LocalDate> reviewOn,
    Optional<Integer> responseDays) {

  /** Where nothing was ever agreed. */
  public static Terms none(BodyId body) {
    return new Terms(
        body, "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** So many meetings from the first day to the last, both among them. */
  public record Expected(int meetings, LocalDate from, LocalDate until) {

    public Expected {
      if (meetings < 1 || until.isBefore(from)) {
        throw new IllegalArgumentException("no such number of meetings: " + meetings);
      }
    }

    public boolean covers(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }

    /** {@code 19 meetings from 1 April 2024 to 31 October 2025}. */
    public String words() {
      return "%s from %s to %s"
          .formatted(CountWords.of(meetings, "meeting"), DayWords.of(from), DayWords.of(until));
    }
  }
}
