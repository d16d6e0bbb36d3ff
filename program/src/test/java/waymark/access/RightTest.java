package waymark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each role may do, printed and compared: whoever changes it sees what changes. */
class RightTest {

  @Test
  void each_role_has_these_rights_and_no_others() {
    assertEquals(
        """
        area-administrator: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_LEDGER EDIT_PROGRAMME MANAGE_PEOPLE REDACT EDIT_AREA SEE_ORIGINALS EDIT_DELIVERY TELL_PROGRESS
        performance-manager: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_LEDGER EDIT_PROGRAMME EDIT_READINGS REDACT LOAD_PAPERS SEE_ORIGINALS EDIT_DELIVERY TELL_PROGRESS
        head-of-send: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_LEDGER EDIT_PROGRAMME EDIT_READINGS REDACT LOAD_PAPERS SEE_ORIGINALS EDIT_DELIVERY TELL_PROGRESS
        service-data-owner: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS EDIT_READINGS
        action-lead: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS TELL_PROGRESS
        clerk: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_LEDGER SEE_ORIGINALS
        approver: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_LEDGER SEE_ORIGINALS
        board-member: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS SEE_LEDGER
        committee-member: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS
        parent-carer-forum: SEE_PROGRAMME SEE_FREE_TEXT SEE_DRAFTS
        adviser: SEE_PROGRAMME
        """,
        Stream.of(Role.values()).map(RightTest::printed).collect(Collectors.joining()));
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
