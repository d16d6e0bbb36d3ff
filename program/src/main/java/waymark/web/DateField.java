package waymark.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A question whose answer is a date, given as day, month and year in fields of their own.
 *
 * @param question what is asked; its own values are not used
 * @param prefix what the names of the three fields begin with; empty for plain {@code day}
 * @param day as it was given, however wrong
 * @param wrong the parts that an error is about; empty where it is about the whole date
 */
public record DateField(
    Field question, String prefix, String day, String month, String year, Set<Part> wrong) {

  /** A part of a date. */
  public enum Part {
    DAY(2),
    MONTH(2),
    YEAR(4);

    private final int width;

    Part(int width) {
      this.width = width;
    }

    public int width() {
      return width;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public DateField {
    wrong = Set.copyOf(wrong);
  }

  /** The fields are sent as {@code name-day}, {@code name-month} and {@code name-year}. */
  public static DateField of(String name, String label) {
    return of(Field.of(name, label));
  }

  public static DateField of(Field question) {
    return new DateField(question, question.name(), "", "", "", Set.of());
  }

  public DateField given(String newDay, String newMonth, String newYear) {
    return new DateField(question, prefix, newDay, newMonth, newYear, wrong);
  }

  public DateField hint(String words) {
    return new DateField(question.hint(words), prefix, day, month, year, wrong);
  }

  /** Says what is wrong, about these parts or, where none is named, about the whole date. */
  public DateField error(String words, Part... parts) {
    var named = EnumSet.noneOf(Part.class);
    named.addAll(Arrays.asList(parts));
    return new DateField(question.error(words), prefix, day, month, year, named);
  }

  /** One part as a field of its own. */
  public Field part(Part part) {
    var label = part.word().substring(0, 1).toUpperCase(Locale.ROOT) + part.word().substring(1);
    return Field.of(prefix.isEmpty() ? part.word() : prefix + "-" + part.word(), label)
        .withId(question.id() + "-" + part.word())
        .value(given(part));
  }

  public boolean wrong(Part part) {
    return question.wrong() && (wrong.isEmpty() || wrong.contains(part));
  }

  /** Where the error summary links to: the first field that must be changed. */
  public String firstWrongId() {
    return Arrays.stream(Part.values())
        .filter(this::wrong)
        .findFirst()
        .map(part -> part(part).id())
        .orElse(question.id());
  }

  private String given(Part part) {
    return switch (part) {
      case DAY -> day;
      case MONTH -> month;
      case YEAR -> year;
    };
  }
}
