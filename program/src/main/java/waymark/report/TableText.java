package waymark.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import waymark.report.Table.Entry;
import waymark.report.Table.Group;
import waymark.report.Table.Kind;
import waymark.report.Table.Row;

/** Sets a table in columns or, where the line is too narrow for them, row by row as facts. */
final class TableText {

  /** A row higher than this stands apart from its neighbours by an empty line. */
  private static final int TALL = 3;

  /** A group's label keeps this much of the line before its summary moves to the next. */
  private static final int LEAST_LABEL = 20;

  private final Table table;
  private final PlainText paper;

  TableText(Table table, PlainText paper) {
    this.table = table;
    this.paper = paper;
  }

  void print(Page page) {
    page.paragraph(Wording.of(table.caption(), Style.STRONG), 0, 0, paper.width());
    page.gap();
    var widths = new ColumnWidths(table);
    if (widths.fit(paper.width())) {
      new Columns(widths.within(paper.width()), page).print();
    } else {
      records(page);
    }
    if (!table.notes().isEmpty()) {
      page.gap();
      table.notes().forEach(note -> page.paragraph(Wording.of(note), 0, 2, paper.width()));
    }
  }

  private void records(Page page) {
    for (Row row : table.rows()) {
      page.gap();
      switch (row) {
        case Group(var label, var summary) -> {
          page.paragraph(Wording.of(label, Style.STRONG), 0, 0, paper.width());
          page.paragraph(Wording.of(summary, Style.PLAIN), 0, 0, paper.width());
          page.line(0, Line.of(paper.rules().light.repeat(paper.width())));
        }
        case Entry(var cells) -> record(cells, page);
      }
    }
  }

  private void record(List<Cell> cells, Page page) {
    var header = Wording.of(cells.getFirst(), Style.STRONG);
    page.paragraph(header, 0, ColumnWidths.HANG, paper.width());
    var facts = new ArrayList<Part.Fact>();
    for (int i = 1; i < cells.size(); i++) {
      facts.add(new Part.Fact(table.columns().get(i).heading(), cells.get(i)));
    }
    new FactsText(facts, ColumnWidths.HANG, paper.width()).print(page);
  }

  /** The table in columns of given widths. */
  private final class Columns {

    private final int[] widths;
    private final int whole;
    private final Page page;

    Columns(int[] widths, Page page) {
      this.widths = widths;
      this.whole = Arrays.stream(widths).sum() + ColumnWidths.GAP * (widths.length - 1);
      this.page = page;
    }

    void print() {
      heading();
      boolean first = true;
      boolean tall = false;
      for (Row row : table.rows()) {
        switch (row) {
          case Group(var label, var summary) -> {
            if (!first) {
              page.gap();
            }
            group(Wording.of(label, Style.STRONG), Wording.of(summary, Style.PLAIN));
            tall = false;
          }
          case Entry(var cells) -> {
            var lines = lines(cells);
            boolean high = lines.stream().anyMatch(cell -> cell.size() > TALL);
            if (!first && (tall || high)) {
              page.gap();
            }
            cells(lines);
            tall = high;
          }
        }
        first = false;
      }
    }

    /** Headings end on one line, just above their columns. */
    private void heading() {
      var headings = new ArrayList<List<Line>>();
      for (int i = 0; i < widths.length; i++) {
        var heading = Wording.of(table.columns().get(i).heading(), Style.STRONG);
        headings.add(heading.lines(widths[i]));
      }
      int height = headings.stream().mapToInt(List::size).max().orElse(0);
      for (int line = 0; line < height; line++) {
        for (int i = 0; i < widths.length; i++) {
          int above = height - headings.get(i).size();
          place(i, line < above ? Line.EMPTY : headings.get(i).get(line - above), 0);
        }
        page.newLine();
      }
      page.line(0, Line.of(paper.rules().light.repeat(whole)));
    }

    private void group(Wording label, Wording summary) {
      int taken = summary.natural() + ColumnWidths.GAP;
      boolean beside = !summary.blank() && whole - taken >= Math.min(LEAST_LABEL, label.natural());
      var labels = label.lines(beside ? whole - taken : whole);
      page.put(0, labels.isEmpty() ? Line.EMPTY : labels.getFirst());
      if (beside) {
        page.put(whole - summary.natural(), summary.lines(whole).getFirst());
      }
      page.newLine();
      labels.stream().skip(1).forEach(line -> page.line(0, line));
      if (!beside) {
        page.paragraph(summary, 0, 0, whole);
      }
    }

    private List<List<Line>> lines(List<Cell> cells) {
      var lines = new ArrayList<List<Line>>();
      int header = widths[0] - ColumnWidths.indent(table);
      lines.add(Wording.of(cells.getFirst()).lines(header, header - ColumnWidths.HANG));
      for (int i = 1; i < widths.length; i++) {
        lines.add(Wording.of(cells.get(i)).lines(widths[i]));
      }
      return lines;
    }

    private void cells(List<List<Line>> lines) {
      int height = lines.stream().mapToInt(List::size).max().orElse(0);
      for (int line = 0; line < height; line++) {
        for (int i = 0; i < widths.length; i++) {
          int in = i > 0 ? 0 : ColumnWidths.indent(table) + (line == 0 ? 0 : ColumnWidths.HANG);
          place(i, line < lines.get(i).size() ? lines.get(i).get(line) : Line.EMPTY, in);
        }
        page.newLine();
      }
    }

    private void place(int column, Line words, int in) {
      int at = in;
      for (int i = 0; i < column; i++) {
        at += widths[i] + ColumnWidths.GAP;
      }
      boolean right = table.columns().get(column).kind() == Kind.FIGURE && column > 0;
      page.put(right ? at + widths[column] - words.width() : at, words);
    }
  }
}
