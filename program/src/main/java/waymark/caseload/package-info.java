/**
 * Cases that are kept as extracts told them: taken in, compared, measured by month, due and late.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "casework",
      "casework :: extract",
      "charts",
      "forms",
      "kernel",
      "ledger",
      "measures",
      "report",
      "watch",
      "web"
    })
@NullMarked
package waymark.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
