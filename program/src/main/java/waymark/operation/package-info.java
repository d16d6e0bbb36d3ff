/**
 * How this installation of the program is set up, as whoever runs it and administrators read it.
 */
@ApplicationModule(allowedDependencies = {"access", "ledger", "report", "web"})
@NullMarked
package waymark.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
