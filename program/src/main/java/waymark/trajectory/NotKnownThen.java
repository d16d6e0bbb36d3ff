package waymark.trajectory;

import java.util.List;
import waymark.web.Link;
import waymark.web.NotFound;

/** What was asked for exists, and was not known on the day asked about. */
final class NotKnownThen extends NotFound {

  private static final long serialVersionUID = 1L;

  private final transient Page page;

  NotKnownThen(Page page) {
    super(page.title());
    this.page = page;
  }

  /**
   * The answer for whoever asked.
   *
   * @param sentences since when it is known, and that nothing was known of it on the day
   * @param links to the page as of today and as of the first day
   */
  record Page(String title, List<String> sentences, List<Link> links) {}

  Page page() {
    return page;
  }
}
