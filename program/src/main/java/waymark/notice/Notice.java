package waymark.notice;

import java.time.LocalDate;
import java.util.Optional;
import waymark.programme.PlanId;

/**
 * An improvement notice that an area was given.
 *
 * @param key as addresses name it
 * @param issuedBy the Department for Education, for the Secretary of State
 * @param issuedOn empty where no paper prints the day
 * @param plan the plan by which the area answers it
 * @param consequence what the law provides for where it is not done, in words; may be empty
 * @param source the paper and paragraph that tells of it; may be empty
 */
public record Notice(
    NoticeId id,
    String key,
    String title,
    String issuedBy,
    Optional<LocalDate> issuedOn,
    Optional<PlanId> plan,
    String consequence,
    NoticeState state,
    String source) {}
