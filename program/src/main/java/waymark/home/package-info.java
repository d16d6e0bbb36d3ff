/** Where a reader arrives: the areas they belong to, and what stands around every page. */
@ApplicationModule(allowedDependencies = {"access", "kernel", "ledger", "programme", "web"})
@NullMarked
package waymark.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
