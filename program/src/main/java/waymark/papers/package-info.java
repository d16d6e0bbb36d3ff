/**
 * Papers that come in: handed over, read, compared cell by cell with what is known, and accepted.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "audit",
      "claims",
      "delivery",
      "documents",
      "documents :: files",
      "forms",
      "governance",
      "judge",
      "kernel",
      "ledger",
      "measures",
      "programme",
      "report",
      "trajectory",
      "watch",
      "web"
    })
@NullMarked
package waymark.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
