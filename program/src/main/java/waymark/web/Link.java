package waymark.web;

/**
 * Words that lead somewhere.
 *
 * @param href empty where the words stand for the page itself
 * @param hidden more words for those who hear the link without what stands around it, such as "the
 *     target of objective 3" after "Change"; may be empty
 */
public record Link(String text, String href, String hidden) {

  public static Link to(String href, String text) {
    return new Link(text, href, "");
  }

  /** The page that the reader is on. */
  public static Link here(String text) {
    return new Link(text, "", "");
  }

  public Link hidden(String words) {
    return new Link(text, href, words);
  }
}
