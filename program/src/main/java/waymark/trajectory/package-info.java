/** What was promised, whether it was kept, and what it would take to keep it. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "charts",
      "forms",
      "kernel",
      "ledger",
      "measures",
      "programme",
      "report",
      "web"
    })
@NullMarked
package waymark.trajectory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
