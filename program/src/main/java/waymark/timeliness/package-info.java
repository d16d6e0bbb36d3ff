/** The timeliness command: checks an extract of casework and measures it by month. */
@ApplicationModule(allowedDependencies = {"casework", "casework :: extract", "kernel", "report"})
@NullMarked
package waymark.timeliness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
