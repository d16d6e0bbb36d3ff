package waymark.charts;

/**
 * What a mark on the drawing stands for, to be printed under it.
 *
 * @param mark a letter for a break in the series, a number for an event
 */
public record Note(String mark, String words) {}
