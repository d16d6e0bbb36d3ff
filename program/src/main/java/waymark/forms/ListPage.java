package waymark.forms;

import java.util.List;
import java.util.Optional;
import waymark.report.Table;
import waymark.web.Link;
import waymark.web.Pagination;

/**
 * Things of one kind, and what can be done about them.
 *
 * @param links such as the form for one more; none for who may not use it
 * @param pages empty where the list is whole
 */
public record ListPage(
    String title,
    String words,
    Table table,
    List<Link> links,
    Link back,
    Optional<Pagination> pages) {

  public static final String TEMPLATE = "forms/list";

  public ListPage {
    links = List.copyOf(links);
  }

  /** A list that is whole. */
  public ListPage(String title, String words, Table table, List<Link> links, Link back) {
    this(title, words, table, links, back, Optional.empty());
  }
}
