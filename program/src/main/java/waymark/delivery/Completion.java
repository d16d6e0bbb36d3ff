package waymark.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an assurance activity was done in the reporting period, as the table answers it. */
public enum Completion {
  YES("yes"),
  PARTLY("partial"),
  NO("no"),
  ONGOING("ongoing"),
  NOT_APPLICABLE("not-applicable"),
  NOT_STATED("not-stated");

  private static final Map<String, Completion> WRITTEN =
      Map.ofEntries(
          Map.entry("y", YES),
          Map.entry("yes", YES),
          Map.entry("\u2713", YES),
          Map.entry("\u2714", YES),
          Map.entry("complete", YES),
          Map.entry("completed", YES),
          Map.entry("done", YES),
          Map.entry("partial", PARTLY),
          Map.entry("partially", PARTLY),
          Map.entry("partly", PARTLY),
          Map.entry("in part", PARTLY),
          Map.entry("partial completion", PARTLY),
          Map.entry("partially complete", PARTLY),
          Map.entry("partially completed", PARTLY),
          Map.entry("partly complete", PARTLY),
          Map.entry("n", NO),
          Map.entry("no", NO),
          Map.entry("\u2717", NO),
          Map.entry("\u2718", NO),
          Map.entry("not complete", NO),
          Map.entry("not completed", NO),
          Map.entry("incomplete", NO),
          Map.entry("not done", NO),
          Map.entry("ongoing", ONGOING),
          Map.entry("on-going", ONGOING),
          Map.entry("in progress", ONGOING),
          Map.entry("underway", ONGOING),
          Map.entry("continuing", ONGOING),
          Map.entry("n/a", NOT_APPLICABLE),
          Map.entry("n / a", NOT_APPLICABLE),
          Map.entry("na", NOT_APPLICABLE),
          Map.entry("not applicable", NOT_APPLICABLE));

  private final String word;

  Completion(String word) {
    this.word = word;
  }

  /** The word that outputs use, for example {@code not-applicable}. */
  public String word() {
    return word;
  }

  /** As a page says it: {@code not applicable}. */
  public String said() {
    return this == PARTLY ? "partly" : word.replace('-', ' ');
  }

  /** The answer of that word. */
  public static Optional<Completion> named(String word) {
    return Stream.of(values()).filter(it -> it.word.equals(word)).findFirst();
  }

  /** Whether it says that the activity took place, or goes on. */
  boolean done() {
    return this == YES || this == ONGOING;
  }

  /** Whether nothing was missed until the end of its period. */
  boolean keepsTheCycle() {
    return done() || this == NOT_APPLICABLE;
  }

  /** Understands a cell under a heading such as {@code Complete}. */
  public static Completion of(String asWritten) {
    return WRITTEN.getOrDefault(Words.plain(asWritten), NOT_STATED);
  }
}
