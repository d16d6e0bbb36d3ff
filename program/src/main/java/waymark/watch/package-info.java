/**
 * What whoever runs the program can watch: measurements, and a log in which no personal data
 * stands.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package waymark.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
