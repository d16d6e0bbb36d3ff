package waymark.documents.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * The ruled tables of a page, and the letters that stand in none of them.
 *
 * @param tables top down
 * @param crowded whether there were more lines than tables need, so that none was read
 */
record PdfPageTables(List<PdfTable> tables, List<PdfGlyph> others, boolean crowded) {

  /** Fields of all rasters on a page; a full page of small print has some 3,000. */
  private static final int FIELDS = 40_000;

  /** Tables on a page. */
  private static final int GRIDS = 100;

  static PdfPageTables of(PdfPage page) {
    var tables = new ArrayList<PdfTable>();
    var others = page.glyphs();
    var crowded = new AtomicBoolean(page.crowded());
    for (var found : grids(page, crowded)) {
      var grid = cutOff(found, page) ? found.until(lastLetter(found, others)) : found;
      var inside = new ArrayList<PdfGlyph>();
      var outside = new ArrayList<PdfGlyph>();
      others.forEach(glyph -> (grid.holds(glyph) ? inside : outside).add(glyph));
      var table = PdfTable.of(page.number(), grid, inside, cutOff(found, page));
      if (table.real()) {
        tables.add(table);
        others = outside;
      }
    }
    tables.sort(
        Comparator.comparingDouble(PdfTable::top).thenComparing(t -> t.columns().getFirst()));
    return new PdfPageTables(tables, others, crowded.get());
  }

  /** Whether a table runs over the right edge of the page, where a printer or screen cuts it. */
  private static boolean cutOff(PdfGrid grid, PdfPage page) {
    return grid.right() > page.width() - 2;
  }

  private static double lastLetter(PdfGrid grid, List<PdfGlyph> glyphs) {
    return glyphs.stream()
        .filter(glyph -> glyph.y() > grid.top() && glyph.y() < grid.bottom() + PdfRule.NEAR)
        .mapToDouble(PdfGlyph::right)
        .reduce(grid.right(), Math::max);
  }

  /** Rasters from the smallest: what stands in a table within a cell belongs to the inner one. */
  private static List<PdfGrid> grids(PdfPage page, AtomicBoolean crowded) {
    var grids = new ArrayList<PdfGrid>();
    var across = new ArrayList<>(page.across());
    var down = new ArrayList<>(page.down());
    var fields = 0L;
    while (!across.isEmpty()) {
      var lying = new ArrayList<PdfRule>();
      var standing = new ArrayList<PdfRule>();
      takeTouching(across, down, lying, standing);
      fields += PdfGrid.fields(lying, standing);
      if (fields > FIELDS || grids.size() > GRIDS) {
        crowded.set(true);
        return List.of();
      }
      // a single field is a frame or a box to tick
      PdfGrid.of(lying, standing).stream()
          .filter(grid -> grid.width() * grid.height() > 1)
          .forEach(grids::add);
    }
    grids.sort(Comparator.comparingDouble(PdfGrid::area));
    return grids;
  }

  /** Takes a line and all that touch it, or touch one that touches it, and so on. */
  private static void takeTouching(
      List<PdfRule> across, List<PdfRule> down, List<PdfRule> lying, List<PdfRule> standing) {
    var open = new ArrayDeque<PdfRule>();
    open.add(across.removeLast());
    while (!open.isEmpty()) {
      var line = open.remove();
      lying.add(line);
      for (var upright : taken(down, rule -> PdfRule.meet(line, rule))) {
        standing.add(upright);
        open.addAll(taken(across, rule -> PdfRule.meet(rule, upright)));
      }
    }
  }

  private static List<PdfRule> taken(List<PdfRule> from, Predicate<PdfRule> wanted) {
    var taken = from.stream().filter(wanted).toList();
    from.removeIf(wanted);
    return taken;
  }
}
