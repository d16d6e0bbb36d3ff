package waymark.governance;

/**
 * What was minuted of an item.
 *
 * @param taken false where the meeting did not come to it
 * @param reason why they were corrected after they had been approved; else empty
 */
public record Minutes(ItemId item, boolean taken, String words, String reason) {}
