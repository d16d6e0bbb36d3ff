package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.documents.Outline.Grid;
import waymark.documents.Outline.Line;
import waymark.documents.Outline.Piece;

/**
 * A caption and the lines under it, until the next caption or the next table of a known kind.
 *
 * @param where where the caption stands
 */
record Captioned(String where, Caption caption, Optional<Objective> objective, List<Line> lines) {

  /** The parts of a paper that have the given captions, in reading order. */
  static List<Captioned> in(List<Piece> pieces, Caption.Part... wanted) {
    var parts = List.of(wanted);
    var all = new ArrayList<Captioned>();
    Optional<Captioned> open = Optional.empty();
    for (var piece : pieces) {
      if (piece instanceof Line line) {
        var caption = Caption.of(line);
        if (caption.isPresent()) {
          open = Optional.of(of(line, caption.get()));
          all.add(open.get());
        } else {
          open.ifPresent(part -> part.lines().add(line));
        }
      } else if (piece instanceof Grid grid && grid.kind().isPresent()) {
        open = Optional.empty();
      }
    }
    return all.stream().filter(part -> parts.contains(part.caption().part())).toList();
  }

  private static Captioned of(Line line, Caption caption) {
    return new Captioned(line.where(), caption, line.objective(), new ArrayList<>());
  }
}
