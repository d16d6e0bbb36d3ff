package waymark.delivery;

import java.util.Optional;

/**
 * One activity by which partners assure themselves that improvement lasts, as a row lists it.
 *
 * @param where for example {@code table 6, row 2}
 * @param objective the number of the objective that it stands under, where the paper has one
 * @param activity what is to be done, as written
 * @param cycle how often, where the activity's text says so
 * @param completeAsWritten what the cell under {@code Complete} says
 * @param impact as written
 */
public record AssuranceActivity(
    String where,
    Optional<String> objective,
    String activity,
    Cycle cycle,
    Completion complete,
    String completeAsWritten,
    String impact) {}
