package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;
import waymark.documents.Paper;

/** Puts a paper together from what its pages draw. */
final class PdfLayout {

  private PdfLayout() {}

  static Paper paper(String name, List<PdfPage> pages, String program) throws UnreadablePaper {
    var wraps = PdfWraps.of(pages, program);
    var tables = pages.stream().map(PdfPageTables::of).toList();
    var rows = new ArrayList<List<PdfRow>>();
    for (var i = 0; i < pages.size(); i++) {
      rows.add(PdfRow.of(pages.get(i).number(), tables.get(i).others()));
    }
    var running = PdfMargins.without(rows, pages);
    var notes = new Notes();
    for (var i = 0; i < pages.size(); i++) {
      PdfPageDoubts.add(notes, pages.get(i), tables.get(i));
    }
    var blocks = new PdfBlocks(wraps, notes);
    var flow = new PdfFlow(wraps, PdfType.of(running, wraps), blocks);
    for (var i = 0; i < pages.size(); i++) {
      inOrder(tables.get(i).tables(), running.get(i), flow);
    }
    flow.end();
    return new Paper(name, blocks.blocks(), notes.all());
  }

  private static void inOrder(List<PdfTable> tables, List<PdfRow> rows, PdfFlow flow) {
    var next = 0;
    for (var table : tables) {
      var from = next;
      while (next < rows.size() && rows.get(next).y() <= table.top()) {
        next++;
      }
      PdfGaps.pieces(rows.subList(from, next)).forEach(flow::add);
      flow.add(table);
    }
    PdfGaps.pieces(rows.subList(next, rows.size())).forEach(flow::add);
  }
}
