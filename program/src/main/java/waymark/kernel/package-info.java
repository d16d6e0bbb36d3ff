/**
 * The words everything else is said in: reporting periods, figures, and what people write for them.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package waymark.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
