package waymark.access;

import java.util.List;
import waymark.web.Link;

/**
 * Something that waits for a visitor, who may do it; told on pages of a lower floor than what it is
 * about. It changes without the ledger, so no page that is kept may tell it.
 */
public interface Awaiting {

  /** What waits, in the area in whose transaction this runs: {@code 2 papers wait}. */
  List<Link> of(Visit visit);
}
