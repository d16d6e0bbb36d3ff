/**
 * The order of writing: every command of an area leaves one row in its ledger, each row holds the
 * hash of the one before, and facts are read as they were known at a moment.
 */
@ApplicationModule(allowedDependencies = {"database", "kernel", "watch"})
@NullMarked
package waymark.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
