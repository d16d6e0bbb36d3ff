/**
 * Forms: what is asked, what was answered, what was wrong with it; kept for later where somebody
 * must leave, and never written over what another has written meanwhile.
 */
@ApplicationModule(allowedDependencies = {"access", "kernel", "ledger", "report", "web"})
@NullMarked
package waymark.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
