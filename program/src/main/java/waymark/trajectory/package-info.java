/** What was promised, whether it was kept, and what it would take to keep it. */
@NullMarked
package waymark.trajectory;

import org.jspecify.annotations.NullMarked;
