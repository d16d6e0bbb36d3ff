package waymark.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which conditions of business as usual hold, and what puts an objective back on the agenda. */
class BusinessAsUsualTest {

  private static BusinessAsUsual.Measured measured(String name, String met) {
    return new BusinessAsUsual.Measured(
        name, met.chars().filter(it -> it != ' ').mapToObj(it -> it == '+').toList());
  }

  private static List<BusinessAsUsual.Measured> measures(String each) {
    var measures = new ArrayList<BusinessAsUsual.Measured>();
    if (!each.isEmpty()) {
      Stream.of(each.split(",", -1))
          .forEach(it -> measures.add(measured("M" + (measures.size() + 1), it.strip())));
    }
    return measures;
  }

  private static BusinessAsUsual.Condition only(
      BusinessAsUsual.Rule rule,
      List<BusinessAsUsual.Measured> measures,
      List<ActionLine> actions,
      List<Assurance> assurance) {
    var conditions = BusinessAsUsual.conditions(rule, measures, actions, assurance);
    assertEquals(1, conditions.size());
    return conditions.getFirst();
  }

  /** A plus is a milestone that was met, a minus one that was not; those not assessed are none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | ++        | YES",
        "2 | -++       | YES",
        "2 | +-+       | NO",
        "2 | ++-       | NO",
        "2 | +         | NOT_KNOWN",
        "2 | -         | NO",
        "2 | ''        | NOT_KNOWN",
        "2 | ++, ++    | YES",
        "2 | ++, +-    | NO",
        "2 | ++, +     | NOT_KNOWN",
        // a measure that was never assessed is left out
        "2 | ++,       | YES",
        "1 | -+        | YES",
        "1 | +-        | NO",
        "3 | -++       | NO",
        "3 | +++       | YES",
      })
  void measures_met_so_many_milestones_running(
      int quarters, String met, BusinessAsUsual.Holds holds) {
    var rule = new BusinessAsUsual.Rule(quarters, false, false);
    assertEquals(holds, only(rule, measures(met), List.of(), List.of()).holds());
  }

  private static ActionLine evidenced(String reference, ActionState state, String evidence) {
    var it = AnyAction.action(reference, state, "");
    return new ActionLine(
        new Action(
            it.id(),
            it.plan(),
            it.key(),
            it.reference(),
            it.title(),
            it.standing(),
            it.starts(),
            it.due(),
            "",
            "",
            it.means(),
            evidence,
            it.lineage(),
            ""),
        List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMPLETE audit                   | YES       | 1 action.",
        "COMPLETE audit, COMPLETE report  | YES       | 2 actions.",
        "COMPLETE                         | NO        | Complete without evidence: A1.",
        "ON_TRACK audit                   | NO        | Not complete: A1.",
        "COMPLETE, ON_TRACK               | NO        | Not complete: A2. Complete without"
            + " evidence: A1.",
        // these ask for nothing any more
        "COMPLETE audit, MERGED           | YES       | 1 action.",
        "COMPLETE audit, WITHDRAWN        | YES       | 1 action.",
        "MERGED                           | NOT_KNOWN | No action of it is known.",
      })
  void actions_are_complete_with_evidence(String given, BusinessAsUsual.Holds holds, String why) {
    var actions = new ArrayList<ActionLine>();
    for (var each : given.split(",", -1)) {
      var parts = each.strip().split(" ", -1);
      actions.add(
          evidenced(
              "A" + (actions.size() + 1),
              ActionState.valueOf(parts[0]),
              parts.length > 1 ? parts[1] : ""));
    }
    var it = only(new BusinessAsUsual.Rule(0, true, false), List.of(), actions, List.of());
    assertEquals(holds, it.holds());
    assertEquals(why, it.why());
  }

  @ParameterizedTest
  @CsvSource({"MONTHLY, false, YES", "NOT_STATED, false, NO", "MONTHLY, true, NO"})
  void assurance_with_a_cycle_goes_on(Cycle cycle, boolean ended, BusinessAsUsual.Holds holds) {
    var activity =
        new Assurance(
            new AssuranceId(AnyAction.id("activity")),
            AnyAction.PLAN,
            "a",
            Optional.empty(),
            "Audit",
            cycle,
            "",
            ended,
            "");
    var rule = new BusinessAsUsual.Rule(0, false, true);
    assertEquals(holds, only(rule, List.of(), List.of(), List.of(activity)).holds());
    assertEquals(BusinessAsUsual.Holds.NO, only(rule, List.of(), List.of(), List.of()).holds());
  }

  @Test
  void a_rule_says_what_it_asks_and_all_must_hold() {
    assertEquals(
        "each assessed measure met its milestone 2 quarters running, its actions are complete, with"
            + " evidence and an assurance activity with a cycle is set up",
        BusinessAsUsual.Rule.USUAL.words());
    assertEquals("nothing is asked", new BusinessAsUsual.Rule(0, false, false).words());
    assertEquals(true, BusinessAsUsual.allHold(List.of()));
    assertEquals(
        false,
        BusinessAsUsual.allHold(
            BusinessAsUsual.conditions(
                BusinessAsUsual.Rule.USUAL, measures("++"), List.of(), List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "++     | 0 | 0",
        "+-     | 0 | 0",
        "--     | 0 | 1",
        "--+    | 0 | 0",
        "-+-    | 0 | 0",
        "+--    | 0 | 1",
        "-      | 0 | 0",
        "++     | 1 | 0",
        "++     | 2 | 1",
        "--     | 2 | 2",
        "--, -- | 3 | 3",
      })
  void two_missed_milestones_or_cycles_put_it_on_the_agenda(String met, int missed, int reasons) {
    var found = BusinessAsUsual.toPutOnTheAgenda(measures(met), Map.of("Audit", missed));
    assertEquals(reasons, found.size(), found.stream().collect(Collectors.joining(" ")));
  }
}
