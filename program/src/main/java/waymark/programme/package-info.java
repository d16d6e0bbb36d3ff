/** Who runs the programme: areas, services, plans of any kind and their objectives. */
@NullMarked
package waymark.programme;

import org.jspecify.annotations.NullMarked;
