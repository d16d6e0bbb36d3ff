package waymark.notice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.kernel.KnownAt;
import waymark.ledger.Version;

/** What notices and reviews ask for by a day, in the area in whose transaction this runs. */
@Component
public class ComingDue {

  private final NoticesRead read;

  ComingDue(NoticesRead read) {
    this.read = read;
  }

  /**
   * What is due by the end of a day and not done, the earliest day first: next steps, requirements
   * of notices in force, and formal reviews whose day comes by then or has passed without one. What
   * has no day is left out.
   */
  public List<Due> due(LocalDate until, KnownAt at) {
    return of(read.held(at), until);
  }

  static List<Due> of(NoticesHeld held, LocalDate until) {
    var over = until.plusDays(1);
    return Stream.of(
            held.reviewed().stream().flatMap(it -> review(held.series(it), over).stream()),
            held.steps().stream().flatMap(it -> step(held, it, until).stream()),
            held.overdue(over).flatMap(it -> requirement(held, it, over).stream()))
        .flatMap(it -> it)
        .sorted(Comparator.comparing(Due::on).thenComparing(Due::title))
        .toList();
  }

  /** A review has the day of the first that was missed, as it is that one that is owed. */
  private static Optional<Due> review(List<FormalReview> series, LocalDate over) {
    var planned = series.stream().filter(it -> it.stage().toCome() && it.on().isPresent());
    var named =
        planned
            .min(Comparator.comparing(it -> it.on().orElseThrow()))
            .or(() -> series.stream().filter(it -> it.heldOn().isPresent()).findFirst());
    return ReviewsDue.of(series, over)
        .since()
        .flatMap(on ->
            named.map(it ->
                new Due(
                    Due.Kind.REVIEW,
                    Due.Kind.REVIEW.sign(it.id().value()),
                    it.stage().held()
                        ? "Formal review that follows “%s”".formatted(it.title())
                        : "Formal review: " + it.title(),
                    on,
                    "/reviews/" + it.key())));
  }

  private static Optional<Due> step(
      NoticesHeld held, List<Version<NextStep>> versions, LocalDate until) {
    var it = versions.getLast().fact();
    return it.due()
        .filter(on -> it.done().isEmpty() && !on.isAfter(until))
        .flatMap(on ->
            held.reviews().stream()
                .filter(review -> review.id().equals(it.review()))
                .findFirst()
                .map(review ->
                    new Due(
                        Due.Kind.NEXT_STEP,
                        Due.Kind.NEXT_STEP.sign(it.id().value()),
                        it.words(),
                        on,
                        "/reviews/" + review.key())));
  }

  private static Optional<Due> requirement(NoticesHeld held, Requirement it, LocalDate over) {
    return held.standing(it, over)
        .overdueSince()
        .flatMap(on ->
            held.notices().stream()
                .filter(notice -> notice.id().equals(it.notice()))
                .findFirst()
                .map(notice ->
                    new Due(
                        Due.Kind.REQUIREMENT,
                        Due.Kind.REQUIREMENT.sign(it.id().value()),
                        it.words(),
                        on,
                        "/notices/%s/requirements/%s".formatted(notice.key(), it.number()))));
  }
}
