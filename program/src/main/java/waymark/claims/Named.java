package waymark.claims;

import waymark.kernel.Unit;

/** Something that a sentence may speak of by name. */
interface Named {

  String name();

  /** What its figures count in. */
  Unit unit();
}
