package waymark.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import waymark.forms.AddressKey;
import waymark.kernel.ReportingPeriod;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/**
 * What a paper says of the assurance activities of a plan, row by row, beside what is known. A row
 * is a known activity by its words under its objective; the same words under two objectives are two
 * activities.
 */
public final class AssuranceComparison {

  /**
   * What is held of a plan's assurance.
   *
   * @param activities as known on the paper's day or, where they are known only since, as they
   *     stand
   * @param known those of them that were known on the paper's day
   * @param told what was told of the paper's month by its day
   * @param objectives of the plan by their numbers
   */
  public record Held(
      PlanId plan,
      List<Assurance> activities,
      Set<AssuranceId> known,
      Map<AssuranceId, AssuranceTold> told,
      Map<String, ObjectiveId> objectives) {

    public Held {
      activities = List.copyOf(activities);
      known = Set.copyOf(known);
      told = Map.copyOf(told);
      objectives = Map.copyOf(objectives);
    }
  }

  private final Held held;
  private final ReportingPeriod period;
  private final String paper;
  private final Set<String> keys = new HashSet<>();

  private AssuranceComparison(Held held, ReportingPeriod period, String paper) {
    this.held = held;
    this.period = period;
    this.paper = paper;
    held.activities().forEach(it -> keys.add(it.key()));
  }

  /**
   * Compares.
   *
   * @param period that the paper tells of
   * @param paper its title
   * @param fresh makes the id of an activity that the plan does not have, from its sign
   * @param taken whether what the paper says of it is taken, by {@link ProposedAssurance#key}
   */
  public static List<ProposedAssurance> of(
      Held held,
      ReportingPeriod period,
      String paper,
      List<StatedAssurance> stated,
      Function<String, AssuranceId> fresh,
      Predicate<String> taken) {
    var it = new AssuranceComparison(held, period, paper);
    var rows = new LinkedHashMap<String, StatedAssurance>();
    // of two rows with the same words under one objective the first counts, and both are kept as
    // said
    stated.forEach(row -> rows.putIfAbsent(sign(row), row));
    var proposed = new ArrayList<ProposedAssurance>();
    rows.forEach((sign, row) -> proposed.add(it.compare(sign, row, fresh, taken)));
    return proposed;
  }

  private static String sign(StatedAssurance row) {
    return "%s %s".formatted(row.objective(), Words.squeezed(row.activity())).strip();
  }

  private ProposedAssurance compare(
      String sign,
      StatedAssurance row,
      Function<String, AssuranceId> fresh,
      Predicate<String> taken) {
    var objective = Optional.ofNullable(held.objectives().get(row.objective()));
    var match =
        held.activities().stream()
            .filter(it -> it.objective().equals(objective))
            .filter(it -> Words.squeezed(it.activity()).equals(Words.squeezed(row.activity())))
            .findFirst();
    var was = match.filter(it -> held.known().contains(it.id()));
    var id = match.map(Assurance::id).orElseGet(() -> fresh.apply(sign));
    var cycle = Cycle.of(row.activity());
    var now =
        new Assurance(
            id,
            held.plan(),
            match.map(Assurance::key).orElseGet(() -> key(row.activity())),
            objective,
            was.map(Assurance::activity).orElse(row.activity()),
            cycle == Cycle.NOT_STATED ? was.map(Assurance::cycle).orElse(cycle) : cycle,
            was.map(Assurance::lead).orElse(""),
            false,
            paper);
    var before = Optional.ofNullable(held.told().get(id));
    var told =
        new AssuranceTold(
            id,
            period,
            row.complete(),
            row.completeAsWritten(),
            before.flatMap(AssuranceTold::doneOn),
            row.impact(),
            paper);
    var key = "assurance " + sign;
    return new ProposedAssurance(
        key,
        row.place(),
        match.isPresent(),
        was,
        now,
        told,
        cells(was, now, before, told),
        taken.test(key));
  }

  private String key(String activity) {
    var key = AddressKey.of(activity, keys::contains);
    keys.add(key);
    return key;
  }

  private List<SaidCell> cells(
      Optional<Assurance> was, Assurance now, Optional<AssuranceTold> before, AssuranceTold told) {
    var cells = new ArrayList<SaidCell>();
    cells.add(
        SaidCell.of(
            "Activity",
            was.map(Assurance::activity).orElse(""),
            now.activity(),
            SaidCell.Effect.REWORDED));
    if (now.cycle() != Cycle.NOT_STATED) {
      cells.add(
          SaidCell.of(
              "Cycle",
              was.map(Assurance::cycle)
                  .filter(it -> it != Cycle.NOT_STATED)
                  .map(Cycle::said)
                  .orElse(""),
              now.cycle().said(),
              SaidCell.Effect.CHANGED));
    }
    cells.add(
        SaidCell.of(
            "Complete, " + period.inWords(),
            before.map(it -> it.complete().said()).orElse(""),
            told.asWritten().isBlank() ? "" : told.complete().said(),
            SaidCell.Effect.STATE_CHANGED));
    cells.add(
        SaidCell.of(
            "Impact, " + period.inWords(),
            before.map(AssuranceTold::impact).orElse(""),
            told.impact(),
            SaidCell.Effect.CHANGED));
    return cells;
  }
}
