package waymark.trajectory;

import java.util.List;
import waymark.report.Report;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;

/**
 * What was restated, and where the two days are chosen.
 *
 * @param from the earlier day as {@code yyyy-MM-dd}; empty where there is none
 * @param until the later day; empty for today
 */
record ChangesPage(Report report, Link plan, List<Link> files, String action, Field from, Field until) {

  ErrorSummary errors() {
    return ErrorSummary.of(from);
  }
}
