/**
 * What may go wrong and what has: risks and issues, how they are scored on the area's matrix,
 * reviewed and closed, and what changed of them between two moments.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "delivery",
      "forms",
      "kernel",
      "ledger",
      "measures",
      "programme",
      "report",
      "trajectory",
      "web"
    })
@NullMarked
package waymark.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
