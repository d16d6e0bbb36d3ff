package waymark.governance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A report that a body owes.
 *
 * @param by the body that reports
 * @param to the body that is owed it; empty where the recipient is none of those kept here
 * @param recipient who else is owed it; empty where a body is
 * @param due empty where nobody set a day
 */
public record Owed(
    OwedId id,
    BodyId by,
    Optional<BodyId> to,
    String recipient,
    String title,
    Optional<LocalDate> due,
    Optional<LocalDate> sent) {}
