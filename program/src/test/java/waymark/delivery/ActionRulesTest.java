package waymark.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static waymark.delivery.AnyAction.NO_PLAN;
import static waymark.delivery.AnyAction.action;
import static waymark.delivery.AnyAction.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.England;
import waymark.ledger.Version;

/**
 * When an action is overdue, how often its date was moved, how many stand how, and who may merge.
 */
class ActionRulesTest {

  @ParameterizedTest
  @CsvSource({
    "2025-03-31, ON_TRACK,    2025-03-31, false",
    "2025-03-31, ON_TRACK,    2025-04-01, true",
    // due in a month may be done until its last day
    "2025-03,    ON_TRACK,    2025-03-31, false",
    "2025-03,    ON_TRACK,    2025-04-01, true",
    "2024-02,    NOT_STATED,  2024-02-29, false",
    "2024-02,    NOT_STATED,  2024-03-01, true",
    "2025-03,    BEHIND,      2025-04-01, true",
    "2025-03,    COMPLETE,    2025-04-01, false",
    "2025-03,    MERGED,      2025-04-01, false",
    "2025-03,    WITHDRAWN,   2025-04-01, false",
    // a month without a year is no date
    "Oct,        ON_TRACK,    2030-01-01, false",
    "'',         ON_TRACK,    2030-01-01, false",
  })
  void an_action_is_overdue_from_the_day_after_its_last(
      String due, ActionState state, LocalDate today, boolean overdue) {
    assertEquals(overdue, action("A", state, due).overdue(today));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03                              | ''",
        "2025-03, 2025-03                     | ''",
        "none, 2025-03                        | ''",
        "2025-03, 2025-06                     | moved once, first promised March 2025",
        "2025-03, 2025-06, 2025-09            | moved twice, first promised March 2025",
        "2025-03, 2025-06, 2025-03, 2025-06   | moved 3 times, first promised March 2025",
        // a date that a version leaves out and the next one has again was not moved
        "2025-03, none, 2025-03               | ''",
        "Oct, 2025-10                         | moved once, first promised “Oct”",
        "2025-03, 2025-03-31                  | moved once, first promised March 2025",
      })
  void each_other_date_is_a_move_and_the_first_promise_stays(String dues, String words) {
    var versions = new ArrayList<Version<Action>>();
    for (var due : dues.split(",", -1)) {
      versions.add(
          new Version<>(
              action("A", ActionState.ON_TRACK, due.strip().replace("none", "")),
              England.start(LocalDate.of(2025, 1, 1 + versions.size())),
              versions.size(),
              false));
    }
    assertEquals(words, DueMoves.of(versions).words());
  }

  @Test
  void actions_are_counted_once_and_the_overdue_among_them() {
    var today = LocalDate.of(2025, 4, 1);
    assertEquals("No actions", ActionCount.of(List.of(), today).words());
    assertEquals(
        "1 action: 1 on track.",
        ActionCount.of(List.of(line("A", ActionState.ON_TRACK, "2025-04")), today).words());
    var several =
        List.of(
            line("A", ActionState.ON_TRACK, "2025-03"),
            line("B", ActionState.COMPLETE, "2025-03"),
            line("C", ActionState.BEHIND, "2025-03"),
            line("D", ActionState.NOT_STATED, "Oct"),
            AnyAction.differing("E", ActionState.ON_TRACK, ActionState.BEHIND));
    assertEquals(
        "5 actions: 1 behind, 1 on track, 1 not stated, 1 complete and 1 told differently under"
            + " different objectives. 3 are past their due date.",
        ActionCount.of(several, today).words());
  }

  @Test
  void states_that_differ_by_objective_are_shown_both_and_leads_too() {
    var it = AnyAction.differing("E", ActionState.ON_TRACK, ActionState.BEHIND);
    assertEquals(true, it.statesConflict());
    assertEquals(List.of(ActionState.ON_TRACK, ActionState.BEHIND), List.copyOf(it.states()));
    assertEquals(true, it.leadsConflict());
    assertEquals(false, line("A", ActionState.ON_TRACK, "").leadsConflict());
  }

  @Test
  void merging_says_what_stands_against_it() {
    var a = action("A", ActionState.ON_TRACK, "");
    var b = action("B", ActionState.ON_TRACK, "");
    var c = action("C", ActionState.ON_TRACK, "");
    var intoB = a.mergedInto(b.id(), "The same");
    var all = List.of(intoB, b, c);
    assertEquals(Optional.empty(), Merging.against(a, b, List.of(a, b, c)));
    assertEquals(Optional.of("An action cannot be merged into itself"), Merging.against(a, a, all));
    assertEquals(Optional.of("A was merged into B already"), Merging.against(intoB, c, all));
    assertEquals(
        Optional.of("A was itself merged into B. Merge into that one"),
        Merging.against(c, intoB, all));
    // one that others were merged into takes them along
    assertEquals(Optional.empty(), Merging.against(b, c, all));
    assertEquals(
        Optional.of("C was withdrawn"),
        Merging.against(b, c.standing(Action.Standing.of(ActionState.WITHDRAWN)), all));
    assertEquals(
        Optional.of("D is in another plan"),
        Merging.against(a, AnyAction.action("D", NO_PLAN), all));
  }

  @ParameterizedTest
  @CsvSource({
    "AIP2, AIP10",
    "2.1.a, 2.1.b",
    "2.1.q, 2.3.a",
    "2.1.a, 10.1.a",
    "1.1, 1.1.a",
    "aip2, AIP3"
  })
  void references_are_in_the_order_in_which_people_count(String first, String second) {
    assertEquals(-1, Integer.signum(ActionOrder.compare(first, second)));
    assertEquals(1, Integer.signum(ActionOrder.compare(second, first)));
  }
}
