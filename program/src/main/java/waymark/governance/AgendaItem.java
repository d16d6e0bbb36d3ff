package waymark.governance;

import java.util.Optional;

/**
 * What a meeting is to talk about.
 *
 * @param position its place on the agenda, 1 for the first
 * @param why why it was proposed; may be empty
 * @param confidential whether only those with the right may see it and what came of it
 * @param carriedFrom the item of an earlier meeting that was not taken there
 */
public record AgendaItem(
    ItemId id,
    MeetingId meeting,
    int position,
    String title,
    String why,
    boolean confidential,
    Optional<ItemId> carriedFrom) {}
