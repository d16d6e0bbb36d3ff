package waymark.governance;

import java.util.List;
import java.util.Optional;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;

/**
 * Where somebody gets the address of a calendar.
 *
 * @param made the address that was just made; it is shown only this once
 */
record CalendarPage(
    String title,
    String action,
    Field which,
    List<Option> options,
    Optional<String> made,
    Link back,
    Csrf csrf) {

  static final String OWN = "own";

  CalendarPage {
    options = List.copyOf(options);
  }

  ErrorSummary errors() {
    return ErrorSummary.of(which);
  }
}
