package waymark.trajectory;

import java.util.List;
import java.util.function.UnaryOperator;
import waymark.web.Link;

/** The files in which a page may be taken along, as links. */
public final class TakeAlong {

  /** What most pages can be taken along as. */
  public static final List<String> USUAL = List.of(".docx", ".csv", ".txt");

  /** A tracker is filled in elsewhere, too. */
  static final List<String> TO_FILL_IN = List.of(".docx", ".xlsx", ".csv", ".txt");

  private TakeAlong() {}

  /**
   * A link for each ending.
   *
   * @param at the address of the page with that ending, at the moment shown
   */
  public static List<Link> as(UnaryOperator<String> at, List<String> endings) {
    return endings.stream()
        .map(it -> Link.to(at.apply(it), words(it)).hidden("file of this page"))
        .toList();
  }

  private static String words(String ending) {
    return switch (ending) {
      case ".docx" -> "Word";
      case ".xlsx" -> "Excel";
      case ".csv" -> "CSV";
      default -> "Plain text";
    };
  }
}
