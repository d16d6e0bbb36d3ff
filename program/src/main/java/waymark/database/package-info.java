/**
 * Where facts are kept: the PostgreSQL that comes with the program or an existing one, its two
 * roles, and the migrations that bring it up to date.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package waymark.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
