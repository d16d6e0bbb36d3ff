/**
 * The systems audit: from which system each figure comes, under which sharing agreement, what is
 * missing of its definition, and whether whoever answers for it has signed that.
 */
@ApplicationModule(
    allowedDependencies = {
      "access",
      "forms",
      "kernel",
      "ledger",
      "measures",
      "programme",
      "registers",
      "report",
      "trajectory",
      "web"
    })
@NullMarked
package waymark.systems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
