package waymark.forms;

import java.util.List;
import waymark.web.Option;

/**
 * One question of a form.
 *
 * @param name what the answer is sent as
 * @param hint help with the answer; may be empty
 * @param ifEmpty what to say where it is not answered; empty where it need not be
 * @param longest how many letters an answer may have
 */
public record Question(
    String name, String label, String hint, Kind kind, String ifEmpty, int longest) {

  private static final int A_LINE = 300;
  private static final int A_TEXT = 4000;

  /** How it is answered. */
  public sealed interface Kind {

    /** On one line, in a box as wide as that many letters; 0 for all of the page. */
    record Line(int width) implements Kind {}

    /** On several lines. */
    record Lines(int rows) implements Kind {}

    /** By one of a few choices, all of them seen at once. */
    record OneOf(List<Option> options) implements Kind {
      public OneOf {
        options = List.copyOf(options);
      }
    }

    /** By one of many. */
    record FromList(List<Option> options) implements Kind {
      public FromList {
        options = List.copyOf(options);
      }
    }

    /** By as many of a few choices as hold; their values are sent one a line. */
    record SomeOf(List<Option> options) implements Kind {
      public SomeOf {
        options = List.copyOf(options);
      }
    }

    /** By a day. */
    record Day() implements Kind {}
  }

  public static Question line(String name, String label) {
    return new Question(name, label, "", new Kind.Line(0), "", A_LINE);
  }

  /** A short line, such as a number. */
  public static Question line(String name, String label, int width) {
    return new Question(name, label, "", new Kind.Line(width), "", A_LINE);
  }

  public static Question lines(String name, String label, int rows) {
    return new Question(name, label, "", new Kind.Lines(rows), "", A_TEXT);
  }

  public static Question oneOf(String name, String label, List<Option> options) {
    return new Question(name, label, "", new Kind.OneOf(options), "", A_LINE);
  }

  public static Question someOf(String name, String label, List<Option> options) {
    return new Question(name, label, "", new Kind.SomeOf(options), "", A_TEXT);
  }

  public static Question fromList(String name, String label, List<Option> options) {
    return new Question(name, label, "", new Kind.FromList(options), "", A_LINE);
  }

  public static Question day(String name, String label) {
    return new Question(name, label, "", new Kind.Day(), "", A_LINE);
  }

  public Question hint(String words) {
    return new Question(name, label, words, kind, ifEmpty, longest);
  }

  /** The same, where an answer is needed: {@code Enter the title}. */
  public Question needed(String words) {
    return new Question(name, label, hint, kind, words, longest);
  }

  public Question longest(int letters) {
    return new Question(name, label, hint, kind, ifEmpty, letters);
  }

  /** What the parts of the answer are sent as. */
  List<String> names() {
    return kind instanceof Kind.Day
        ? List.of(name + "-day", name + "-month", name + "-year")
        : List.of(name);
  }
}
