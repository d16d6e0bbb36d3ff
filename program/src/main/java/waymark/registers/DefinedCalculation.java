package waymark.registers;

/**
 * A calculation with its name.
 *
 * @param key as addresses and measures name it
 * @param counts whether measures may be counted by it; before that it is a trial
 */
public record DefinedCalculation(
    CalculationId id,
    String key,
    String title,
    String register,
    Span span,
    Calculation what,
    boolean counts) {

  static final String PREFIX = "register ";

  /**
   * Of what it counts by month: the same for all that are counted alike, whatever they are called
   * and however long they look back.
   */
  String digest() {
    var kept = what.kept();
    return Digest.of(
        register,
        kept.kind(),
        kept.field(),
        kept.over(),
        kept.counted().kept(),
        kept.among().kept());
  }

  /** As a measure's definition names it among all that can be counted. */
  public String counting() {
    return PREFIX + key;
  }
}
