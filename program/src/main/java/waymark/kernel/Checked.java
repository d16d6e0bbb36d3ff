package waymark.kernel;

import java.util.List;
import java.util.function.Function;

/** What became of something that a person gave: taken, or refused with every reason at once. */
public sealed interface Checked<T> {

  /** It can be taken, and this is what it says. */
  record Valid<T>(T value) implements Checked<T> {}

  /** It cannot be taken as it is. */
  record Invalid<T>(List<Fault> faults) implements Checked<T> {

    public Invalid {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("what is refused is refused for a reason");
      }
    }
  }

  /** What follows from what can be taken; what is refused stays so. */
  default <R> Checked<R> map(Function<? super T, ? extends R> work) {
    return switch (this) {
      case Valid<T>(var value) -> new Valid<>(work.apply(value));
      case Invalid<T>(var faults) -> new Invalid<>(faults);
    };
  }

  /**
   * Why an answer cannot be taken.
   *
   * @param field the question that it answers
   * @param words what to do about it, for whoever gave it
   */
  record Fault(String field, String words) {}
}
