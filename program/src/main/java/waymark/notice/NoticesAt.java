package waymark.notice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.access.Audience;
import waymark.access.Right;
import waymark.delivery.Action;
import waymark.delivery.ActionId;
import waymark.evidence.Evidence;
import waymark.evidence.EvidenceId;
import waymark.ledger.Version;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.web.AsKnown;

/**
 * The notices and reviews of an area at a moment, and whom they are shown to.
 *
 * @param day on which they are looked at, or as of which
 * @param actions those that requirements name
 * @param evidence that of the plans by which notices are answered, as far as the reader may see it
 */
record NoticesAt(
    Audience readers,
    AsKnown known,
    LocalDate day,
    NoticesHeld held,
    List<Plan> plans,
    List<Objective> objectives,
    Map<ActionId, Action> actions,
    Map<EvidenceId, Evidence> evidence) {

  NoticesAt {
    plans = List.copyOf(plans);
    objectives = List.copyOf(objectives);
    actions = Map.copyOf(actions);
    evidence = Map.copyOf(evidence);
  }

  String path(String more) {
    return readers.at(more);
  }

  /** The same at the moment shown. */
  String page(String more) {
    return known.at(path(more));
  }

  /** A page of another day offers nothing to write. */
  boolean may(Right right) {
    return known.today() && readers.may(right);
  }

  Optional<Notice> notice(String key) {
    return held.notices().stream().filter(it -> it.key().equals(key)).findFirst();
  }

  Optional<Notice> notice(NoticeId id) {
    return held.notices().stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Optional<FormalReview> review(String key) {
    return held.reviews().stream().filter(it -> it.key().equals(key)).findFirst();
  }

  Optional<Plan> plan(PlanId id) {
    return plans.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Optional<Objective> objective(ObjectiveId id) {
    return objectives.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Optional<Requirement> requirement(Notice notice, String number) {
    return held.of(notice).stream().filter(it -> it.number().equals(number)).findFirst();
  }

  ReviewsDue due(FormalReview.About about) {
    return ReviewsDue.of(held.series(about), day);
  }

  RequirementStanding standing(Requirement it) {
    return held.standing(it, day);
  }

  /** What shows how a notice is answered, the latest first. */
  List<Evidence> evidence(Notice notice) {
    return evidence.values().stream()
        .filter(it -> notice.plan().filter(it.plan()::equals).isPresent())
        .sorted(Comparator.comparing(Evidence::dated).reversed().thenComparing(Evidence::claim))
        .toList();
  }

  /** What a notice that no longer binds asked for is not overdue. */
  boolean overdue(Notice notice, Requirement it) {
    return notice.state().binds(day) && standing(it).overdue();
  }

  List<List<Version<NextStep>>> steps(FormalReview review) {
    return held.steps().stream()
        .filter(it -> it.getLast().fact().review().equals(review.id()))
        .toList();
  }
}
