package waymark.trajectory;

import waymark.measures.Reading;

/** Why a promise was not assessed. */
public enum Because {
  /** Nothing was promised for the period: blank, N/A, or a month between two milestones. */
  NO_PROMISE("no-promise"),
  /** Promised, and no figure was given. */
  NOT_MEASURED("not-measured"),
  /** There was nothing to measure in the period. */
  NOT_APPLICABLE("not-applicable"),
  TO_BE_CONFIRMED("to-be-confirmed"),
  /** A direction without an earlier reading to hold it against. */
  NO_BASELINE("no-baseline"),
  /** A plain figure for a measure that is neither better higher nor lower: reached from where? */
  NO_DIRECTION("no-direction"),
  /** The period was not over. */
  PROVISIONAL("provisional"),
  /** The figure is written as near another: {@code 240+}. */
  APPROXIMATE("approximate"),
  /** The figure is withheld because it counts too few people. */
  SUPPRESSED("suppressed");

  private final String word;

  Because(String word) {
    this.word = word;
  }

  /** The word for it in published data. */
  public String word() {
    return word;
  }

  /** Why this reading is not judged; a final figure is, so asking for it is a mistake. */
  static Because of(Reading reading) {
    return switch (reading) {
      case Reading.Missing _, Reading.Unavailable _ -> NOT_MEASURED;
      case Reading.NotApplicable _ -> NOT_APPLICABLE;
      case Reading.ToBeConfirmed _ -> TO_BE_CONFIRMED;
      case Reading.Suppressed _ -> SUPPRESSED;
      case Reading.Measured(_, _, var certainty) ->
          switch (certainty) {
            case PROVISIONAL -> PROVISIONAL;
            case APPROXIMATE -> APPROXIMATE;
            case FINAL -> throw new IllegalArgumentException("a final figure is assessed");
          };
    };
  }
}
