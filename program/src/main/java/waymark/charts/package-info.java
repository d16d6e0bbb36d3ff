/**
 * A measure over time as people see it: a drawing that needs neither colour nor script, the
 * sentence that says the same, and the table under it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "report"})
@NullMarked
package waymark.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
