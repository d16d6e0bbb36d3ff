package waymark.measures;

import java.math.BigDecimal;
import java.util.Optional;
import waymark.kernel.England;
import waymark.kernel.Written;

/**
 * A figure that a paper gave for a period, beside the reading that is known for it.
 *
 * @param known empty where there is no reading
 */
public record SaidAndKnown(Definition measure, ReportedFigure said, Optional<Kept> known) {

  /** What a difference between the two is. */
  public enum Kind {
    /** The paper's figure was the reading; another has been given since. */
    RESTATED("Restated since"),
    /**
     * It was not taken when the paper was accepted: left out, or its figures came from elsewhere.
     */
    NOT_TAKEN("Not taken when the paper was accepted"),
    /** The figures of the measure come from elsewhere: the paper's never was the reading. */
    ELSEWHERE("Beside a figure from elsewhere");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * Whether the paper said something that is not what is known. Counted in: a figure, a "not
   * applicable", or one withheld, that now reads otherwise or is gone. Counted out: what the paper
   * gave as to be confirmed or not at all, and a provisional figure that became final as it was.
   */
  public boolean differs() {
    return Restatement.restates(Reading.of(Written.of(said.asWritten())), reading());
  }

  public Kind kind() {
    if (!measure.figuresFrom().papers()) {
      return Kind.ELSEWHERE;
    }
    return said.taken() ? Kind.RESTATED : Kind.NOT_TAKEN;
  }

  /** What is known; {@link Reading.Missing} where nothing is. */
  public Reading reading() {
    return known.map(Kept::reading).orElse(new Reading.Missing());
  }

  /** What the paper said; provisional where it was issued before the period was over. */
  public Reading saidReading() {
    var reading = Reading.of(Written.of(said.asWritten()));
    return said.period().runsOn(England.day(said.knownFrom())) ? reading.provisional() : reading;
  }

  /** What is known as it was written; {@code no figure} where nothing is. */
  public String knownAsWritten() {
    return known.map(Kept::asWritten).filter(it -> !it.isEmpty()).orElse("no figure");
  }

  /**
   * How far what is known is from what the paper said, in the unit of the measure: {@code 42 more},
   * {@code 6.5 percentage points less}; empty unless both are figures and differ.
   */
  public Optional<String> difference() {
    return saidReading() instanceof Reading.Measured(var was, _, _)
            && reading() instanceof Reading.Measured(var is, _, _)
            && !was.equals(is)
        ? Optional.of(inWords(is.value().subtract(was.value())))
        : Optional.empty();
  }

  private String inWords(BigDecimal difference) {
    var amount = difference.abs().stripTrailingZeros();
    var unit =
        switch (measure.unit()) {
          case "percent" -> " percentage points";
          case "days" -> " days";
          case "weeks" -> " weeks";
          default -> "";
        };
    var one = amount.compareTo(BigDecimal.ONE) == 0 && !unit.isEmpty();
    return "%s%s %s"
        .formatted(
            amount.toPlainString(),
            one ? unit.substring(0, unit.length() - 1) : unit,
            difference.signum() > 0 ? "more" : "less");
  }
}
