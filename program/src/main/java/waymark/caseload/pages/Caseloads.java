package waymark.caseload.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import waymark.caseload.pages.CaseworkReading.Standing;
import waymark.casework.CaseClock;
import waymark.casework.Duty;
import waymark.kernel.CountWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;

/**
 * How many cases each caseworker has, with an open request or a plan in force, beside the limit
 * that the area set, and what has to be done in them.
 */
final class Caseloads {

  private static final Set<Duty> REVIEWS =
      EnumSet.of(Duty.FIRST_REVIEW, Duty.NEXT_REVIEW, Duty.REVIEW_AFTER_MOVE);

  /** What a caseworker has. */
  private static final class Load {
    private int requests;
    private int plans;
    private int due;
    private int late;
    private String team = "";

    int all() {
      return requests + plans;
    }
  }

  private final TreeMap<String, Load> loads = new TreeMap<>();
  private int unnamed;

  /**
   * @param soon whether a limit is due in one of the two weeks
   */
  Caseloads(List<Standing> cases, Predicate<CaseClock> soon) {
    for (var it : cases) {
      if (it.worker().isEmpty()) {
        unnamed += has(it) ? 1 : 0;
      } else if (has(it)) {
        add(loads.computeIfAbsent(it.worker().get(), _ -> new Load()), it, soon);
      }
    }
  }

  private static void add(Load load, Standing it, Predicate<CaseClock> soon) {
    load.requests += it.standing().open().isPresent() ? 1 : 0;
    load.plans += it.standing().open().isEmpty() ? 1 : 0;
    load.team = it.team().orElse(load.team);
    var waiting = it.standing().clocks().stream().filter(CaseClock::waits).toList();
    load.due += (int) waiting.stream().filter(clock -> !clock.late()).filter(soon).count();
    load.late += (int) waiting.stream().filter(CaseClock::late).count();
  }

  /** Whether it has an open request or a plan in force. */
  private static boolean has(Standing it) {
    return it.standing().open().isPresent()
        || it.standing().clocks().stream()
            .anyMatch(clock -> REVIEWS.contains(clock.duty()) && clock.end().isEmpty());
  }

  /** Whether the extracts name any caseworker. */
  boolean named() {
    return !loads.isEmpty();
  }

  /**
   * @param limit of cases for one caseworker; empty where the area set none
   * @param list the address of what one caseworker has to do
   */
  List<Part> parts(Optional<Integer> limit, UnaryOperator<String> list) {
    var over = loads.values().stream().filter(it -> over(it, limit)).count();
    var parts = new ArrayList<Part>();
    parts.add(
        Part.prose(
            limit
                .map(it ->
                    "The area's limit is %s for each caseworker; %s above it."
                        .formatted(CountWords.of(it, "case"), over == 1 ? "1 is" : over + " are"))
                .orElse("The area has set no limit of cases for each caseworker.")));
    var table =
        Table.captioned("")
            .column("Caseworker")
            .column("Team")
            .figure("Cases")
            .figure("Open requests")
            .figure("Due in two weeks")
            .figure("Late")
            .status("Limit");
    loads.forEach((worker, it) ->
        table.row(
            Cell.link(list.apply(worker), worker),
            Cell.of(it.team),
            Cell.of(String.valueOf(it.all())),
            Cell.of(String.valueOf(it.requests)),
            Cell.of(String.valueOf(it.due)),
            Cell.of(String.valueOf(it.late)),
            limit.isEmpty()
                ? Cell.of("-")
                : over(it, limit) ? Cell.bad("above") : Cell.good("within")));
    table.note(
        "Cases with an open request or a plan in force. Caseworkers as the extract names them.");
    if (unnamed > 0) {
      table.note(
          "%s no caseworker."
              .formatted(unnamed == 1 ? "1 case names" : "%,d cases name".formatted(unnamed)));
    }
    parts.add(table.build());
    return parts;
  }

  private static boolean over(Load it, Optional<Integer> limit) {
    return limit.filter(most -> it.all() > most).isPresent();
  }
}
