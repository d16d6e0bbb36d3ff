/** Papers as partners send them: what a paper promises, measures, reports and recommends. */
@ApplicationModule(allowedDependencies = {"claims", "delivery", "kernel", "measures", "trajectory"})
@NullMarked
package waymark.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
