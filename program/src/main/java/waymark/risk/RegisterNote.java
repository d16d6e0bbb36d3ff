package waymark.risk;

/**
 * What is to be known of a register as a whole, such as that a paper names it and does not print
 * it.
 *
 * @param words empty where nothing is
 * @param paper that says so; may be empty
 * @param place in it, such as {@code paragraph 7.1}; may be empty
 */
public record RegisterNote(String words, String paper, String place) {

  public static final RegisterNote NONE = new RegisterNote("", "", "");
}
