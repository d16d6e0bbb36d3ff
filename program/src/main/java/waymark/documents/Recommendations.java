package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import waymark.documents.Caption.Part;
import waymark.documents.Outline.Piece;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Unread;
import waymark.documents.Recommendation.NoneRequired;
import waymark.documents.Recommendation.Recommended;

/**
 * The recommendations of a paper: a tracker's, objective by objective, and a report's with its
 * numbered items.
 */
final class Recommendations {

  private static final Pattern NONE =
      Pattern.compile(
          "(?:none|no (?:further )?(?:recommendations?|decisions?))(?: (?:is |are )?(?:required|at present|this time|needed)"
              + "| at this (?:time|stage|point))?(?: ?[.,;:\u2010-\u2015-].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Recommendations() {}

  static Found<Recommendation> in(List<Piece> pieces) {
    var found = new ArrayList<Recommendation>();
    var notes = new ArrayList<Note>();
    for (var part : Captioned.in(pieces, Part.DECISION, Part.RECOMMENDATIONS)) {
      if (part.lines().isEmpty()) {
        notes.add(
            new Unread(part.where(), "Recommendation", "nothing is asked for under this heading"));
      }
      part(part, found);
    }
    return new Found<>(found, notes);
  }

  private static void part(Captioned part, List<Recommendation> found) {
    var objective = part.objective().map(Objective::number);
    var introduction = "";
    for (var passage : passages(part)) {
      if (passage.marker().isEmpty() && passage.text().endsWith(":")) {
        introduction = passage.text();
      } else if (NONE.matcher(passage.text()).matches()) {
        found.add(new NoneRequired(passage.where(), objective, passage.text()));
      } else {
        found.add(
            new Recommended(
                passage.where(), objective, introduction, passage.marker(), passage.text()));
      }
    }
  }

  /** In a numbered list a line without a number goes on with the item before it. */
  private static List<MarkedText> passages(Captioned part) {
    var passages = new ArrayList<MarkedText>();
    for (var passage : MarkedText.of(part.lines())) {
      var numbered = !passages.isEmpty() && passages.getLast().marker().length() > 1;
      if (numbered
          && passage.marker().isEmpty()
          && MarkedText.roomAfter(passages.getLast().text())) {
        passages.add(passages.removeLast().with(passage.text()));
      } else {
        passages.add(passage);
      }
    }
    return passages;
  }
}
