package waymark.governance;

import java.util.List;

/**
 * Proposes what a meeting should talk about, from what is known. Whoever sets the agenda takes it
 * or leaves it.
 */
public interface Proposes {

  /** What it proposes for a meeting, in the area in whose transaction this runs. */
  List<Proposed> of(Next next);
}
