/** Who may sign in, as what they belong to which area, and what each role may do there. */
@ApplicationModule(allowedDependencies = {"kernel", "ledger", "report", "watch", "web"})
@NullMarked
package waymark.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
