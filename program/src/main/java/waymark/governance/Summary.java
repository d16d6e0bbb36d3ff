package waymark.governance;

/**
 * What the public is told of a meeting.
 *
 * @param approved whether somebody with the right let it out
 */
public record Summary(MeetingId meeting, String words, boolean approved) {}
