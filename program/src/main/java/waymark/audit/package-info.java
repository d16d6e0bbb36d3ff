/** An area's ledger as people read it: who did what and when, entry by entry, and as a file. */
@NullMarked
package waymark.audit;

import org.jspecify.annotations.NullMarked;
