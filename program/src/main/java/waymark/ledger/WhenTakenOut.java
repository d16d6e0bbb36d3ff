package waymark.ledger;

import java.util.Set;

/**
 * Keeps what follows from facts beside them, and must make it anew where facts lose words: told in
 * the transaction in which they do, once they are gone and while the area's ledger is held.
 */
@FunctionalInterface
public interface WhenTakenOut {

  /**
   * Words went out of facts.
   *
   * @param seq the command by which the words went
   * @param tables of the facts that lost them, with their schemas
   */
  void takenOut(long seq, Set<String> tables);
}
