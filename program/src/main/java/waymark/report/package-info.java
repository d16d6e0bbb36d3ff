/** The report tree that every page and paper is a rendering of, as plain text and as HTML. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package waymark.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
