/** The sample areas: published figures of two real areas, and Mereside, which is invented. */
@NullMarked
package waymark.demo;

import org.jspecify.annotations.NullMarked;
