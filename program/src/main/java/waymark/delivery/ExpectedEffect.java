package waymark.delivery;

import waymark.measures.MeasureId;

/**
 * What an action is to change.
 *
 * @param howMuch as people say it, such as {@code to 60%} or {@code 5 points}
 * @param byWhen a day, month or year as {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy}; empty
 *     where nobody said
 */
public record ExpectedEffect(ActionId action, MeasureId measure, String howMuch, String byWhen) {}
