package waymark.documents;

import waymark.kernel.Fraction;

/**
 * What a paper says of one objective: so many of its promises met, of so many.
 *
 * @param objective its number; blank where the table has none
 * @param asWritten for example {@code 1/3 achieved}
 */
public record ObjectiveStatus(
    String where, String objective, String title, String asWritten, Fraction stated) {}
