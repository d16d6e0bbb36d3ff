package waymark.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.kernel.Figure;
import waymark.kernel.Unit;

/** What stands in one place of a table, or beside the label of a fact. */
public sealed interface Cell {

  Cell BLANK = new Words(Text.NONE);

  /** The words alone, as they are read aloud. */
  String plain();

  /** Words, or a figure that is known only as someone wrote it. */
  record Words(Text text) implements Cell {
    @Override
    public String plain() {
      return text.plain();
    }
  }

  /**
   * A figure that a workbook can calculate with.
   *
   * @param value in the unit: 38.4 for 38.4%
   * @param shown the figure in words for people, such as {@code 38.4%} or {@code at least 37%}
   */
  record Amount(Figure value, Unit unit, String shown) implements Cell {
    @Override
    public String plain() {
      return shown;
    }
  }

  /** A status by its word, which is never blank: colour alone says nothing to many readers. */
  record Status(String word, Tone tone) implements Cell {
    public Status {
      if (word.isBlank()) {
        throw new IllegalArgumentException("A status needs a word beside its colour.");
      }
    }

    @Override
    public String plain() {
      return word;
    }
  }

  /**
   * Several in one place, set one after another with nothing between them but what they bring: a
   * reading, what was promised for it, and whether that was met.
   */
  record Several(List<Cell> cells) implements Cell {
    public Several {
      cells =
          cells.stream()
              .flatMap(it -> it instanceof Several(var within) ? within.stream() : Stream.of(it))
              .toList();
    }

    @Override
    public String plain() {
      return cells.stream().map(Cell::plain).collect(Collectors.joining());
    }
  }

  static Cell of(String words) {
    return words.isEmpty() ? BLANK : new Words(Text.of(words));
  }

  static Cell of(Text text) {
    return new Words(text);
  }

  static Cell link(String address, String words) {
    return new Words(Text.link(address, words));
  }

  static Cell several(Cell... cells) {
    return new Several(List.of(cells));
  }

  static Cell amount(Figure value, Unit unit, String shown) {
    return new Amount(value, unit, shown);
  }

  static Cell status(String word, Tone tone) {
    return new Status(word, tone);
  }

  static Cell good(String word) {
    return new Status(word, Tone.GOOD);
  }

  static Cell bad(String word) {
    return new Status(word, Tone.BAD);
  }

  static Cell warning(String word) {
    return new Status(word, Tone.WARNING);
  }

  static Cell neutral(String word) {
    return new Status(word, Tone.NEUTRAL);
  }
}
