package waymark;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import waymark.access.Role;
import waymark.kernel.England;
import waymark.kernel.Polarity;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.MeasureId;
import waymark.measures.Measuring;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;
import waymark.trajectory.Placement;
import waymark.trajectory.Trajectories;

/**
 * An area with one plan, one objective and under it one measure that is counted from what the forum
 * asked: which of its meeting requests were met.
 */
record ForumArea(LedgerArea area) {

  static ForumArea open(String name) {
    var it = new ForumArea(LedgerArea.open(name + UUID.randomUUID().toString().substring(0, 8)));
    it.area.present("Forum");
    var plan = new PlanId(UUID.randomUUID());
    var objective = new ObjectiveId(UUID.randomUUID());
    var measure = new MeasureId(UUID.randomUUID());
    it.area.record(
        Optional.empty(),
        "Took up a plan.",
        writing -> {
          Programme.write(
              writing,
              new Plan(
                  plan,
                  "p",
                  Plan.Kind.IMPROVEMENT_PLAN,
                  "Our plan",
                  "2026",
                  "",
                  Optional.empty(),
                  "",
                  List.of(),
                  ""));
          Programme.write(
              writing,
              new Objective(
                  objective,
                  plan,
                  "1",
                  1,
                  "Plan with families",
                  "Head of SEND",
                  new Objective.Standing(Objective.State.ACTIVE, Optional.empty(), "")));
          Measuring.write(writing, definition(measure));
          Trajectories.write(writing, new Placement(objective, measure, 1));
        });
    return it;
  }

  private static Definition definition(MeasureId measure) {
    return new Definition(
        measure,
        "met",
        "Meetings that were met",
        "What share of the meetings that the forum asked for was met?",
        "percent",
        Polarity.HIGHER,
        "month",
        "monthly",
        "counted-anew",
        "Head of SEND",
        Optional.empty(),
        "",
        "",
        "",
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        FiguresFrom.COUNTED,
        "forum-meetings-met all",
        "");
  }

  Reader as(Role... roles) {
    return area.as(roles);
  }

  String key() {
    return area.key();
  }

  String at(String path) {
    return key() + path;
  }

  static LocalDate today() {
    return LocalDate.now(England.TIME);
  }
}
