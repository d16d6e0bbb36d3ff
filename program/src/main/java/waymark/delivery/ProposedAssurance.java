package waymark.delivery;

import java.util.List;
import java.util.Optional;

/**
 * What a paper says of one assurance activity, beside what is known of it on the paper's day.
 *
 * @param key as decisions name it
 * @param place where its row stands
 * @param known whether the plan has it, by the same words under the same objective
 * @param was as known on the paper's day; empty where nothing was
 * @param now as it is known from then on, where it is taken
 * @param told of the paper's month
 * @param taken whether it is taken, as it is decided; taken unless a person said otherwise
 */
public record ProposedAssurance(
    String key,
    String place,
    boolean known,
    Optional<Assurance> was,
    Assurance now,
    AssuranceTold told,
    List<SaidCell> cells,
    boolean taken) {

  public ProposedAssurance {
    cells = List.copyOf(cells);
  }

  /** Whether anything of it would be known otherwise than before. */
  public boolean changes() {
    return cells.stream().anyMatch(it -> it.effect().changes());
  }
}
