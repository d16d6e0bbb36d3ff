package waymark.report;

import java.util.List;
import java.util.stream.Stream;

/** One piece of a report. The kinds are few, so that every rendering can do each of them well. */
public sealed interface Part
    permits Part.Section, Part.Folded, Part.Lead, Part.Prose, Part.Items, Part.Facts, Table {

  /** Parts under a heading, whose level is its depth in the report. */
  record Section(String heading, List<Part> parts) implements Part {
    public Section {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Parts that few readers need, under words that say what they are. A page folds them away; where
   * nothing can be opened they stand in their place.
   */
  record Folded(String heading, List<Part> parts) implements Part {
    public Folded {
      if (heading.isBlank()) {
        throw new IllegalArgumentException("What is folded away needs words to open it by.");
      }
      parts = List.copyOf(parts);
    }
  }

  /** The sentence that answers what its reader came for, before any other. */
  record Lead(Text text) implements Part {}

  /** A paragraph. */
  record Prose(Text text) implements Part {}

  /** A list whose order says nothing. */
  record Items(List<Text> items) implements Part {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A short list of labels, each with its value: the place for the answer in one look. */
  record Facts(List<Fact> facts) implements Part {
    public Facts {
      facts = List.copyOf(facts);
    }

    public Facts and(String label, Cell value) {
      return new Facts(Stream.concat(facts.stream(), Stream.of(new Fact(label, value))).toList());
    }

    public Facts and(String label, String value) {
      return and(label, Cell.of(value));
    }
  }

  /** One label with its value. */
  record Fact(String label, Cell value) {}

  static Section section(String heading, Part... parts) {
    return new Section(heading, List.of(parts));
  }

  static Section section(String heading, List<? extends Part> parts) {
    return new Section(heading, List.copyOf(parts));
  }

  static Folded folded(String heading, Part... parts) {
    return new Folded(heading, List.of(parts));
  }

  static Lead lead(String text) {
    return new Lead(Text.of(text));
  }

  static Prose prose(String text) {
    return new Prose(Text.of(text));
  }

  static Prose prose(Text text) {
    return new Prose(text);
  }

  static Items items(String... items) {
    return new Items(Stream.of(items).map(Text::of).toList());
  }

  static Items items(List<Text> items) {
    return new Items(items);
  }

  static Facts fact(String label, String value) {
    return fact(label, Cell.of(value));
  }

  static Facts fact(String label, Cell value) {
    return new Facts(List.of(new Fact(label, value)));
  }
}
