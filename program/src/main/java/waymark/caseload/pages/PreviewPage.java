package waymark.caseload.pages;

import waymark.report.Report;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Link;

/**
 * What an extract would change, before anything counts.
 *
 * @param seen the last command that had written an extract when this was made
 */
record PreviewPage(
    Report report, String action, long seen, ErrorSummary errors, Link back, Csrf csrf) {

  static final String SEEN = "seen";
  static final String TEMPLATE = "caseload/pages/preview";
}
