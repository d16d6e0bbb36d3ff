/** A report as a file to take along and work with: Word, Excel and CSV. */
@NamedInterface("office")
@NullMarked
package waymark.report.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
