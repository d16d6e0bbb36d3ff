package waymark.programme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan that an area works under.
 *
 * @param begins a day, month or year as {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy}; empty
 *     where not stated
 * @param ends in the same way
 * @param succeeds the plan that it takes the place of
 * @param requirements what an improvement notice asks for
 * @param consequence what the law provides for where it is not done; may be empty
 */
public record Plan(
    PlanId id,
    String key,
    Kind kind,
    String title,
    String begins,
    String ends,
    Optional<PlanId> succeeds,
    String note,
    List<String> requirements,
    String consequence) {

  public Plan {
    requirements = List.copyOf(requirements);
  }

  /** What a plan is in law or by custom. */
  public enum Kind {
    STRATEGY("Strategy"),
    /** Asked for by Ofsted and the CQC under the area inspections until 2022. */
    WRITTEN_STATEMENT_OF_ACTION("Written statement of action"),
    /** Issued by the Secretary of State, with requirements. */
    IMPROVEMENT_NOTICE("Improvement notice"),
    IMPROVEMENT_PLAN("Improvement plan"),
    ACCELERATED_PROGRESS_PLAN("Accelerated progress plan"),
    /** Asked for by Ofsted and the CQC since 2023. */
    PRIORITY_ACTION_PLAN("Priority action plan"),
    LOCAL_REFORM_PLAN("Local reform plan");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    /** As addresses and the database name it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that key. */
    public static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }
}
