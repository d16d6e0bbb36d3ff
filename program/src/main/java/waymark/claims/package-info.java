/** What a text says, held against what is held: a claim holds, differs, or cannot be checked. */
@NullMarked
package waymark.claims;

import org.jspecify.annotations.NullMarked;
