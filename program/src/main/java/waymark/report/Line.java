package waymark.report;

import java.util.ArrayList;
import java.util.List;

/** Safe words on one line, and the columns they take. */
record Line(List<Span> spans, int width) {

  static final Line EMPTY = new Line(List.of(), 0);

  /** Words in one style. */
  record Span(String words, Style style) {}

  static Line of(String safe) {
    return of(safe, Style.PLAIN);
  }

  static Line of(String safe, Style style) {
    return new Line(List.of(new Span(safe, style)), DisplayWidth.of(safe));
  }

  /** Puts a line together, joining neighbours of one style. */
  static final class Joined {
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Style style = Style.PLAIN;
    private int width;

    int width() {
      return width;
    }

    boolean empty() {
      return spans.isEmpty() && words.isEmpty();
    }

    void add(String more, Style itsStyle, int itsWidth) {
      if (itsStyle != style) {
        close();
        style = itsStyle;
      }
      words.append(more);
      width += itsWidth;
    }

    void add(Line more) {
      more.spans.forEach(span -> add(span.words, span.style, 0));
      width += more.width;
    }

    /** A blank, coloured only where it stands inside coloured words. */
    void blankBefore(Line word) {
      boolean inside = word.spans.getFirst().style == style;
      add(" ", inside ? style : Style.PLAIN, 1);
    }

    Line line() {
      close();
      return new Line(List.copyOf(spans), width);
    }

    private void close() {
      if (!words.isEmpty()) {
        spans.add(new Span(words.toString(), style));
        words.setLength(0);
      }
    }
  }
}
