package waymark.risk;

/**
 * Where a risk stands on the matrix of its area: two levels, each counted from 1, the lowest.
 *
 * @param likelihood of a risk; of an issue, its urgency
 */
public record Score(int likelihood, int impact) {

  public Score {
    if (likelihood < 1 || impact < 1) {
      throw new IllegalArgumentException("levels are counted from 1");
    }
  }

  /** The product of both levels, by which risks are compared. */
  public int value() {
    return likelihood * impact;
  }
}
