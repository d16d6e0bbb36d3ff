package waymark.documents.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands at the head and foot of most pages: running titles and page numbers. */
final class PdfMargins {

  /** So many rows at each end of a page may belong to its margins. */
  private static final int ROWS = 3;

  /** The part of a page's height that a margin may take. */
  private static final double MARGIN = 0.12;

  private PdfMargins() {}

  /** The rows of each page without those that repeat on most pages, apart from their numbers. */
  static List<List<PdfRow>> without(List<List<PdfRow>> pages, List<PdfPage> sizes) {
    var repeated = repeated(pages);
    var kept = new ArrayList<List<PdfRow>>();
    for (var i = 0; i < pages.size(); i++) {
      var rows = pages.get(i);
      var page = sizes.get(i);
      var left = new ArrayList<PdfRow>();
      for (var row = 0; row < rows.size(); row++) {
        if (!inMargin(row, rows, page) || !dropped(rows.get(row), page, repeated)) {
          left.add(rows.get(row));
        }
      }
      kept.add(left);
    }
    return kept;
  }

  private static Set<String> repeated(List<List<PdfRow>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (var rows : pages) {
      var seen = new HashSet<String>();
      ends(rows).forEach(row -> seen.add(shape(row)));
      seen.forEach(text -> counts.merge(text, 1, Integer::sum));
    }
    var repeated = new HashSet<String>();
    counts.forEach((text, count) -> {
      if (count >= 3 && count * 2 > pages.size()) {
        repeated.add(text);
      }
    });
    return repeated;
  }

  private static List<PdfRow> ends(List<PdfRow> rows) {
    if (rows.size() <= 2 * ROWS) {
      return rows;
    }
    var ends = new ArrayList<>(rows.subList(0, ROWS));
    ends.addAll(rows.subList(rows.size() - ROWS, rows.size()));
    return ends;
  }

  /** Whether a row is near enough to the edges of the paper to be of its margins. */
  private static boolean inMargin(int row, List<PdfRow> rows, PdfPage page) {
    var y = rows.get(row).y();
    return (row < ROWS || row >= rows.size() - ROWS)
        && (y < MARGIN * page.height() || y > (1 - MARGIN) * page.height());
  }

  private static boolean dropped(PdfRow row, PdfPage page, Set<String> repeated) {
    return repeated.contains(shape(row))
        || row.text().equals(String.valueOf(page.number()))
        || row.text().equalsIgnoreCase("page " + page.number());
  }

  /** The text with every number made the same, and where it stands. */
  private static String shape(PdfRow row) {
    var text = row.text();
    var shortened = text.length() > 200 ? text.substring(0, 200) : text;
    return Math.round(row.y() / 4) + " " + shortened.replaceAll("\\d+", "#");
  }
}
