/**
 * Extracts of casework: files of several forms become the events of cases, and nothing personal.
 */
@NamedInterface("extract")
@NullMarked
package waymark.casework.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
