package waymark.web;

import java.util.List;
import java.util.stream.Stream;

/** One row of a summary list: what it is, how it stands, and what can be done about it. */
public record SummaryRow(String key, Inline value, List<Link> actions) {

  public SummaryRow {
    actions = List.copyOf(actions);
  }

  public static SummaryRow of(String key, String value) {
    return of(key, Inline.of(value));
  }

  public static SummaryRow of(String key, Inline value) {
    return new SummaryRow(key, value, List.of());
  }

  public SummaryRow action(Link link) {
    return new SummaryRow(key, value, Stream.concat(actions.stream(), Stream.of(link)).toList());
  }
}
