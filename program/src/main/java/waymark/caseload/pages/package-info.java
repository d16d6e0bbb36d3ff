/** What people see of cases and their measures, and how extracts come in. */
@NullMarked
package waymark.caseload.pages;

import org.jspecify.annotations.NullMarked;
