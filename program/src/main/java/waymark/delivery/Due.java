package waymark.delivery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import waymark.kernel.DayWords;

/** When an action is to be done, no more exact than it was written. */
public sealed interface Due {

  /** {@code Due Mar 2025}, {@code Jan 25}, {@code end of March 2025}: by the end of the month. */
  record InMonth(YearMonth month) implements Due {}

  /** {@code 31/03/2025}, {@code 31st March 2025}. */
  record OnDay(LocalDate day) implements Due {}

  /** {@code Oct}, {@code Spring term}: a time that needs a year or a calendar to be a date. */
  record AsWritten(String text) implements Due {}

  /** Nothing, a dash, {@code N/A} or {@code TBC}. */
  record NotStated() implements Due {}

  /** Understands a cell under a heading such as {@code Due} or {@code Delivery date}. */
  public static Due of(String cell) {
    return DueText.understand(cell);
  }

  /** The due date inside the text of a state such as {@code On track, due Mar 2025}. */
  static Due inState(String state) {
    return DueText.inState(state);
  }

  /** Whether a text says no more than a date. */
  static boolean isDate(String text) {
    return switch (of(text)) {
      case InMonth month -> true;
      case OnDay day -> true;
      case AsWritten other -> false;
      case NotStated nothing -> false;
    };
  }

  /** The first day that it may mean; empty where it names none. */
  default Optional<LocalDate> firstDay() {
    return switch (this) {
      case InMonth(var month) -> Optional.of(month.atDay(1));
      case OnDay(var day) -> Optional.of(day);
      case AsWritten _, NotStated _ -> Optional.empty();
    };
  }

  /** The last day on which it is kept; empty where it names none. */
  default Optional<LocalDate> lastDay() {
    return switch (this) {
      case InMonth(var month) -> Optional.of(month.atEndOfMonth());
      case OnDay(var day) -> Optional.of(day);
      case AsWritten _, NotStated _ -> Optional.empty();
    };
  }

  /** As people say it: {@code March 2025}, {@code 31 March 2025}, {@code not stated}. */
  default String words() {
    return switch (this) {
      case InMonth _, OnDay _ -> DayWords.of(kept());
      case AsWritten(var text) -> "“" + text + "”";
      case NotStated _ -> "not stated";
    };
  }

  /** As it is kept: {@code 2025-03}, {@code 2025-03-31}, as written, or empty. */
  default String kept() {
    return switch (this) {
      case InMonth(var month) -> month.toString();
      case OnDay(var day) -> day.toString();
      case AsWritten(var text) -> text;
      case NotStated _ -> "";
    };
  }
}
