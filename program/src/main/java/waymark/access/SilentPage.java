package waymark.access;

import java.util.List;
import waymark.web.Csrf;
import waymark.web.SummaryRow;

/**
 * What a reader is told while the database does not answer.
 *
 * @param why it does not do what was asked
 * @param reading whether a page was asked for, and nothing sent
 * @param again whether what was sent is handed back here
 * @param reference under which the log says more
 */
record SilentPage(
    Silence why, KeptForm kept, boolean reading, boolean again, Csrf csrf, String reference) {

  /** What there is to see of it. */
  List<SummaryRow> typed() {
    return new AgainPage(kept, csrf).typed();
  }

  /** Where to try once more. */
  String address() {
    return KeptForm.isOurs(kept.to()) ? kept.to() : "/";
  }
}
