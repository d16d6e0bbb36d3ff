package waymark.trajectory;

import waymark.report.Report;
import waymark.web.Link;

/**
 * What was restated, and where the two days are chosen.
 *
 * @param from the earlier day as {@code yyyy-MM-dd}; empty where there is none
 * @param until the later day; empty for today
 */
record ChangesPage(
    Report report, Link plan, Link text, String action, String from, String until, String error) {}
