package waymark.documents.files;

import java.util.ArrayList;
import java.util.List;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Unread;

/** What a reader has to say about one paper; a flood of the same is cut off and counted. */
final class Notes {

  private static final int LONGEST = 300;

  private final List<Note> notes = new ArrayList<>();
  private int more;

  void unread(String where, String text, String why) {
    add(new Unread(where, PlainText.shortened(text, LONGEST), why));
  }

  void repair(String where, String was, String read) {
    add(new Repair(where, PlainText.shortened(was, LONGEST), PlainText.shortened(read, LONGEST)));
  }

  /** A tracked change: what stood before, and what is read as if the change were accepted. */
  void change(String where, String before, String after) {
    repair(
        where,
        before.isEmpty() ? "nothing" : before,
        (after.isEmpty() ? "nothing" : PlainText.shortened(after, LONGEST - 60))
            + " (tracked change, read as if accepted)");
  }

  private void add(Note note) {
    if (notes.size() < Limits.NOTES) {
      notes.add(note);
    } else {
      more++;
    }
  }

  List<Note> all() {
    var all = new ArrayList<>(notes);
    if (more > 0) {
      all.add(
          new Unread(
              "whole paper",
              Limits.grouped(more) + " more notes",
              "only the first " + Limits.NOTES + " notes are kept"));
    }
    return all;
  }
}
