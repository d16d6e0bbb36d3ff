package waymark.documents;

/**
 * What a cell says and what it was understood to mean.
 *
 * @param asWritten as the paper has it, blanks inside a number removed
 */
public record Stated<T>(String asWritten, T means) {}
