package waymark.casework;

/** Where a request without an outcome stands. */
public enum Stage {
  DECIDING("Waiting for the decision whether to assess", 6),
  ADVICE("Waiting for advice", 6),
  DRAFTING("No advice is awaited, the plan is to be drafted", 4),
  FINALISING("Drafted, waiting for the final plan", 4);

  private final String words;
  private final int weeks;

  Stage(String words, int weeks) {
    this.words = words;
    this.weeks = weeks;
  }

  public String words() {
    return words;
  }

  /**
   * Its share of the 20 weeks: six to decide (regulation 5), six for advice (8), and four each
   * until the sixteenth week, by which a family must know that there will be no plan (10), and the
   * twentieth (13). Only the first and the second are limits of their own.
   */
  public int weeks() {
    return weeks;
  }
}
