package waymark.ledger;

import java.util.List;
import org.jooq.Field;
import org.jooq.UpdatableRecord;
import waymark.kernel.PersonId;

/**
 * Words that go by a rule that an area has: not fact by fact, but two persons decided on it all the
 * same.
 *
 * @param proposedBy who proposed the rule
 * @param agreedBy another, who agreed to it
 * @param reason kept for ever, so without the words themselves; up to 500 letters on one line
 * @param sentence what is done, for the ledger
 */
public record RuledRedaction(
    List<Losing<?>> losing,
    PersonId proposedBy,
    PersonId agreedBy,
    String reason,
    String sentence) {

  public RuledRedaction {
    losing = List.copyOf(losing);
  }

  /**
   * Facts of one table that lose words.
   *
   * @param facts any version of each
   */
  public record Losing<R extends UpdatableRecord<R>>(
      Versioned<R> table, List<? extends Field<String>> columns, List<R> facts) {

    public Losing {
      columns = List.copyOf(columns);
      facts = List.copyOf(facts);
    }

    List<String> names() {
      return columns.stream().map(Field::getName).toList();
    }
  }
}
