package waymark.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How a requirement stands on a day.
 *
 * <p>One with a day is overdue from the day after, unless it is told as met; met as of a later day
 * was met late. One that each formal review asks for is overdue from the day after a review, unless
 * it is told as met as of a day after the review before that one: what was shown to an earlier
 * review does not count again. Without a day, and before the first review, it is never overdue.
 *
 * @param latest what was told as of the latest day; empty where nothing was
 * @param overdueSince the day that has passed without it
 * @param late whether it was met, but as of a day after the one that was set
 */
public record RequirementStanding(
    Optional<Compliance> latest, Optional<LocalDate> overdueSince, boolean late) {

  /**
   * Works it out.
   *
   * @param told everything that was told of it, in any order
   * @param held the days on which formal reviews of its notice were held, in any order
   * @param today a day that is not over yet
   */
  public static RequirementStanding of(
      Requirement.By by, Collection<Compliance> told, Collection<LocalDate> held, LocalDate today) {
    var latest =
        told.stream()
            .filter(it -> !it.on().isAfter(today))
            .max(Comparator.comparing(Compliance::on));
    var met = latest.filter(it -> it.state() == Compliance.State.MET).map(Compliance::on);
    return switch (by) {
      case Requirement.By.OnDay(var day) ->
          new RequirementStanding(
              latest,
              Optional.of(day).filter(it -> it.isBefore(today) && met.isEmpty()),
              firstMet(told, met).filter(it -> it.isAfter(day)).isPresent());
      case Requirement.By.EachReview _ ->
          new RequirementStanding(latest, sinceReview(met, held, today), false);
      case Requirement.By.NotStated _ -> new RequirementStanding(latest, Optional.empty(), false);
    };
  }

  /** Since which day it is met without a break; telling it again later does not make it late. */
  private static Optional<LocalDate> firstMet(
      Collection<Compliance> told, Optional<LocalDate> met) {
    var broken =
        met.flatMap(last ->
            told.stream()
                .filter(it -> it.state() != Compliance.State.MET && it.on().isBefore(last))
                .map(Compliance::on)
                .max(Comparator.naturalOrder()));
    return met.flatMap(last ->
        told.stream()
            .filter(it -> it.state() == Compliance.State.MET && !it.on().isAfter(last))
            .map(Compliance::on)
            .filter(it -> broken.filter(it::isBefore).isEmpty())
            .min(Comparator.naturalOrder()));
  }

  private static Optional<LocalDate> sinceReview(
      Optional<LocalDate> met, Collection<LocalDate> held, LocalDate today) {
    var past = held.stream().filter(it -> it.isBefore(today)).sorted().toList();
    if (past.isEmpty()) {
      return Optional.empty();
    }
    var before = past.size() == 1 ? LocalDate.MIN : past.get(past.size() - 2);
    return met.filter(it -> it.isAfter(before)).isPresent()
        ? Optional.empty()
        : Optional.of(past.getLast());
  }

  public boolean overdue() {
    return overdueSince.isPresent();
  }

  public boolean met() {
    return latest.filter(it -> it.state() == Compliance.State.MET).isPresent();
  }
}
