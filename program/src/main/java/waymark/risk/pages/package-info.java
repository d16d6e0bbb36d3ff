/** What people see of risks and issues, and what they write down there. */
@NullMarked
package waymark.risk.pages;

import org.jspecify.annotations.NullMarked;
