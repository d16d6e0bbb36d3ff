/** The sample areas: published figures of two real areas, and Mereside, which is invented. */
@ApplicationModule(
    allowedDependencies = {
      "caseload",
      "casework",
      "casework :: sample",
      "delivery",
      "evidence",
      "forum",
      "governance",
      "kernel",
      "ledger",
      "measures",
      "notice",
      "programme",
      "risk",
      "systems",
      "registers",
      "trajectory"
    })
@NullMarked
package waymark.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
