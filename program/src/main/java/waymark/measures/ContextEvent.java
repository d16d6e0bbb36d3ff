package waymark.measures;

import java.util.Optional;
import java.util.UUID;

/**
 * Something that helps to read figures: industrial action, a change of system. Never a claim of a
 * cause.
 *
 * @param from a day or month, {@code yyyy-MM-dd} or {@code yyyy-MM}
 * @param until its last day or month; empty where it is of one day or goes on
 * @param measure the only measure that it touches; empty for all of the area
 * @param breaksSeries whether figures before and after cannot be compared
 */
public record ContextEvent(
    UUID id,
    String from,
    String until,
    String title,
    String note,
    Optional<MeasureId> measure,
    boolean breaksSeries) {}
