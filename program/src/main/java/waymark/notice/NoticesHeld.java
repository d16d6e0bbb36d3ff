package waymark.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import waymark.ledger.Version;

/**
 * All notices and reviews of an area that are known at a moment.
 *
 * @param told of each requirement, the latest day first
 * @param steps each with its versions
 */
record NoticesHeld(
    List<Notice> notices,
    List<Requirement> requirements,
    Map<RequirementId, List<Compliance>> told,
    List<FormalReview> reviews,
    List<List<Version<NextStep>>> steps) {

  NoticesHeld {
    notices = List.copyOf(notices);
    requirements = List.copyOf(requirements);
    told = Map.copyOf(told);
    reviews = List.copyOf(reviews);
    steps = List.copyOf(steps);
  }

  List<Requirement> of(Notice notice) {
    return requirements.stream().filter(it -> it.notice().equals(notice.id())).toList();
  }

  List<Compliance> told(Requirement it) {
    return told.getOrDefault(it.id(), List.of());
  }

  /** What is reviewed, each thing once. */
  List<FormalReview.About> reviewed() {
    return reviews.stream().map(FormalReview::about).distinct().toList();
  }

  /** Every review of the same thing, the latest day first. */
  List<FormalReview> series(FormalReview.About about) {
    return reviews.stream().filter(it -> it.about().equals(about)).toList();
  }

  RequirementStanding standing(Requirement it, LocalDate today) {
    var held =
        series(new FormalReview.About.OfNotice(it.notice())).stream()
            .flatMap(review -> review.heldOn().stream())
            .toList();
    return RequirementStanding.of(it.by(), told(it), held, today);
  }

  /** What is required by notices that still bind, and whose day has passed. */
  Stream<Requirement> overdue(LocalDate today) {
    return notices.stream()
        .filter(it -> it.state().binds(today))
        .flatMap(it -> of(it).stream())
        .filter(it -> standing(it, today).overdue());
  }
}
