/** What people see of papers that come in, and what they decide there. */
@NullMarked
package waymark.papers.pages;

import org.jspecify.annotations.NullMarked;
