package waymark.registers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which days the figure of a month looks at. */
public enum Span {
  MONTH("in the month"),
  /** The three months that end with it. */
  QUARTER("in the three months that end with it"),
  /** From 1 April on. */
  YEAR_TO_DATE("since 1 April"),
  ROLLING_YEAR("in the twelve months that end with it"),
  /** Everything up to its last day. */
  MONTH_END("up to the end of the month");

  private final String words;

  Span(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The one of that key. */
  public static Optional<Span> of(String key) {
    return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
  }

  /** The first day that the figure of a month looks at; empty where it is any. */
  public Optional<LocalDate> from(YearMonth month) {
    return switch (this) {
      case MONTH -> Optional.of(month.atDay(1));
      case QUARTER -> Optional.of(month.minusMonths(2).atDay(1));
      case YEAR_TO_DATE ->
          Optional.of(
              LocalDate.of(
                  month.getMonthValue() >= 4 ? month.getYear() : month.getYear() - 1, 4, 1));
      case ROLLING_YEAR -> Optional.of(month.minusMonths(11).atDay(1));
      case MONTH_END -> Optional.empty();
    };
  }
}
