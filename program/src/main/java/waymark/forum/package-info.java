/**
 * The parent carer forum as a party: what it asks of partners and how it sees their answers, its
 * own ratings beside measures and objectives, and what is counted of both.
 */
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
package waymark.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
