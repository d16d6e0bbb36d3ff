package waymark.report;

import java.util.List;
import java.util.stream.IntStream;
import waymark.report.Table.Breadth;

/**
 * A table as GOV.UK writes it. Each group of rows is a body of its own, headed by its label. Where
 * rows become blocks on a narrow screen, each cell names its column in {@code data-label}, and
 * roles say what the blocks still are; where columns stay beside each other, they scroll in a
 * region.
 */
record TableHtml(Table table) {

  void write(Markup markup) {
    boolean scrolls = table.breadth() != Breadth.SEVERAL;
    if (scrolls) {
      markup
          .tags("<div class=\"waymark-scroll\" role=\"region\" aria-label=\"")
          .words(name())
          .tags("\" tabindex=\"0\">")
          .line();
    }
    element(markup);
    if (scrolls) {
      markup.tags("</div>").line();
    }
    table.notes().forEach(note -> Html.paragraph(note, "govuk-body-s", markup));
  }

  /** What the region is called that the table scrolls in. */
  private String name() {
    return Markup.blank(table.caption())
        ? String.join(", ", table.columns().stream().map(Table.Column::heading).toList())
        : table.caption();
  }

  private void element(Markup markup) {
    var style =
        switch (table.breadth()) {
          case FEW -> "govuk-table";
          case SEVERAL -> "govuk-table waymark-table";
          case MANY -> "govuk-table waymark-table waymark-table--wide";
        };
    markup.tags("<table class=\"" + style + "\"" + role("table") + ">").line();
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
  }

  /** Blocks are no longer a table to a browser unless roles say so. */
  private String role(String role) {
    return stacks() ? " role=\"" + role + "\"" : "";
  }

  private boolean stacks() {
    return table.breadth() != Breadth.FEW;
  }

  private void head(Markup markup) {
    markup
        .tags("<thead class=\"govuk-table__head\"" + role("rowgroup") + ">")
        .tags("<tr class=\"govuk-table__row\"" + role("row") + ">")
        .line();
    for (int i = 0; i < table.columns().size(); i++) {
      var heading = table.columns().get(i).heading();
      var style = "govuk-table__header" + (numeric(i) ? " govuk-table__header--numeric" : "");
      if (Markup.blank(heading)) {
        markup.tags("<td class=\"govuk-table__cell\"" + role("cell") + "></td>").line();
      } else {
        markup
            .tags("<th scope=\"col\" class=\"" + style + "\"" + role("columnheader") + ">")
            .words(heading)
            .tags("</th>")
            .line();
      }
    }
    markup.tags("</tr></thead>").line();
  }

  private void bodies(Markup markup) {
    var openings = IntStream.range(0, table.columns().size()).mapToObj(this::opening).toList();
    var closing = stacks() ? "</span></td>" : "</td>";
    boolean open = false;
    for (Table.Row row : table.rows()) {
      boolean starts = !open || row instanceof Table.Group;
      if (starts) {
        markup
            .tags(open ? "</tbody>\n" : "")
            .tags("<tbody class=\"govuk-table__body\"" + role("rowgroup") + ">")
            .line();
        open = true;
      }
      switch (row) {
        case Table.Group(var label, var summary) -> group(label, summary, markup);
        case Table.Entry(var cells) -> entry(cells, openings, closing, markup);
      }
    }
    markup.tags(open ? "</tbody>\n" : "");
  }

  private void group(Text label, String summary, Markup markup) {
    if (Markup.blank(label) && Markup.blank(summary)) {
      return;
    }
    markup
        .tags("<tr class=\"govuk-table__row waymark-group\"" + role("row") + ">")
        .tags("<th scope=\"rowgroup\" colspan=\"" + table.columns().size() + "\"")
        .tags(" class=\"govuk-table__header\"" + role("rowheader") + ">")
        .words(label);
    if (!Markup.blank(summary)) {
      markup.tags(" <span class=\"waymark-group__summary\">").words(summary).tags("</span>");
    }
    markup.tags("</th></tr>").line();
  }

  private void entry(List<Cell> cells, List<String> openings, String closing, Markup markup) {
    markup.tags("<tr class=\"govuk-table__row\"" + role("row") + ">").line();
    header(cells.getFirst(), markup);
    for (int i = 1; i < cells.size(); i++) {
      markup.tags(openings.get(i)).words(cells.get(i)).tags(closing).line();
    }
    markup.tags("</tr>").line();
  }

  private void header(Cell cell, Markup markup) {
    if (Markup.blank(cell)) {
      markup.tags("<td class=\"govuk-table__cell\"" + role("cell") + "></td>").line();
    } else {
      markup
          .tags("<th scope=\"row\" class=\"govuk-table__header\"" + role("rowheader") + ">")
          .words(cell)
          .tags("</th>")
          .line();
    }
  }

  /** What stands before each cell of a column: the same for every row. */
  private String opening(int column) {
    var heading = table.columns().get(column).heading();
    var style = "govuk-table__cell" + (numeric(column) ? " govuk-table__cell--numeric" : "");
    var opening = new Markup().tags("<td class=\"" + style + "\"" + role("cell"));
    if (stacks() && !Markup.blank(heading)) {
      opening.tags(" data-label=\"").words(heading).tags("\"");
    }
    return opening.tags(stacks() ? "><span class=\"waymark-value\">" : ">").toString();
  }

  private boolean numeric(int column) {
    return column > 0 && table.columns().get(column).kind() == Table.Kind.FIGURE;
  }
}
