package waymark.notice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.delivery.Action;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLine;
import waymark.delivery.Actions;
import waymark.evidence.Evidence;
import waymark.evidence.EvidenceKept;
import waymark.kernel.KnownAt;
import waymark.programme.Programmes;
import waymark.trajectory.BesidePlans;
import waymark.web.AsKnown;

/** Reads the notices and reviews of an area, within a transaction of it. */
@Component
class NoticesRead {

  private final Notices notices;
  private final Reviews reviews;
  private final Programmes programmes;
  private final Actions actions;
  private final EvidenceKept evidence;

  NoticesRead(
      Notices notices,
      Reviews reviews,
      Programmes programmes,
      Actions actions,
      EvidenceKept evidence) {
    this.notices = notices;
    this.reviews = reviews;
    this.programmes = programmes;
    this.actions = actions;
    this.evidence = evidence;
  }

  NoticesAt of(Audience readers, AsKnown known, LocalDate today) {
    var at = known.moment();
    var held = held(at);
    return new NoticesAt(
        readers,
        known,
        known.day().orElse(today),
        held,
        programmes.plans(at),
        programmes.objectives(at),
        actions(held, at),
        held.notices().stream()
            .flatMap(it -> it.plan().stream())
            .distinct()
            .flatMap(plan -> evidence.evidence(plan, at).stream())
            .collect(Collectors.toMap(Evidence::id, Function.identity())));
  }

  /** Without what leads on from a requirement: for a page that only lists some. */
  NoticesAt beside(BesidePlans.About about) {
    return new NoticesAt(
        about.readers(),
        about.known(),
        about.day(),
        held(about.known().moment()),
        List.of(),
        List.of(),
        Map.of(),
        Map.of());
  }

  NoticesHeld held(KnownAt at) {
    return new NoticesHeld(
        notices.notices(at),
        notices.requirements(at),
        notices.told(at),
        reviews.reviews(at),
        reviews.steps(at));
  }

  /** Those that a notice's plan offers where its requirements are asked about. */
  List<ActionLine> offered(Notice notice) {
    return notice.plan().map(it -> actions.lines(it, KnownAt.LATEST)).orElse(List.of());
  }

  /** An action is one of the plan by which its notice is answered, or was when it was named. */
  private Map<ActionId, Action> actions(NoticesHeld held, KnownAt at) {
    var named = held.requirements().stream().flatMap(it -> it.actions().stream()).toList();
    var found = new HashMap<ActionId, Action>();
    if (!named.isEmpty()) {
      held.notices().stream()
          .flatMap(it -> it.plan().stream())
          .distinct()
          .flatMap(plan -> actions.lines(plan, at).stream())
          .filter(it -> named.contains(it.id()))
          .forEach(it -> found.put(it.id(), it.action()));
    }
    return found;
  }
}
