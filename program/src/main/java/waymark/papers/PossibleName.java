package waymark.papers;

/**
 * Letters of a text that may name a person or say how to reach one.
 *
 * @param from the first letter, counted from 0
 * @param until the letter behind the last
 * @param why which rule found it, as a reader is told
 */
public record PossibleName(int from, int until, String text, String why) {}
