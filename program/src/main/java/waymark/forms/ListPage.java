package waymark.forms;

import java.util.List;
import waymark.report.Table;
import waymark.web.Link;

/**
 * Things of one kind, and what can be done about them.
 *
 * @param links such as the form for one more; none for who may not use it
 */
public record ListPage(String title, String words, Table table, List<Link> links, Link back) {

  public static final String TEMPLATE = "forms/list";

  public ListPage {
    links = List.copyOf(links);
  }
}
