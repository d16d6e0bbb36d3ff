package waymark.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into safe words, ready to be set in any width. A word is broken only where it is wider
 * than the line, and then rather after a hyphen or a slash; never between a letter and its marks.
 */
record Wording(List<Line> words) {

  private static final String BREAKS_AFTER = "-/_.,;:@&=?)";

  static Wording of(String text, Style style) {
    var cutter = new Cutter();
    cutter.cut(text, style);
    return cutter.wording();
  }

  static Wording of(Text text) {
    return of(text, Style.PLAIN);
  }

  /** The base style holds for the words that have none of their own. */
  static Wording of(Text text, Style base) {
    var cutter = new Cutter();
    cutter.cut(text, base);
    return cutter.wording();
  }

  static Wording of(Cell cell) {
    return of(cell, Style.PLAIN);
  }

  static Wording of(Cell cell, Style base) {
    var cutter = new Cutter();
    cutter.cut(cell, base);
    return cutter.wording();
  }

  boolean blank() {
    return words.isEmpty();
  }

  /** Columns on a single line. */
  int natural() {
    return words.stream().mapToInt(Line::width).sum() + Math.max(0, words.size() - 1);
  }

  /** Columns of the longest word. */
  int longest() {
    return words.stream().mapToInt(Line::width).max().orElse(0);
  }

  List<Line> lines(int width) {
    return lines(width, width);
  }

  /** Set in lines; the first may be wider or narrower than those below it. */
  List<Line> lines(int first, int others) {
    var lines = new ArrayList<Line>();
    var line = new Line.Joined();
    int room = first;
    for (Line word : words) {
      if (!line.empty() && line.width() + 1 + word.width() > room) {
        lines.add(line.line());
        line = new Line.Joined();
        room = others;
      }
      Line last = word;
      if (word.width() > room) {
        List<Line> pieces = pieces(word, room, others);
        lines.addAll(pieces.subList(0, pieces.size() - 1));
        last = pieces.getLast();
        room = others;
      }
      if (!line.empty()) {
        line.blankBefore(last);
      }
      line.add(last);
    }
    if (!line.empty()) {
      lines.add(line.line());
    }
    return lines;
  }

  private static List<Line> pieces(Line word, int first, int others) {
    var pieces = new ArrayList<Line>();
    var piece = new ArrayList<Letter>();
    int width = 0;
    int room = first;
    for (Letter letter : letters(word)) {
      if (width + letter.width > room && !piece.isEmpty()) {
        int cut = cut(piece);
        pieces.add(joined(piece.subList(0, cut)));
        piece.subList(0, cut).clear();
        width = piece.stream().mapToInt(Letter::width).sum();
        room = others;
      }
      piece.add(letter);
      width += letter.width;
    }
    pieces.add(joined(piece));
    return pieces;
  }

  /** After the last hyphen or slash in the second half of a full line, or at its end. */
  private static int cut(List<Letter> piece) {
    for (int i = piece.size(); i > piece.size() / 2 && i > 1; i--) {
      if (BREAKS_AFTER.contains(piece.get(i - 1).text)) {
        return i;
      }
    }
    return piece.size();
  }

  private static Line joined(List<Letter> letters) {
    var line = new Line.Joined();
    letters.forEach(letter -> line.add(letter.text, letter.style, letter.width));
    return line.line();
  }

  /** A character with the marks that stand on it. */
  private record Letter(String text, Style style, int width) {}

  private static List<Letter> letters(Line word) {
    var letters = new ArrayList<Letter>();
    for (Line.Span span : word.spans()) {
      var text = span.words();
      for (int i = 0; i < text.length(); ) {
        int end = endOfLetter(text, i);
        var letter = text.substring(i, end);
        letters.add(new Letter(letter, span.style(), DisplayWidth.of(letter)));
        i = end;
      }
    }
    return letters;
  }

  private static int endOfLetter(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length() && DisplayWidth.joins(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Cuts runs at blanks; a word may begin in one run and end in the next. */
  private static final class Cutter {
    private final List<Line> words = new ArrayList<>();
    private Line.Joined word = new Line.Joined();

    void cut(Cell cell, Style base) {
      switch (cell) {
        case Cell.Words(var text) -> cut(text, base);
        case Cell.Amount(_, _, var shown) -> cut(shown, base);
        case Cell.Status(var word, var tone) -> cut(word, Style.of(tone));
        case Cell.Several(var cells) -> cells.forEach(it -> cut(it, base));
      }
    }

    void cut(Text text, Style base) {
      for (Text.Run run : text.runs()) {
        var style = Style.of(run);
        cut(run.said(), style == Style.PLAIN ? base : style);
      }
    }

    void cut(String text, Style style) {
      var safe = SafeText.of(text);
      for (int start = 0; start <= safe.length(); ) {
        int blank = safe.indexOf(' ', start);
        int end = blank < 0 ? safe.length() : blank;
        var part = safe.substring(start, end);
        if (!part.isEmpty()) {
          word.add(part, style, DisplayWidth.of(part));
        }
        if (blank >= 0) {
          finish();
        }
        start = end + 1;
      }
    }

    Wording wording() {
      finish();
      return new Wording(List.copyOf(words));
    }

    private void finish() {
      if (!word.empty()) {
        words.add(word.line());
        word = new Line.Joined();
      }
    }
  }
}
