package waymark.delivery;

import java.util.List;
import java.util.Optional;

/**
 * One action as a row of a paper lists it.
 *
 * @param where for example {@code table 3, row 2}
 * @param objective the number of the objective that it stands under, where the paper has one
 * @param kind the title of its table as written ({@code New Action}); blank where there is none
 * @param references usually one; several where the row stands for several; none where it has none
 * @param referenceAsWritten what the cell of references says
 * @param title what is to be done
 * @param lead initials, names or posts, as written
 * @param stateAsWritten what the cell of the state says; blank where there is none
 * @param barriers what stands in the way, as written
 * @param narrative how it goes, as written
 * @param monitoring who watches over it, as written
 */
public record PlanAction(
    String where,
    Optional<String> objective,
    String kind,
    List<ActionReference> references,
    String referenceAsWritten,
    String title,
    String lead,
    ActionState state,
    String stateAsWritten,
    Due due,
    String barriers,
    String narrative,
    String monitoring) {

  public PlanAction {
    references = List.copyOf(references);
  }
}
