/** Who runs the programme: areas, services, plans of any kind and their objectives. */
@ApplicationModule(allowedDependencies = {"access", "forms", "kernel", "ledger", "report", "web"})
@NullMarked
package waymark.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
