package waymark.report;

import java.util.List;

/**
 * Facts as a GOV.UK summary list. A value without a label belongs to the label above it; where
 * there is none above it is a paragraph of its own.
 */
record FactsHtml(List<Part.Fact> facts) {

  private static final String END_OF_ROW = "</dd></div>";

  void write(Markup markup) {
    boolean listed = false;
    for (Part.Fact fact : facts) {
      boolean labelled = !Markup.blank(fact.label());
      if (labelled) {
        markup.tags(listed ? END_OF_ROW : "<dl class=\"govuk-summary-list\">").line();
        row(fact, markup);
      } else if (!Markup.blank(fact.value())) {
        markup.tags("<p class=\"govuk-body\">").words(fact.value()).tags("</p>");
      }
      listed |= labelled;
    }
    if (listed) {
      markup.tags(END_OF_ROW).line().tags("</dl>").line();
    } else if (!facts.isEmpty()) {
      markup.line();
    }
  }

  private static void row(Part.Fact fact, Markup markup) {
    markup
        .tags("<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">")
        .words(fact.label())
        .tags("</dt><dd class=\"govuk-summary-list__value\">")
        .words(Markup.blank(fact.value()) ? Cell.of("-") : fact.value());
  }
}
