package waymark.evidence;

import java.util.Optional;
import waymark.delivery.Due;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/**
 * Support that an area had from somebody else.
 *
 * @param provider the organisation, in words
 * @param begins a day or a month, no more exact than it was told
 * @param fundedBy may be empty
 * @param objective for which it was; empty where it is not said
 * @param impact what came of it, in words; may be empty
 * @param strength how well that is shown; empty where nobody says
 * @param source where it is told; may be empty
 */
public record Support(
    SupportId id,
    PlanId plan,
    String provider,
    String activity,
    Due begins,
    Due ends,
    String fundedBy,
    Optional<ObjectiveId> objective,
    String impact,
    Optional<Strength> strength,
    String source) {}
