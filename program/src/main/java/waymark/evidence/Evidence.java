package waymark.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.delivery.ActionId;
import waymark.measures.MeasureId;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/**
 * Evidence that something has changed for children, young people and families.
 *
 * @param key as addresses name it within its plan
 * @param claim what has changed for families, in words
 * @param dated the day that it tells of
 * @param owner the post that answers for it
 * @param expires the last day on which it counts; empty where it goes on counting
 * @param objectives that it is about
 * @param action that brought it about, where one is named
 * @param measure that shows it, where one is named
 * @param source where it is told; may be empty
 */
public record Evidence(
    EvidenceId id,
    PlanId plan,
    String key,
    String claim,
    Kind kind,
    Strength strength,
    LocalDate dated,
    String owner,
    Optional<LocalDate> expires,
    List<ObjectiveId> objectives,
    Optional<ActionId> action,
    Optional<MeasureId> measure,
    String source) {

  public Evidence {
    objectives = List.copyOf(objectives);
  }

  /** Where it comes from. */
  public enum Kind {
    DATA("Data", "figures that are collected anyway"),
    AUDIT("Audit", "cases that somebody looked through"),
    /** What children, young people and families themselves say. */
    VOICE("Voice", "what children, young people and families say"),
    DOCUMENT("Document", "a paper, letter or report");

    private final String words;
    private final String meaning;

    Kind(String words, String meaning) {
      this.words = words;
      this.meaning = meaning;
    }

    public String words() {
      return words;
    }

    public String meaning() {
      return meaning;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that key. */
    public static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }

  /** Whether it still counts: on its last day it does. */
  public boolean counts(LocalDate today) {
    return expires.filter(it -> it.isBefore(today)).isEmpty();
  }

  boolean about(ObjectiveId objective) {
    return objectives.contains(objective);
  }
}
