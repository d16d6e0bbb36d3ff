package waymark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each role may do, printed and compared: whoever changes it sees what changes. */
class RightTest {

  @Test
  void each_role_has_these_rights_and_no_others() {
    assertEquals(
        """
        area-administrator: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_LEDGER EDIT_PROGRAMME MANAGE_PEOPLE REDACT EDIT_AREA SEE_ORIGINALS EDIT_DELIVERY TELL_PROGRESS SEE_RECORD SEE_CONFIDENTIAL EDIT_MEETINGS EDIT_RISKS EDIT_REGISTERS
        performance-manager: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_LEDGER EDIT_PROGRAMME EDIT_READINGS REDACT LOAD_PAPERS SEE_ORIGINALS EDIT_DELIVERY TELL_PROGRESS SEE_RECORD SEE_CONFIDENTIAL EDIT_MEETINGS DECIDE EDIT_RISKS EDIT_REGISTERS SEE_CASES LOAD_CASES ANSWER_FORUM
        head-of-send: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_LEDGER EDIT_PROGRAMME EDIT_READINGS REDACT LOAD_PAPERS SEE_ORIGINALS EDIT_DELIVERY TELL_PROGRESS SEE_RECORD SEE_CONFIDENTIAL APPROVE_MEETINGS DECIDE EDIT_RISKS EDIT_REGISTERS SEE_CASES LOAD_CASES ANSWER_FORUM
        service-data-owner: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS EDIT_READINGS SEE_RECORD EDIT_REGISTERS ANSWER_FORUM
        action-lead: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS TELL_PROGRESS SEE_RECORD ANSWER_FORUM
        clerk: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_LEDGER SEE_ORIGINALS SEE_RECORD SEE_CONFIDENTIAL EDIT_MEETINGS DECIDE EDIT_RISKS EDIT_REGISTERS
        approver: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_LEDGER SEE_ORIGINALS SEE_RECORD SEE_CONFIDENTIAL APPROVE_MEETINGS
        board-member: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_LEDGER SEE_RECORD SEE_CONFIDENTIAL
        committee-member: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS
        parent-carer-forum: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_RECORD EDIT_REGISTERS SPEAK_FOR_FORUM
        adviser: SEE_PROGRAMME
        """,
        Stream.of(Role.values()).map(RightTest::printed).collect(Collectors.joining()));
  }

  /**
   * The ledger shows every fact that was written, and who edits meetings sees what others wrote.
   */
  @Test
  void whoever_could_come_across_a_confidential_item_elsewhere_may_see_it() {
    for (var role : Role.values()) {
      var rights = Right.of(role);
      var comesAcross =
          rights.contains(Right.SEE_LEDGER)
              || rights.contains(Right.EDIT_MEETINGS)
              || rights.contains(Right.DECIDE)
              || rights.contains(Right.APPROVE_MEETINGS)
              || rights.contains(Right.REDACT);
      assertEquals(comesAcross, rights.contains(Right.SEE_CONFIDENTIAL), role.key());
      assertTrue(
          rights.contains(Right.SEE_RECORD) || !rights.contains(Right.SEE_CONFIDENTIAL),
          role.key());
    }
  }

  private static String printed(Role role) {
    return role.key()
        + ": "
        + Stream.of(Right.values())
            .filter(Right.of(role)::contains)
            .map(Right::name)
            .collect(Collectors.joining(" "))
        + "\n";
  }
}
