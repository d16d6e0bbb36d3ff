/** What is measured: readings, series of readings, and the restatements between two of them. */
@ApplicationModule(
    allowedDependencies = {"access", "forms", "kernel", "ledger", "programme", "report", "web"})
@NullMarked
package waymark.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
