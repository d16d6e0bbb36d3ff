package waymark.web;

import java.util.List;

/**
 * One question of a form as it stands on the page: what is asked, what was answered, what was wrong
 * with the answer. The same record serves a line of text, a choice and a tick list.
 *
 * @param name what the answer is sent as
 * @param id where an error summary links to; the name unless it says otherwise
 * @param label the question in words; blank only above choices that stand under another question
 * @param pageHeading whether the question is the heading of its page, where it asks nothing else
 * @param hint help with the answer; may be empty
 * @param error why the answer cannot be taken and what to do; empty while nothing is wrong
 * @param values the answer as it was given, however wrong; no empty ones among them
 */
public record Field(
    String name,
    String id,
    String label,
    Size size,
    boolean pageHeading,
    String hint,
    String error,
    List<String> values) {

  public Field {
    values = values.stream().filter(value -> !value.isEmpty()).toList();
  }

  public static Field of(String name, String label) {
    return new Field(name, name, label, Size.NORMAL, false, "", "", List.of());
  }

  public Field withId(String newId) {
    return new Field(name, newId, label, size, pageHeading, hint, error, values);
  }

  public Field sized(Size newSize) {
    return new Field(name, id, label, newSize, pageHeading, hint, error, values);
  }

  /** The question as the heading of its page. */
  public Field asPageHeading() {
    return new Field(name, id, label, size, true, hint, error, values);
  }

  public Field hint(String words) {
    return new Field(name, id, label, size, pageHeading, words, error, values);
  }

  public Field error(String words) {
    return new Field(name, id, label, size, pageHeading, hint, words, values);
  }

  public Field value(String answer) {
    return values(List.of(answer));
  }

  public Field values(List<String> answers) {
    return new Field(name, id, label, size, pageHeading, hint, error, answers);
  }

  /** The first answer; empty where none was given. */
  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  public boolean chose(String value) {
    return values.contains(value);
  }

  public boolean asked() {
    return !label.isEmpty();
  }

  public boolean wrong() {
    return !error.isEmpty();
  }

  public String hintId() {
    return id + "-hint";
  }

  public String errorId() {
    return id + "-error";
  }

  /** The id of the choice in a place counted from 0; the first is the field's own. */
  public String idOf(int place) {
    return place == 0 ? id : id + "-" + (place + 1);
  }

  /** The ids of hint and error, for {@code aria-describedby}; empty where there are none. */
  public String describedBy() {
    return ((hint.isEmpty() ? "" : hintId()) + " " + (wrong() ? errorId() : "")).strip();
  }
}
