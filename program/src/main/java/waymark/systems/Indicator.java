package waymark.systems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.measures.Definition;
import waymark.programme.Service;

/**
 * One measure, as the systems audit looks at it.
 *
 * @param agreement the best that covers it: one in force before one that is not
 * @param figures how many readings stand
 * @param partner whether its service belongs to another organisation than most
 */
record Indicator(
    Definition measure,
    Optional<Service> service,
    Optional<SharingAgreement> agreement,
    Optional<DefinitionSheet> sheet,
    int figures,
    boolean partner,
    LocalDate day) {

  /** Where its figures are kept. */
  enum Kept {
    IN_A_SYSTEM,
    /** Somebody writes them down, and no system has them. */
    OUTSIDE_ANY,
    NOT_STATED
  }

  Kept kept() {
    if (measure.sourceSystem().isEmpty()) {
      return Kept.OUTSIDE_ANY;
    }
    return measure.sourceSystem().equalsIgnoreCase(Definition.NOT_STATED)
        ? Kept.NOT_STATED
        : Kept.IN_A_SYSTEM;
  }

  DefinitionSheet.State state() {
    return sheet.map(it -> it.state(measure, day)).orElse(DefinitionSheet.State.NOT_REQUESTED);
  }

  /** What somebody has still to say before the figure can be trusted, in words. */
  List<String> missing() {
    var missing = new ArrayList<String>();
    if (measure.ownerRole().isEmpty()) {
      missing.add("who answers for it");
    }
    if (service.isEmpty()) {
      missing.add("the service");
    }
    if (kept() == Kept.NOT_STATED) {
      missing.add("the source system");
    }
    if (measure.numerator().isEmpty()) {
      missing.add("what is counted");
    }
    if (measure.unit().equals("percent") && measure.denominator().isEmpty()) {
      missing.add("what it is a share of");
    }
    if (partner && agreement.filter(it -> it.inForce(day)).isEmpty()) {
      missing.add("a sharing agreement in force");
    }
    if (figures == 0) {
      missing.add("any figure");
    }
    return missing;
  }
}
