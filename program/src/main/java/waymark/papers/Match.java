package waymark.papers;

import java.util.List;
import java.util.Optional;
import waymark.measures.MeasureId;

/** Which measure of the area a row of a paper seems to be, and what says so; never in silence. */
public sealed interface Match {

  /** What says so, as a reader is told. */
  String reason();

  /** The measure that is proposed; empty where none is, or where a person must say. */
  Optional<MeasureId> proposed();

  /** Whether a person must say before the paper can be accepted. */
  default boolean asks() {
    return false;
  }

  /** A person said so when an earlier paper was accepted. */
  record Remembered(MeasureId measure, String reason) implements Match {
    @Override
    public Optional<MeasureId> proposed() {
      return Optional.of(measure);
    }
  }

  /** A person said when an earlier paper was accepted that such a row is left out. */
  record RememberedLeft(String reason) implements Match {
    @Override
    public Optional<MeasureId> proposed() {
      return Optional.empty();
    }
  }

  /** One measure has that name, or had it in an earlier paper. */
  record SameName(MeasureId measure, String reason) implements Match {
    @Override
    public Optional<MeasureId> proposed() {
      return Optional.of(measure);
    }
  }

  /** The words of the name and the figures are alike: probably renamed. A person says. */
  record Alike(MeasureId measure, String reason) implements Match {
    @Override
    public Optional<MeasureId> proposed() {
      return Optional.of(measure);
    }

    @Override
    public boolean asks() {
      return true;
    }
  }

  /** One or several measures may be meant, or another row of this paper; a person says. */
  record Several(List<MeasureId> candidates, String reason) implements Match {
    public Several {
      candidates = List.copyOf(candidates);
    }

    @Override
    public Optional<MeasureId> proposed() {
      return Optional.empty();
    }

    @Override
    public boolean asks() {
      return true;
    }
  }

  /**
   * A row before it in this paper has the name and the same figures, and is new: one measure placed
   * twice.
   *
   * @param row where that one stands
   */
  record SameAsRow(String row, String reason) implements Match {
    @Override
    public Optional<MeasureId> proposed() {
      return Optional.empty();
    }
  }

  /** No measure has such a name: proposed as a new one. */
  record None(String reason) implements Match {
    @Override
    public Optional<MeasureId> proposed() {
      return Optional.empty();
    }
  }
}
