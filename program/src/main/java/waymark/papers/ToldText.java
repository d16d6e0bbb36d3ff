package waymark.papers;

import java.util.List;
import java.util.Optional;

/**
 * A text that a paper tells, and what in it may be a person's name.
 *
 * @param where it stands
 * @param kind what it is: a narrative, the impact of an activity, the lead of an action
 * @param objective the number of the objective that it stands under; empty where it is not said
 * @param names what looks like a name of a person or a way to reach one
 * @param decided what becomes of it; empty where a person must still say
 */
public record ToldText(
    String where,
    String kind,
    Optional<String> objective,
    String text,
    List<PossibleName> names,
    Optional<Decisions.OfText> decided) {

  public ToldText {
    names = List.copyOf(names);
  }

  /** As decisions name it: several texts may stand in one place. */
  public String key() {
    return where + "|" + kind;
  }

  /** The text without the sentences in which a name may stand; may be empty. */
  public String withoutNames() {
    return NameScreen.without(text, names);
  }

  /** Whether a person must still say what becomes of it. */
  public boolean open() {
    return decided.isEmpty();
  }

  /** The words that would be kept; empty where none are. */
  public Optional<String> kept() {
    return decided.flatMap(it ->
        switch (it) {
          case Decisions.Keep _ -> Optional.of(text);
          case Decisions.LeaveOut _ -> Optional.empty();
          case Decisions.Reworded(var words) -> Optional.of(words);
        });
  }
}
