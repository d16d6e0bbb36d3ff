/** Who may sign in, as what they belong to which area, and what each role may do there. */
@NullMarked
package waymark.access;

import org.jspecify.annotations.NullMarked;
