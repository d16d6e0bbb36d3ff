/** What every page is made of: its frame, the parts that its components show, and its rendering. */
@ApplicationModule(allowedDependencies = {"kernel", "report", "report :: office", "watch"})
@NullMarked
package waymark.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
