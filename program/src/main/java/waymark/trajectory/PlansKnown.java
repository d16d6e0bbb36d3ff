package waymark.trajectory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.web.AsKnown;

/**
 * What a plan's address leads to at the moment asked about, for pages of higher floors; asked
 * within a transaction of the area.
 */
@Component
public class PlansKnown {

  private final Programmes programmes;
  private final Trackers trackers;
  private final KnownSince since;

  PlansKnown(Programmes programmes, Trackers trackers, KnownSince since) {
    this.programmes = programmes;
    this.trackers = trackers;
    this.since = since;
  }

  /**
   * The plan that addresses name so.
   *
   * @throws waymark.web.NotFound where there is none, or none was known then, which is said with
   *     the day since when it is
   */
  public Plan plan(Audience readers, String key, AsKnown known) {
    return programmes.plan(key, known.moment()).orElseThrow(() -> since.plan(readers, key, known));
  }

  /** The objectives of a plan as known then, in their order. */
  public List<Objective> objectives(Plan plan, AsKnown known) {
    return programmes.objectives(plan.id(), known.moment());
  }

  /** The form by which a page is asked about another day, with the days that are one click away. */
  public KnownAtForm form(Plan plan, String path, AsKnown known) {
    var first = since.first(plan);
    List<LocalDate> days =
        trackers.days(known.day()).stream().filter(it -> !it.isBefore(first)).toList();
    return KnownAtForm.of(path, known, days);
  }
}
