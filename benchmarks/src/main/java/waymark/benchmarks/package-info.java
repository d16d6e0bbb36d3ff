/** Measures Waymark beside a reference that does comparable work, in the same run. */
@NullMarked
package waymark.benchmarks;

import org.jspecify.annotations.NullMarked;
