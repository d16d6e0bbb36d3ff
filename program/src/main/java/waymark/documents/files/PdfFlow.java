package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts lines together to paragraphs and tables to longer ones, across the ends of pages. */
final class PdfFlow {

  private static final String SENTENCE_ENDS = ".:;!?";

  private final PdfWraps wraps;
  private final PdfType type;
  private final PdfBlocks blocks;
  private final List<PdfRow> paragraph = new ArrayList<>();
  private @Nullable PdfTable open;
  private int openUntil;

  PdfFlow(PdfWraps wraps, PdfType type, PdfBlocks blocks) {
    this.wraps = wraps;
    this.type = type;
    this.blocks = blocks;
  }

  void add(PdfPiece piece) {
    switch (piece) {
      case PdfRow row -> line(row);
      case PdfTable table -> table(table);
    }
  }

  private void line(PdfRow row) {
    closeTable();
    if (!paragraph.isEmpty() && !goesOn(paragraph.getLast(), row)) {
      closeParagraph();
    }
    paragraph.add(row);
  }

  private void table(PdfTable table) {
    closeParagraph();
    var before = open;
    if (before != null && openUntil == table.page() - 1 && before.continuedBy(table)) {
      open = new PdfContinuation(wraps, before, table).joined();
    } else {
      closeTable();
      open = table;
    }
    openUntil = table.page();
  }

  private boolean goesOn(PdfRow aboveRow, PdfRow belowRow) {
    var above = aboveRow.line();
    var below = belowRow.line();
    var heading = type.heading(above);
    if (heading != type.heading(below) || differ(above.size(), below.size())) {
      return false;
    }
    if (heading) {
      return above.bold() == below.bold() && !type.apart(above, below) && below.y() > above.y();
    }
    if (above.bold() != below.bold() && !above.endsInBlank()) {
      return false;
    }
    if (below.begins() && (Places.bulleted(below.text()) || !above.endsInBlank())) {
      return false;
    }
    var newColumn = below.y() <= above.y() || aboveRow.page() != belowRow.page();
    if (!newColumn && type.apart(above, below)) {
      return false;
    }
    if (newColumn && !above.endsInBlank() && sentenceEnds(above.text())) {
      return false;
    }
    return how(aboveRow, belowRow) != PdfWraps.Break.END;
  }

  private static boolean differ(double a, double b) {
    return Math.abs(a - b) > 0.08 * Math.max(a, b);
  }

  private static boolean sentenceEnds(String text) {
    return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private PdfWraps.Break how(PdfRow above, PdfRow below) {
    var line = above.line();
    return type.heading(line)
        ? PdfWraps.inHeading(line, below.line())
        : wraps.between(line, below.line(), above.edge() - line.left());
  }

  private void closeParagraph() {
    if (paragraph.isEmpty()) {
      return;
    }
    var first = paragraph.getFirst().line();
    var text = new StringBuilder(first.text());
    for (var i = 1; i < paragraph.size(); i++) {
      PdfWraps.join(text, how(paragraph.get(i - 1), paragraph.get(i)), paragraph.get(i).text());
    }
    var whole = PdfWraps.withoutSoftHyphens(text);
    blocks.text(boldTitle(whole) ? type.lowest() : type.level(first), whole);
    paragraph.clear();
  }

  /** Headings of a paper's lowest level are often bold and no larger than its text. */
  private boolean boldTitle(String text) {
    return type.level(paragraph.getFirst().line()) == 0
        && text.length() <= 120
        && paragraph.stream().allMatch(row -> row.line().bold())
        && !Places.bulleted(text)
        && (SENTENCE_ENDS + ",").indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private void closeTable() {
    if (open != null) {
      blocks.table(open);
      open = null;
    }
  }

  /** Hands on what is still open. */
  void end() {
    closeParagraph();
    closeTable();
  }
}
