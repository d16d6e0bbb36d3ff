package waymark.charts;

import java.time.LocalDate;

/**
 * A day from which figures are counted otherwise, so that those before cannot be compared with
 * those after.
 *
 * @param from the first day of the new way of counting
 * @param why what changed, in a few words
 */
public record Break(LocalDate from, String why) {}
