package waymark.claims;

import java.util.Optional;

/** What became of a claim when it was held against what is held; each says why in plain words. */
public sealed interface Verdict {

  String reason();

  record Holds(String reason) implements Verdict {}

  record Differs(String reason) implements Verdict {}

  /**
   * What it would take to check the claim is not among the papers, or the claim is not definite.
   */
  record CannotBeChecked(String reason) implements Verdict {}

  /**
   * The claim is about what was known at an earlier time, and those figures are not among the
   * papers: that the figures known now say otherwise does not make it false.
   */
  record CannotBeReproduced(String reason) implements Verdict {}

  /** True where it holds, false where it differs, empty where neither can be said. */
  default Optional<Boolean> agrees() {
    return switch (this) {
      case Holds _ -> Optional.of(true);
      case Differs _ -> Optional.of(false);
      case CannotBeChecked _, CannotBeReproduced _ -> Optional.empty();
    };
  }

  /** {@code holds}, {@code differs}, {@code cannot be checked}, {@code cannot be reproduced}. */
  default String words() {
    return switch (this) {
      case Holds _ -> "holds";
      case Differs _ -> "differs";
      case CannotBeChecked _ -> "cannot be checked";
      case CannotBeReproduced _ -> "cannot be reproduced";
    };
  }
}
