package waymark.registers;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A field of a register.
 *
 * @param id as entries keep it; what was once a date under it stays one
 * @param hint help with the answer; may be empty
 * @param mayIdentify whether it may identify a person: it is then shown on the entry's own page
 *     alone, and is in no list, export or calculation
 * @param grading how its answer is worked out; empty where somebody gives it
 */
public record RegisterField(
    String id,
    String title,
    String hint,
    FieldType type,
    boolean required,
    boolean mayIdentify,
    Limits limits,
    Optional<Grading> grading) {

  /**
   * What is asked of a number or a day beside its type.
   *
   * @param least a number; 0 where the definition says nothing
   * @param notBefore the field of a day before which this one must not lie
   * @param notAbove the field of a number above which this one must not be
   */
  public record Limits(
      Optional<BigDecimal> least,
      Optional<BigDecimal> most,
      boolean notInFuture,
      Optional<String> notBefore,
      Optional<String> notAbove) {

    public static final Limits NONE =
        new Limits(Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
  }

  /** Whether it is kept as words, each alone, and no calculation sees it. */
  public boolean keptAsWords() {
    return mayIdentify || type.freeWords();
  }
}
