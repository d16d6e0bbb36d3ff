/** Where a reader arrives: the areas they belong to, and what stands around every page. */
@NullMarked
package waymark.home;

import org.jspecify.annotations.NullMarked;
