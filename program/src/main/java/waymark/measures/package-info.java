/** What is measured: readings, series of readings, and the restatements between two of them. */
@NullMarked
package waymark.measures;

import org.jspecify.annotations.NullMarked;
