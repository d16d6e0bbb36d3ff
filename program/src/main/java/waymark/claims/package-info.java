/**
 * What a text says, held against what is held: a claim holds, differs, cannot be checked, or cannot
 * be reproduced. It uses the roll-ups and run-rates of {@code trajectory}, on its own floor: the
 * one exception there.
 */
@ApplicationModule(allowedDependencies = {"kernel", "measures", "trajectory"})
@NullMarked
package waymark.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
