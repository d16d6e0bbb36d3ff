/** Whether it worked: what was decided and done, and what the figures did afterwards. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "charts",
      "delivery",
      "governance",
      "kernel",
      "ledger",
      "measures",
      "notice",
      "programme",
      "report",
      "risk",
      "trajectory",
      "web"
    })
@NullMarked
package waymark.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
