/** What people see of the forum's requests and ratings, and what each side writes down there. */
@NullMarked
package waymark.forum.pages;

import org.jspecify.annotations.NullMarked;
