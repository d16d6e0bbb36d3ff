package waymark.report;

/** Lines of plain text as they are set, without blanks at their ends or doubled empty lines. */
final class Page {

  private final StringBuilder text = new StringBuilder();
  private final PlainText.Colour colour;
  private int column;
  private boolean begun;
  private boolean gap;

  Page(PlainText.Colour colour) {
    this.colour = colour;
  }

  /** Leaves an empty line before the next one; none at the top and none at the end. */
  void gap() {
    gap = true;
  }

  /** Puts words at a column of the current line; nothing happens where there are none. */
  void put(int at, Line words) {
    if (words.spans().isEmpty()) {
      return;
    }
    if (gap && !begun && !text.isEmpty()) {
      text.append('\n');
    }
    gap = gap && begun;
    begun = true;
    text.repeat(' ', Math.max(0, at - column));
    for (Line.Span span : words.spans()) {
      text.append(
          switch (colour) {
            case NONE -> span.words();
            case ANSI -> span.style().paint(span.words());
          });
    }
    column = at + words.width();
  }

  /** Ends the line; a line on which nothing was put is left out. */
  void newLine() {
    if (begun) {
      text.append('\n');
    }
    begun = false;
    column = 0;
  }

  void line(int at, Line words) {
    put(at, words);
    newLine();
  }

  /** A paragraph whose first line begins at one column and the others at another. */
  void paragraph(Wording wording, int first, int others, int width) {
    int at = first;
    for (Line line : wording.lines(width - first, width - others)) {
      line(at, line);
      at = others;
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
