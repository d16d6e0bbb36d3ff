package waymark.documents.files;

import java.util.List;

/**
 * Joins lines that were broken because their column was full.
 *
 * @param drawn whether the file draws a blank where it breaks a line between two words, so that a
 *     full line without one was broken within a word or figure
 */
record PdfWraps(boolean drawn) {

  /** How a line goes on in the next. */
  enum Break {
    WORD(" "),
    WITHIN(""),
    END("\n");

    private final String written;

    Break(String written) {
      this.written = written;
    }
  }

  /** How far off a width may be, as a part of the letters' size. */
  private static final double ROUGHLY = 0.25;

  /** How wide a blank is, as a part of the letters' size. */
  private static final double BLANK = 0.25;

  /**
   * Finds out from the order in which the pages are drawn.
   *
   * @param program what the file says it was made by
   */
  static PdfWraps of(List<PdfPage> pages, String program) {
    var breaks = 0;
    var drawn = 0;
    for (var page : pages) {
      for (var i = 1; i < page.glyphs().size(); i++) {
        var before = page.glyphs().get(i - 1);
        var glyph = page.glyphs().get(i);
        if (nextLine(before, glyph)) {
          breaks++;
          drawn += before.blank() ? 1 : 0;
        }
      }
    }
    // a paper whose every line is a paragraph has no broken line to tell by
    return new PdfWraps(program.contains("LibreOffice") || (drawn >= 3 && drawn * 5 >= breaks));
  }

  private static boolean nextLine(PdfGlyph before, PdfGlyph glyph) {
    var pitch = glyph.y() - before.y();
    return pitch > 0.8 * glyph.size()
        && pitch < 2.5 * glyph.size()
        && glyph.x() < before.x() - 2 * glyph.size();
  }

  /** The lines of a cell as one text. */
  String cell(List<PdfLine> lines, double left, double right) {
    if (lines.isEmpty()) {
      return "";
    }
    var room = room(lines, left, right);
    var text = new StringBuilder(lines.getFirst().text());
    for (var i = 1; i < lines.size(); i++) {
      join(text, between(lines.get(i - 1), lines.get(i), room), lines.get(i).text());
    }
    return withoutSoftHyphens(text);
  }

  /** The width that text may fill: the cell without what stays free beside every line. */
  static double room(List<PdfLine> lines, double left, double right) {
    var free = Double.MAX_VALUE;
    for (var line : lines) {
      free = Math.min(free, Math.min(line.left() - left, right - line.right()));
    }
    return right - left - 2 * Math.max(0, free);
  }

  /** Adds a line to what stands already. */
  static void join(StringBuilder text, Break how, String next) {
    text.append(how.written).append(next);
  }

  static String withoutSoftHyphens(StringBuilder text) {
    return text.toString().replace(String.valueOf(PdfLetters.SOFT_HYPHEN), "");
  }

  /** Why a line ends where it does. */
  Break between(PdfLine above, PdfLine below, double room) {
    if (above.endsInBlank()) {
      return Break.WORD;
    }
    if (last(above.text()) == PdfLetters.SOFT_HYPHEN) {
      return Break.WITHIN;
    }
    var free = room - (above.right() - above.left());
    var blank = BLANK * above.size();
    if (free >= below.firstWord() + blank + ROUGHLY * above.size()) {
      return Break.END;
    }
    if (atHyphen(above.text(), below.text()) || figureGoesOn(above.text(), below.text())) {
      return Break.WITHIN;
    }
    return drawn && free > blank ? withoutBlank(above, below, free) : full(above, below);
  }

  /** A blank would have had room and been drawn, so none is there. */
  private static Break withoutBlank(PdfLine above, PdfLine below, double free) {
    var broken = above.text().indexOf(' ') < 0 && free < below.firstLetter();
    return broken ? Break.WITHIN : Break.END;
  }

  /** A line as full as can be: {@code monitorin} over {@code g} is told from {@code of} over it. */
  private static Break full(PdfLine above, PdfLine below) {
    var letter = below.text().length() == 1 ? below.text().charAt(0) : ' ';
    var broken =
        above.text().indexOf(' ') < 0
            && Character.isLowerCase(letter)
            && letter != 'a'
            && Character.isLowerCase(last(above.text()));
    return broken ? Break.WITHIN : Break.WORD;
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  /** A heading's lines belong together however full they are. */
  static Break inHeading(PdfLine above, PdfLine below) {
    return !above.endsInBlank() && atHyphen(above.text(), below.text()) ? Break.WITHIN : Break.WORD;
  }

  /**
   * A word is broken after its hyphen or stroke, which stays: {@code co-} over {@code production}.
   */
  private static boolean atHyphen(String above, String below) {
    var last = last(above);
    var open = last == '-' || last == '/' || last == '\u2010';
    return (open && above.length() > 1 && above.charAt(above.length() - 2) != ' ')
        || (below.charAt(0) == '/' && below.length() > 1);
  }

  /** {@code 10/2} over {@code 4}, {@code 17} over {@code %}, {@code 3.1.} over {@code c}. */
  static boolean figureGoesOn(String above, String below) {
    var before = lastWord(above);
    var last = before.charAt(before.length() - 1);
    if (!digit(before.charAt(0)) && !digit(last)) {
      return false;
    }
    var figure = below.length() <= 8 && below.chars().allMatch(PdfWraps::partOfFigure);
    var reference = last == '.' && below.length() <= 2 && Character.isLowerCase(below.charAt(0));
    return (figure && (digit(last) || ".,/".indexOf(last) >= 0)) || reference;
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  private static boolean partOfFigure(int letter) {
    return digit(letter) || ".,/%".indexOf(letter) >= 0;
  }

  private static boolean digit(int letter) {
    return letter >= '0' && letter <= '9';
  }
}
