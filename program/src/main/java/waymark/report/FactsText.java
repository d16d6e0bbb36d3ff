package waymark.report;

import java.util.List;

/** Labels in one column, their values in the next; a value without a label begins at the left. */
record FactsText(List<Part.Fact> facts, int indent, int width) {

  private static final int GAP = 2;

  void print(Page page) {
    int labels = labels();
    int values = indent + labels + (labels == 0 ? 0 : GAP);
    for (Part.Fact fact : facts) {
      var label = Wording.of(fact.label(), Style.PLAIN);
      var value = Wording.of(fact.value());
      if (label.blank() || labels == 0) {
        page.paragraph(value, indent, indent, width);
      } else {
        page(page, label.lines(labels), shown(value).lines(width - values), values);
      }
    }
  }

  private void page(Page page, List<Line> label, List<Line> value, int at) {
    for (int i = 0; i < Math.max(label.size(), value.size()); i++) {
      page.put(indent, i < label.size() ? label.get(i) : Line.EMPTY);
      page.put(at, i < value.size() ? value.get(i) : Line.EMPTY);
      page.newLine();
    }
  }

  /** A label with nothing beside it would look cut off. */
  private static Wording shown(Wording value) {
    return value.blank() ? Wording.of("-", Style.PLAIN) : value;
  }

  /** The widest label as it is set, in never more than two fifths of the line. */
  private int labels() {
    int most = (width - indent) * 2 / 5;
    return facts.stream()
        .flatMap(fact -> Wording.of(fact.label(), Style.PLAIN).lines(most).stream())
        .mapToInt(Line::width)
        .max()
        .orElse(0);
  }
}
