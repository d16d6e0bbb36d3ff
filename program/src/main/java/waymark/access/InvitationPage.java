package waymark.access;

import java.util.List;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.SummaryRow;

/**
 * Where somebody who was invited chooses a password.
 *
 * @param notice why it is shown again; may be empty
 */
record InvitationPage(
    String address,
    List<SummaryRow> who,
    Field password,
    Field repeated,
    String notice,
    ErrorSummary errors,
    Csrf csrf) {

  static final String PASSWORD = "new-password";
  static final String REPEATED = "new-password-again";

  static InvitationPage of(Invitations.Invited invited, String address, Csrf csrf) {
    return new InvitationPage(
        address,
        List.of(
            SummaryRow.of("Name", invited.name()), SummaryRow.of("Email address", invited.email())),
        Field.of(PASSWORD, "New password")
            .hint(
                "%d characters or more. Three words that have nothing to do with each other make a"
                        .formatted(NewPassword.SHORTEST)
                    + " good one; a password manager can make one for you."),
        Field.of(REPEATED, "New password again"),
        "",
        ErrorSummary.NONE,
        csrf);
  }

  InvitationPage notice(String words) {
    return new InvitationPage(address, who, password, repeated, words, errors, csrf);
  }

  InvitationPage wrong(String words) {
    return wrong(password.error(words), repeated);
  }

  InvitationPage notTheSame() {
    return wrong(password, repeated.error("Enter the same password twice"));
  }

  private InvitationPage wrong(Field first, Field second) {
    return new InvitationPage(
        address, who, first, second, notice, ErrorSummary.of(first, second), csrf);
  }
}
