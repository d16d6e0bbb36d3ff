package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import waymark.documents.Outline.Piece;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Unread;

/** The narratives of a tracker: what follows a line {@code Narrative}, bullets kept as items. */
final class Narratives {

  private Narratives() {}

  static Found<Narrative> in(List<Piece> pieces) {
    var narratives = new ArrayList<Narrative>();
    var notes = new ArrayList<Note>();
    for (var part : Captioned.in(pieces, Caption.Part.NARRATIVE)) {
      if (part.lines().isEmpty()) {
        notes.add(new Unread(part.where(), "Narrative", "nothing is told under this heading"));
      } else {
        narratives.add(
            new Narrative(
                part.where(),
                part.objective().map(Objective::number),
                MarkedText.of(part.lines())));
      }
    }
    return new Found<>(narratives, notes);
  }
}
