/**
 * Improvement notices: what they require, how far that is met, and the formal reviews that ask for
 * it.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "delivery",
      "evidence",
      "forms",
      "kernel",
      "ledger",
      "programme",
      "report",
      "trajectory",
      "web"
    })
@NullMarked
package waymark.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
