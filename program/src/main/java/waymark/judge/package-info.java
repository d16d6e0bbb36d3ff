/** The judge command: reads published papers and says which promises were met. */
@NullMarked
package waymark.judge;

import org.jspecify.annotations.NullMarked;
