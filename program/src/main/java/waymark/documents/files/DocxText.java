package waymark.documents.files;

import org.jspecify.annotations.Nullable;

/**
 * The text of one paragraph while it is read: what is printed with all tracked changes accepted,
 * what was printed before them, and what is hidden. The codes of fields are no text.
 */
final class DocxText {

  /** Fields within fields; beyond, their codes would be read as text. */
  private static final int FIELDS = 100;

  private final StringBuilder now = new StringBuilder();
  private final StringBuilder hidden = new StringBuilder();

  /** The text before its tracked changes; only where there are any. */
  private @Nullable StringBuilder before;

  /** One character for each open field: {@code i} in its instruction, {@code r} in its result. */
  private final StringBuilder fields = new StringBuilder();

  private boolean hiding;
  private int deleting;
  private int inserting;

  /** Adds words where the paragraph has come to. */
  void add(String words) {
    if (fields.indexOf("i") >= 0) {
      return;
    }
    if (hiding) {
      hidden.append(words);
      return;
    }
    if (deleting == 0) {
      now.append(words);
    }
    if (before != null && inserting == 0) {
      before.append(words);
    }
  }

  /** The words from here on are hidden, or no longer. */
  void hide(boolean hide) {
    hiding = hide;
  }

  boolean hiding() {
    return hiding;
  }

  void startInserted() {
    startChange();
    inserting++;
  }

  void endInserted() {
    inserting--;
  }

  void startDeleted() {
    startChange();
    deleting++;
  }

  void endDeleted() {
    deleting--;
  }

  private void startChange() {
    if (before == null) {
      before = new StringBuilder(now);
    }
  }

  /** A mark of a field: where it begins, where its result does, where it ends. */
  void field(String mark) {
    switch (mark) {
      case "begin" -> {
        if (fields.length() < FIELDS) {
          fields.append('i');
        }
      }
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.setCharAt(fields.length() - 1, 'r');
        }
      }
      case "end" -> fields.setLength(Math.max(0, fields.length() - 1));
      default -> {}
    }
  }

  /** Takes in the next paragraph, where a tracked change took out the break between them. */
  void join(DocxText next) {
    var was = before == null ? now.toString() : before.toString();
    before = new StringBuilder(was).append('\n').append(next.before());
    now.append(next.now);
    hidden.append(next.hidden);
  }

  boolean isEmpty() {
    return now.isEmpty();
  }

  /** In one line, as a heading stands. */
  String line() {
    return PlainText.line(now);
  }

  String lines() {
    return PlainText.lines(now);
  }

  /** As it stood before tracked changes. */
  String before() {
    return PlainText.lines(before == null ? now : before);
  }

  boolean changed() {
    return before != null && !before().equals(lines());
  }

  String hidden() {
    return PlainText.line(hidden);
  }
}
