package waymark.trajectory;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.kernel.KnownAt;
import waymark.measures.PaperNamed;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.report.Part;
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
  private final BehindChanges behind;

  PlansKnown(Programmes programmes, Trackers trackers, KnownSince since, BehindChanges behind) {
    this.programmes = programmes;
    this.trackers = trackers;
    this.since = since;
    this.behind = behind;
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

  /**
   * What is known otherwise of a plan's figures, milestones and targets at one moment than at
   * another.
   *
   * @param parts the same in words, with how the latest quarter read at both
   */
  public record Restated(Changes changes, List<Part> parts) {

    public Restated {
      parts = List.copyOf(parts);
    }
  }

  /** Between an earlier moment, at which the plan may not have been known yet, and a later one. */
  public Restated restated(Audience readers, Plan plan, AsKnown earlier, AsKnown later) {
    var was =
        programmes
            .plan(plan.key(), earlier.moment())
            .map(it -> trackers.tracker(it, earlier.moment()))
            .orElse(new Tracker(List.of(), List.of()));
    var now = trackers.tracker(plan, later.moment());
    var changes = Changes.between(was, now);
    return new Restated(
        changes,
        RestatementsReport.parts(
            new PlanPage.At(readers.areaKey(), plan, later),
            new RestatementsReport.Then(earlier, was),
            now,
            changes,
            behind.of(changes, readers, later.moment())));
  }

  /** The papers that figures of a plan were taken from, the latest first. */
  public List<PaperNamed> papers(Plan plan) {
    return behind.papers(trackers.tracker(plan, KnownAt.LATEST));
  }
}
