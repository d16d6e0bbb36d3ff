package waymark.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.trajectory.Changes;
import waymark.trajectory.Trackers;

/** Proposes to note what was restated since the last meeting, and which judgements that changed. */
@Component
@Order(6)
class RestatedFigures implements Proposes {

  private final Programmes programmes;
  private final Trackers trackers;

  RestatedFigures(Programmes programmes, Trackers trackers) {
    this.programmes = programmes;
    this.trackers = trackers;
  }

  @Override
  public List<Proposed> of(Next next) {
    return next.since()
        .map(day -> {
          var then = KnownAt.on(England.start(day.plusDays(1)).minusNanos(1000));
          var plans = programmes.plans(then);
          var was = trackers.trackers(plans, then);
          var now = trackers.trackers(plans, KnownAt.LATEST);
          var proposed = new ArrayList<Proposed>();
          for (var plan : plans) {
            var before = was.get(plan.id());
            var since = now.get(plan.id());
            if (before != null && since != null) {
              proposed.addAll(of(plan, Changes.between(before, since), day));
            }
          }
          return List.copyOf(proposed);
        })
        .orElse(List.of());
  }

  static List<Proposed> of(Plan plan, Changes changes, LocalDate since) {
    var figures = changes.list().stream().filter(it -> it.what() == Changes.What.READING).toList();
    if (figures.isEmpty()) {
      return List.of();
    }
    var flips = figures.stream().filter(Changes.Change::flips).count();
    var titles = figures.stream().map(it -> it.line().measure().title()).distinct().toList();
    return List.of(
        Proposed.open(
            "restated %s %s".formatted(plan.key(), since),
            "%s restated since %s"
                .formatted(CountWords.of(figures.size(), "figure"), DayWords.of(since)),
            "%s: %s%s"
                .formatted(
                    plan.title(),
                    MissedMilestones.named(titles),
                    flips == 0
                        ? ""
                        : "; %s turned over by it".formatted(CountWords.of(flips, "judgement")))));
  }
}
