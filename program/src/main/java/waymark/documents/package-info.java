/** Papers as partners send them: what a paper promises, measures, reports and recommends. */
@NullMarked
package waymark.documents;

import org.jspecify.annotations.NullMarked;
