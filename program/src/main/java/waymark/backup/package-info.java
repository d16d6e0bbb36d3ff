/**
 * The whole database in one file, as it stood at one moment, and back into an empty one: every
 * table that the catalogue names, row by row the same.
 */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package waymark.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
