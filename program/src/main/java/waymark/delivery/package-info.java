/** What people said they would do: plan actions and assurance activities, and where they stand. */
@ApplicationModule(
    allowedDependencies = {
      "access",
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
package waymark.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
