/** The report tree that every page and paper is a rendering of, and its plain-text rendering. */
@NullMarked
package waymark.report;

import org.jspecify.annotations.NullMarked;
