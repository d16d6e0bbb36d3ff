package waymark.report;

import java.util.List;

/**
 * A table as GOV.UK writes it. Each group of rows is a body of its own, headed by its label, and
 * each cell names its column in {@code data-label}, so that a narrow page can set a row as a list.
 */
record TableHtml(Table table) {

  void write(Markup markup) {
    markup.tags("<table class=\"govuk-table waymark-stacked\">").line();
    if (!Markup.blank(table.caption())) {
      markup
          .tags("<caption class=\"govuk-table__caption govuk-table__caption--m\">")
          .words(table.caption())
          .tags("</caption>")
          .line();
    }
    head(markup);
    bodies(markup);
    markup.tags("</table>").line();
    table.notes().forEach(note -> Html.paragraph(note, "govuk-body-s", markup));
  }

  private void head(Markup markup) {
    markup.tags("<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">").line();
    for (int i = 0; i < table.columns().size(); i++) {
      var heading = table.columns().get(i).heading();
      var style = "govuk-table__header" + (numeric(i) ? " govuk-table__header--numeric" : "");
      if (Markup.blank(heading)) {
        markup.tags("<td class=\"govuk-table__cell\"></td>").line();
      } else {
        markup.tags("<th scope=\"col\" class=\"" + style + "\">").words(heading).tags("</th>");
        markup.line();
      }
    }
    markup.tags("</tr></thead>").line();
  }

  private void bodies(Markup markup) {
    boolean open = false;
    for (Table.Row row : table.rows()) {
      boolean starts = !open || row instanceof Table.Group;
      if (starts) {
        markup.tags(open ? "</tbody>\n" : "").tags("<tbody class=\"govuk-table__body\">").line();
        open = true;
      }
      switch (row) {
        case Table.Group(var label, var summary) -> group(label, summary, markup);
        case Table.Entry(var cells) -> entry(cells, markup);
      }
    }
    markup.tags(open ? "</tbody>\n" : "");
  }

  private void group(String label, String summary, Markup markup) {
    if (Markup.blank(label) && Markup.blank(summary)) {
      return;
    }
    markup
        .tags("<tr class=\"govuk-table__row waymark-group\"><th scope=\"rowgroup\" colspan=\"")
        .tags(table.columns().size() + "\" class=\"govuk-table__header\">")
        .words(label);
    if (!Markup.blank(summary)) {
      markup.tags(" <span class=\"waymark-group__summary\">").words(summary).tags("</span>");
    }
    markup.tags("</th></tr>").line();
  }

  private void entry(List<Cell> cells, Markup markup) {
    markup.tags("<tr class=\"govuk-table__row\">").line();
    header(cells.getFirst(), markup);
    for (int i = 1; i < cells.size(); i++) {
      var style = "govuk-table__cell" + (numeric(i) ? " govuk-table__cell--numeric" : "");
      markup
          .tags("<td class=\"" + style + "\" data-label=\"")
          .words(table.columns().get(i).heading())
          .tags("\">")
          .words(cells.get(i))
          .tags("</td>")
          .line();
    }
    markup.tags("</tr>").line();
  }

  private static void header(Cell cell, Markup markup) {
    if (Markup.blank(cell)) {
      markup.tags("<td class=\"govuk-table__cell\"></td>").line();
    } else {
      markup.tags("<th scope=\"row\" class=\"govuk-table__header\">").words(cell).tags("</th>");
      markup.line();
    }
  }

  private boolean numeric(int column) {
    return column > 0 && table.columns().get(column).kind() == Table.Kind.FIGURE;
  }
}
