package waymark.documents.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How a paper is set: the size of its running text, how far its lines are apart, and the sizes of
 * its headings from the largest.
 *
 * @param pitch from line to line, in sizes of the text
 */
record PdfType(double body, double pitch, List<Double> headings) {

  static PdfType of(List<List<PdfRow>> pages, PdfWraps wraps) {
    var body = body(pages);
    var type = new PdfType(body, pitch(pages, wraps), List.of());
    var sizes = new TreeSet<Double>();
    for (var rows : pages) {
      rows.stream()
          .map(PdfRow::line)
          .filter(type::heading)
          .forEach(line -> sizes.add(rounded(line.size())));
    }
    return new PdfType(type.body, type.pitch, List.copyOf(sizes.descendingSet()));
  }

  /** The size in which most of the running text is set. */
  private static double body(List<List<PdfRow>> pages) {
    Map<Double, Integer> letters = new HashMap<>();
    for (var rows : pages) {
      for (var row : rows) {
        for (var part : row.parts()) {
          letters.merge(rounded(part.size()), part.text().length(), Integer::sum);
        }
      }
    }
    return most(letters, 12);
  }

  private static double pitch(List<List<PdfRow>> pages, PdfWraps wraps) {
    Map<Double, Integer> pitches = new HashMap<>();
    for (var rows : pages) {
      for (var i = 1; i < rows.size(); i++) {
        var above = rows.get(i - 1).line();
        var below = rows.get(i).line();
        var pitch = (below.y() - above.y()) / Math.max(1, below.size());
        var wrapped = !wraps.drawn() || above.endsInBlank();
        if (wrapped && pitch > 0.8 && pitch < 3 && rounded(above.size()) == rounded(below.size())) {
          pitches.merge(Math.round(pitch * 20) / 20.0, 1, Integer::sum);
        }
      }
    }
    return most(pitches, 1.2);
  }

  private static double most(Map<Double, Integer> counts, double otherwise) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  private static double rounded(double size) {
    return Math.round(size * 2) / 2.0;
  }

  /**
   * Whether a line is set as a heading: clearly larger than the running text, or bold and larger.
   */
  boolean heading(PdfLine line) {
    return line.size() >= (line.bold() ? 1.05 : 1.15) * body && line.text().length() <= 300;
  }

  /** The level of a heading by its size; 0 for a line of running text. */
  int level(PdfLine line) {
    return heading(line) ? Math.clamp(headings.indexOf(rounded(line.size())) + 1, 1, 6) : 0;
  }

  /** The level of a short bold line that is no larger than the running text. */
  int lowest() {
    return Math.min(6, headings.size() + 1);
  }

  /** Whether two lines of a column stand further apart than lines of a paragraph do. */
  boolean apart(PdfLine above, PdfLine below) {
    return below.y() - above.y() > 1.3 * pitch * Math.max(above.size(), below.size());
  }
}
