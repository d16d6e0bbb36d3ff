/** What is entered one by one and counted: registers, their entries, and calculations over them. */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "documents :: files",
      "forms",
      "kernel",
      "ledger",
      "measures",
      "programme",
      "report",
      "report :: office",
      "trajectory",
      "web"
    })
@NullMarked
package waymark.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
