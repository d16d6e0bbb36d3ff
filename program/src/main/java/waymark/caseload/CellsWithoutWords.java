package waymark.caseload;

import java.util.Set;
import org.springframework.stereotype.Component;
import waymark.ledger.WhenTakenOut;

/**
 * Folds an area again whose cases lost events, or a service its name: no figure is counted from
 * what went, and no part is called by it.
 */
@Component
final class CellsWithoutWords implements WhenTakenOut {

  private final Cases cases;

  CellsWithoutWords(Cases cases) {
    this.cases = cases;
  }

  @Override
  public void takenOut(long seq, Set<String> tables) {
    if (KeptCells.readFrom(tables)) {
      cases.cells().foldAgain(seq);
    }
  }
}
