package waymark.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waymark.delivery.ActionConflict.Differs;

class ActionConflictTest {

  @Test
  void one_action_under_two_objectives_with_two_leads_is_shown_with_both_rows() {
    var first = action("1", "2.1.q", "DS", "Y");
    var second = action("5", "2.1.q", "AL", "Y");
    var conflicts = ActionConflict.among(List.of(first, action("1", "2.1.r", "DS", "Y"), second));
    assertEquals(
        List.of(
            new ActionConflict(
                new ActionReference("2.1.q"), List.of(first, second), List.of(Differs.LEAD))),
        conflicts);
  }

  @Test
  void the_same_row_twice_is_no_conflict() {
    var row = action("1", "2.1.q", "DS", "Y");
    assertEquals(List.of(), ActionConflict.among(List.of(row, action("5", "2.1.q", "ds ", "Yes"))));
  }

  private static PlanAction action(String objective, String reference, String lead, String state) {
    return new PlanAction(
        "table 1, row 2",
        Optional.of(objective),
        "Outstanding action",
        List.of(new ActionReference(reference)),
        reference,
        "Answer within 5 days",
        lead,
        ActionState.of(state),
        state,
        Due.inState(state),
        "",
        "",
        "");
  }
}
