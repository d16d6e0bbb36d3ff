/** An area's ledger as people read it: who did what and when, entry by entry, and as a file. */
@ApplicationModule(
    allowedDependencies = {"access", "kernel", "ledger", "report", "report :: office", "web"})
@NullMarked
package waymark.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
