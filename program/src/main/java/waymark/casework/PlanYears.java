package waymark.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;

/**
 * What became of the plans of a case.
 *
 * @param inForce from the first sign of a plan to its end, for each plan that was ended and begun
 *     anew
 * @param toReview from the final plan or a review's decision to the next decision or the end
 * @param settings where the child learns, from a day on
 * @param movesHome days on which the child, having a plan, came to be educated at home
 */
record PlanYears(
    List<Stretch> inForce,
    List<Stretch> toReview,
    NavigableMap<LocalDate, Detail.Setting> settings,
    List<LocalDate> movesHome) {}
