package waymark.delivery;

import java.util.Optional;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/**
 * An activity by which partners assure themselves that improvement lasts, as it stands.
 *
 * @param key as addresses name it within its plan; it stays when the words change
 * @param objective for which it is; empty where it is not said
 * @param lead the post that sees to it; may be empty
 * @param ended whether it is no longer to come round
 * @param paper the title of the paper that said so; empty where it was entered
 */
public record Assurance(
    AssuranceId id,
    PlanId plan,
    String key,
    Optional<ObjectiveId> objective,
    String activity,
    Cycle cycle,
    String lead,
    boolean ended,
    String paper) {}
