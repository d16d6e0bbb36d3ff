/**
 * What shows that families are better off, and what helped: evidence of impact and its gaps,
 * support that the area had, changes of staff.
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
package waymark.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
