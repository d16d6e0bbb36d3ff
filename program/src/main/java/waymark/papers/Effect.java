package waymark.papers;

import waymark.trajectory.Status;

/** What accepting a paper would do to what is known, for one of its cells. */
public sealed interface Effect {

  /** Whether something is written that was not known so before. */
  default boolean changes() {
    return true;
  }

  /** Nothing was known, or it was to be confirmed. */
  record New() implements Effect {}

  /** The paper says what is known. */
  record Same() implements Effect {
    @Override
    public boolean changes() {
      return false;
    }
  }

  /**
   * The same figure on another footing: it was provisional or approximate and is final now, or the
   * other way round, or the paper says what it was counted from.
   */
  record GivenAnew() implements Effect {}

  /** A reading reads otherwise; whether the judgement of its period is turned over. */
  record Restates(Status was, Status now) implements Effect {
    public boolean flips() {
      return Flips.between(was, now);
    }
  }

  /** The final target is another one. */
  record MovesTarget() implements Effect {}

  /** A milestone is another one. */
  record MovesMilestone(Status was, Status now) implements Effect {
    public boolean flips() {
      return Flips.between(was, now);
    }
  }

  /** The stated baseline is another one. */
  record MovesBaseline() implements Effect {}

  /**
   * The paper shows the cell empty where something is known. An empty cell says little, so it is
   * taken only where a person says so.
   */
  record TakesBack(Status was, Status now) implements Effect {
    public boolean flips() {
      return Flips.between(was, now);
    }
  }

  /**
   * The measure is counted, returned or typed in: the paper's figure is kept beside the reading and
   * changes nothing.
   *
   * @param differs whether it says otherwise than what is known
   */
  record ReportedOnly(boolean differs) implements Effect {
    @Override
    public boolean changes() {
      return false;
    }
  }

  /** A person left it out; what the paper says is kept as said, and changes nothing. */
  record LeftOut(Effect otherwise) implements Effect {
    @Override
    public boolean changes() {
      return false;
    }
  }
}
