/**
 * Who governs a programme: bodies and their terms of reference, meetings and their minutes, what
 * was decided, and what came of it.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "charts",
      "delivery",
      "forms",
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
package waymark.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
