/**
 * Cases of education, health and care plans: what happened in them, the statutory limits, and the
 * measures that follow from the events alone.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package waymark.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
