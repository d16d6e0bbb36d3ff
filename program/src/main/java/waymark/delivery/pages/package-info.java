/** What people see of actions and assurance, and what they write down there. */
@NullMarked
package waymark.delivery.pages;

import org.jspecify.annotations.NullMarked;
