package waymark.web;

/**
 * A place that the navigation leads to.
 *
 * @param href empty where it is only named
 */
public record NavigationItem(String text, String href, Reader reader) {

  /** Where the reader is, seen from the place. */
  public enum Reader {
    ELSEWHERE(""),
    /** On a page below it. */
    WITHIN("true"),
    /** On the page itself. */
    HERE("page");

    private final String current;

    Reader(String current) {
      this.current = current;
    }

    /** For {@code aria-current}; empty where it is not. */
    public String current() {
      return current;
    }
  }

  public static NavigationItem to(String href, String text) {
    return new NavigationItem(text, href, Reader.ELSEWHERE);
  }

  public NavigationItem with(Reader newReader) {
    return new NavigationItem(text, href, newReader);
  }

  public boolean active() {
    return reader != Reader.ELSEWHERE;
  }
}
