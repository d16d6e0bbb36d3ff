package waymark.documents;

import java.util.List;

/**
 * What a recogniser found in a paper.
 *
 * @param notes what it could not read, and what it read otherwise than it stands
 */
record Found<T>(List<T> items, List<Paper.Note> notes) {
  Found {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
  }
}
