/** The program as a whole: its commands, its installation, and how the server is put together. */
@NullMarked
package waymark;

import org.jspecify.annotations.NullMarked;
