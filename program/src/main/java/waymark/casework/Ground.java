package waymark.casework;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why a limit need not be kept. A ground switches the limit off; it does not stop the clock for a
 * time, and no length is given. The authority decides when one applies.
 */
public enum Ground implements Detail {
  /** Advice was asked of a school in the weeks around a closure of at least four weeks. */
  SCHOOL_CLOSED("a", "regulation 10(4)(a)"),
  /** The same for a provider of early education. */
  EARLY_YEARS_CLOSED("b", "regulation 10(4)(b)"),
  /** Exceptional personal circumstances of the child or the parent. */
  PERSONAL_CIRCUMSTANCES("c", "regulation 10(4)(c)"),
  /** The child or the parent is away from the area for at least four weeks. */
  AWAY("d", "regulation 10(4)(d)"),
  /** The family missed an appointment with who was asked for advice. */
  APPOINTMENT_MISSED("", "regulation 8"),
  /** Who was asked for advice is closed for at least four weeks within the six. */
  BODY_CLOSED("", "regulation 8"),
  /**
   * An exception from the twenty weeks of which the extract does not say which; one of the four.
   */
  NOT_STATED("", "regulation 10(4)");

  /** The four that the event file knows by their letters. */
  public static final Set<Ground> EXCEPTIONS =
      EnumSet.of(SCHOOL_CLOSED, EARLY_YEARS_CLOSED, PERSONAL_CIRCUMSTANCES, AWAY);

  private final String letter;
  private final String regulation;

  Ground(String letter, String regulation) {
    this.letter = letter;
    this.regulation = regulation;
  }

  public String regulation() {
    return regulation;
  }

  boolean isLettered(String other) {
    return !letter.isEmpty() && letter.equals(other);
  }

  /** The ground of that letter, {@code a} to {@code d}. */
  static Optional<Ground> lettered(String letter) {
    return Stream.of(values()).filter(it -> it.isLettered(letter)).findFirst();
  }
}
