package waymark.papers;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Definition;
import waymark.measures.Kept;
import waymark.measures.MeasureId;
import waymark.programme.Area;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.trajectory.Placement;
import waymark.trajectory.Promised;

/**
 * What an area holds that a paper is compared with, at the day from which the paper is known.
 *
 * @param area the area as it stands today; empty before its first fact
 * @param areaKnown whether it was known on the paper's day
 * @param plan the plan that the paper belongs to, as it stands today
 * @param planKnown whether the plan was known on the paper's day
 * @param objectives of the plan, as known on the paper's day or, where they are known only since,
 *     as they stand today
 * @param objectivesKnown those of them that were known on the paper's day
 * @param lines every measure of the area, by its id
 * @param placements under the plan's objectives, on the paper's day
 * @param placedLater under the plan's objectives as they stand today, for measures that have no
 *     place on the paper's day
 * @param remembered which measure a person said that a name is, by {@link RememberedName#id}; empty
 *     where rows of that name are left out
 * @param papers the papers of the plan that were accepted, the oldest first
 * @param delivery actions and assurance of the plan
 */
public record Held(
    Optional<Area> area,
    boolean areaKnown,
    Optional<Plan> plan,
    boolean planKnown,
    List<Objective> objectives,
    Set<ObjectiveId> objectivesKnown,
    Map<MeasureId, Line> lines,
    List<Placement> placements,
    List<Placement> placedLater,
    Map<UUID, Optional<MeasureId>> remembered,
    List<Paper> papers,
    HeldDelivery delivery) {

  public Held {
    objectives = List.copyOf(objectives);
    objectivesKnown = Set.copyOf(objectivesKnown);
    lines = Map.copyOf(lines);
    placements = List.copyOf(placements);
    placedLater = List.copyOf(placedLater);
    remembered = Map.copyOf(remembered);
    papers = List.copyOf(papers);
  }

  /** An area of which nothing is held but a plan. */
  public static Held nothingBut(Plan plan) {
    return new Held(
        Optional.empty(),
        true,
        Optional.of(plan),
        true,
        List.of(),
        Set.of(),
        Map.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        HeldDelivery.NOTHING);
  }

  /**
   * What is held of one measure.
   *
   * @param definition on the paper's day, or as it stands today where it was not defined then
   * @param defined whether it was defined on the paper's day
   * @param names under which papers had it that were accepted
   * @param readings on the paper's day
   * @param promises on the paper's day, milestones and final target
   * @param baseline stated without a date, as written; empty where none is
   * @param now what stands today where that is known later than the paper's day, as written, by the
   *     cell; its row is empty
   */
  public record Line(
      Definition definition,
      boolean defined,
      Set<String> names,
      NavigableMap<ReportingPeriod, Kept> readings,
      List<Promised> promises,
      String baseline,
      Map<CellKey, String> now) {

    public Line {
      names = Set.copyOf(names);
      readings = Collections.unmodifiableNavigableMap(new TreeMap<>(readings));
      promises = List.copyOf(promises);
      now = Map.copyOf(now);
    }

    MeasureId id() {
      return definition.id();
    }
  }

  /**
   * A paper of the plan that was accepted.
   *
   * @param places whether its rows stand under objectives
   */
  public record Paper(String key, String title, LocalDate issued, boolean places) {}
}
