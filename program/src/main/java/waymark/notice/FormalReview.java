package waymark.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.delivery.Cycle;
import waymark.programme.PlanId;

/**
 * A review of progress by those who stand over the area.
 *
 * @param key as addresses name it
 * @param body who reviews: the Department for Education, NHS England
 * @param cycle how often reviews of the same thing come round
 * @param on the day on which it was held or is to be; empty where that is not stated
 * @param findings what was found, in words; may be empty
 * @param judgement what the reviewers said of progress, in their words; may be empty
 * @param source the paper and paragraph that tells of it; may be empty
 */
public record FormalReview(
    ReviewId id,
    String key,
    String title,
    String body,
    About about,
    Cycle cycle,
    Stage stage,
    Optional<LocalDate> on,
    List<ReviewPaper> papers,
    String findings,
    String judgement,
    String source) {

  public FormalReview {
    papers = List.copyOf(papers);
  }

  /** What is reviewed. Reviews of the same thing follow each other in a cycle. */
  public sealed interface About {

    record OfNotice(NoticeId notice) implements About {}

    record OfPlan(PlanId plan) implements About {}
  }

  /** How far it has come. */
  public enum Stage {
    PLANNED("planned"),
    PAPERS_READY("papers prepared"),
    HELD("held"),
    FINDINGS_IN("findings received"),
    CALLED_OFF("called off");

    private final String words;

    Stage(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** Whether it took place. */
    public boolean held() {
      return this == HELD || this == FINDINGS_IN;
    }

    /** Whether it is still to come. */
    public boolean toCome() {
      return this == PLANNED || this == PAPERS_READY;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stage of that key. */
    public static Optional<Stage> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }

  /** The day on which it was held; empty where it was not. */
  Optional<LocalDate> heldOn() {
    return stage.held() ? on : Optional.empty();
  }
}
