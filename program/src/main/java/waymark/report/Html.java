package waymark.report;

import java.util.List;

/**
 * Writes a report as a piece of HTML with the classes of the GOV.UK Design System, to stand inside
 * a page. No style, script or identifier is in it, and it is well-formed XML as well.
 *
 * @param level of the report's title, 1 to 6; sections go down from it. Below 6 the level is said
 *     by {@code aria-level}
 */
public record Html(int level) {

  private static final int DEEPEST = 6;

  public Html {
    if (level < 1 || level > DEEPEST) {
      throw new IllegalArgumentException("A heading has level 1 to 6, not " + level + ".");
    }
  }

  /** The title is the heading of the page. */
  public static Html page() {
    return new Html(1);
  }

  public String render(Report report) {
    var markup = new Markup();
    heading(report.title(), level, markup);
    parts(report.parts(), level + 1, markup);
    return markup.toString();
  }

  /** The parts alone, where the page has a heading of its own just above this level. */
  public String render(List<? extends Part> parts) {
    var markup = new Markup();
    parts(parts, level, markup);
    return markup.toString();
  }

  private static void parts(List<? extends Part> parts, int level, Markup markup) {
    for (Part part : parts) {
      switch (part) {
        case Part.Section(var heading, var within) -> {
          heading(heading, level, markup);
          parts(within, level + 1, markup);
        }
        case Part.Folded(var heading, var within) -> {
          markup
              .tags("<details class=\"govuk-details\"><summary class=\"govuk-details__summary\">")
              .tags("<span class=\"govuk-details__summary-text\">")
              .words(heading)
              .tags("</span></summary><div class=\"govuk-details__text\">")
              .line();
          parts(within, level, markup);
          markup.tags("</div></details>").line();
        }
        case Part.Lead(var text) -> paragraph(text, "govuk-body-l", markup);
        case Part.Prose(var text) -> paragraph(text, "govuk-body", markup);
        case Part.Items(var items) -> items(items, markup);
        case Part.Facts(var facts) -> new FactsHtml(facts).write(markup);
        case Table table -> new TableHtml(table).write(markup);
      }
    }
  }

  private static void heading(String words, int level, Markup markup) {
    if (!Markup.blank(words)) {
      var element = "h" + Math.min(level, DEEPEST);
      var deeper = level > DEEPEST ? " aria-level=\"" + level + "\"" : "";
      markup
          .tags("<" + element + " class=\"govuk-heading-" + size(level) + "\"" + deeper + ">")
          .words(words)
          .tags("</" + element + ">")
          .line();
    }
  }

  private static String size(int level) {
    return switch (level) {
      case 1 -> "l";
      case 2 -> "m";
      default -> "s";
    };
  }

  static void paragraph(Text words, String style, Markup markup) {
    if (!Markup.blank(words)) {
      markup.tags("<p class=\"" + style + "\">").words(words).tags("</p>").line();
    }
  }

  private static void items(List<Text> items, Markup markup) {
    var visible = items.stream().filter(item -> !Markup.blank(item)).toList();
    if (visible.isEmpty()) {
      return;
    }
    markup.tags("<ul class=\"govuk-list govuk-list--bullet\">").line();
    visible.forEach(item -> markup.tags("<li>").words(item).tags("</li>").line());
    markup.tags("</ul>").line();
  }
}
