package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import waymark.access.KeptForm.Entry;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Field;

/**
 * The sign-in page.
 *
 * @param notice why it is shown, where that is not plain; may be empty
 * @param then where to go on; empty for the home page
 * @param kept what was typed into another form before
 */
record SignInPage(
    Field email,
    Field password,
    ErrorSummary errors,
    String notice,
    String then,
    Optional<KeptForm> kept,
    Csrf csrf) {

  static SignInPage blank(Csrf csrf) {
    return new SignInPage(
        Field.of("email", "Email address"),
        Field.of("password", "Password"),
        ErrorSummary.NONE,
        "",
        "",
        Optional.empty(),
        csrf);
  }

  /** With what the request says, but for the password, which is typed anew each time. */
  SignInPage asTyped(HttpServletRequest request) {
    return new SignInPage(
        email.value(Objects.requireNonNullElse(request.getParameter("email"), "")),
        password,
        errors,
        notice,
        then(request),
        KeptForm.returned(request),
        csrf);
  }

  /** Where to go on after signing in, if that is a page of ours. */
  static String then(HttpServletRequest request) {
    var asked = request.getParameter("then");
    // a header takes no other letters
    return asked != null && KeptForm.isOurs(asked) ? URI.create(asked).toASCIIString() : "";
  }

  SignInPage notice(String words) {
    return new SignInPage(email, password, errors, words, then, kept, csrf);
  }

  SignInPage keeping(KeptForm form) {
    return new SignInPage(email, password, errors, notice, then, Optional.of(form), csrf);
  }

  SignInPage blanks(boolean noEmail, boolean noPassword) {
    return wrong(
        noEmail ? email.error("Enter your email address") : email,
        noPassword ? password.error("Enter your password") : password);
  }

  SignInPage notRight() {
    return wrong(
        email.error("The email address or the password is not right. Check both and try again"),
        password);
  }

  SignInPage wait(Duration time) {
    var minutes = time.plusSeconds(59).toMinutes();
    return wrong(
        email.error(
            "There were too many attempts that failed. Wait %s, then try again"
                .formatted(minutes <= 1 ? "a minute" : minutes + " minutes")),
        password);
  }

  SignInPage busy() {
    return wrong(
        email.error("Many people are signing in at this moment. Try again in a minute"), password);
  }

  private SignInPage wrong(Field newEmail, Field newPassword) {
    return new SignInPage(
        newEmail, newPassword, ErrorSummary.of(newEmail, newPassword), notice, then, kept, csrf);
  }

  /** Fields that go with the form unseen. */
  List<Entry> hidden() {
    var onward = then.isEmpty() ? List.<Entry>of() : List.of(new Entry("then", then));
    return kept.map(KeptForm::hidden).orElse(onward);
  }
}
