package waymark.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.delivery.ActionState.Asked;

class ActionStateTest {

  @ParameterizedTest(name = "{0} under ''On track'' is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Y                      | on-track
          Yes                    | on-track
          yes                    | on-track
          On track               | on-track
          On-track               | on-track
          On track, due Mar 2025 | on-track
          Green                  | on-track
          G                      | on-track
          Green - on track       | on-track
          N                      | behind
          No                     | behind
          Not on track           | behind
          Behind schedule        | behind
          Delayed                | behind
          Delayed - funding      | behind
          Red                    | behind
          R                      | behind
          Amber                  | at-risk
          At risk                | at-risk
          Complete               | complete
          Completed              | complete
          Completed Oct 2024     | complete
          Completed (Oct 2024)   | complete
          Completed - 31/10/2024 | complete
          Done                   | complete
          Blue                   | complete
          Not started            | not-started
          Merged into 2.1.b      | merged
          Merged                 | merged
          Withdrawn              | withdrawn
          Withdrawn by the board | withdrawn
          """)
  void what_is_clear_is_read(String cell, String word) {
    assertEquals(word, ActionState.of(cell).word());
  }

  @ParameterizedTest(name = "{0} is not stated")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ongoing
          Underway
          Due Mar 2025
          Due Jan 25
          Due Oct
          -
          –
          N/A
          ''
          Yes but slowly
          Yes - with delays
          On track - subject to funding
          Complete - awaiting sign-off
          Nearly complete
          TBC
          """)
  void what_is_unclear_is_not_stated_and_never_on_track(String cell) {
    assertEquals(ActionState.NOT_STATED, ActionState.of(cell));
  }

  @Test
  void a_bare_yes_answers_what_the_heading_asks() {
    assertEquals(ActionState.ON_TRACK, ActionState.of("Y", Asked.ON_TRACK));
    assertEquals(ActionState.COMPLETE, ActionState.of("Y", Asked.COMPLETE));
    assertEquals(ActionState.NOT_STATED, ActionState.of("N", Asked.COMPLETE));
    assertEquals(ActionState.NOT_STATED, ActionState.of("Y", Asked.STATE), "may be yellow");
  }

  @Test
  void marks_of_direction_and_odd_blanks_do_not_matter() {
    assertEquals(ActionState.ON_TRACK, ActionState.of("\u200eOn\u00a0track\u200f "));
  }
}
