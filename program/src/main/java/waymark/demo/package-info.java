/** The sample areas: published figures of two real areas, and Mereside, which is invented. */
@ApplicationModule(
    allowedDependencies = {
      "delivery",
      "governance",
      "kernel",
      "ledger",
      "measures",
      "programme",
      "trajectory"
    })
@NullMarked
package waymark.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
