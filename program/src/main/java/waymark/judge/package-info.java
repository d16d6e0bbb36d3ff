/** The judge command: reads published papers and says which promises were met. */
@ApplicationModule(
    allowedDependencies = {
      "claims",
      "delivery",
      "documents",
      "documents :: files",
      "kernel",
      "measures",
      "report",
      "trajectory"
    })
@NullMarked
package waymark.judge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
