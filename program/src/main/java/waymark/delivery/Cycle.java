package waymark.delivery;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How often an assurance activity is to come round, where its own words say so. */
public enum Cycle {
  DAILY("daily", "daily|every day"),
  FORTNIGHTLY("fortnightly", "fortnightly|(?:2|two)[- ]week(?:ly)?"),
  FOUR_WEEKLY("four-weekly", "(?:4|four)[- ]week(?:ly|s)?"),
  SIX_WEEKLY("six-weekly", "(?:6|six)[- ]week(?:ly|s)?|half[- ]termly"),
  HALF_YEARLY("half-yearly", "(?:6|six)[- ]month(?:ly|s)?|half[- ]yearly|twice (?:a|per) year"),
  WEEKLY("weekly", "weekly|every week"),
  MONTHLY("monthly", "monthly|every month"),
  QUARTERLY("quarterly", "quarterly|every quarter|(?:3|three)[- ]monthly"),
  TERMLY("termly", "termly|every term"),
  /** The annual review of a plan names a thing, not how often the activity comes round. */
  ANNUAL("annual", "annual(?!(?:ly)? reviews?\\b)|annually|yearly|every year"),
  NOT_STATED("not-stated", "(?!)");

  private final String word;
  private final Pattern names;

  Cycle(String word, String names) {
    this.word = word;
    // "bi-monthly" may be twice a month or every other month, so a word behind a hyphen is no match
    this.names = Pattern.compile("(?<![\\w-])(?:" + names + ")(?![\\w-])", CASE_INSENSITIVE);
  }

  /** The word that outputs use, for example {@code four-weekly}. */
  public String word() {
    return word;
  }

  /** As a page says it: {@code four-weekly}, {@code not stated}. */
  public String said() {
    return this == NOT_STATED ? "not stated" : word;
  }

  /** The cycle of that word. */
  public static Optional<Cycle> named(String word) {
    return Stream.of(values()).filter(it -> it.word.equals(word)).findFirst();
  }

  /**
   * The day on which it comes round for the so many-th time after a day; empty where no cycle is
   * stated. Months are counted from that day, so that the 31st stays the 31st where a month has
   * one. A term counts as four months, as there are three in a year.
   */
  public Optional<LocalDate> after(LocalDate day, int times) {
    return switch (this) {
      case DAILY -> Optional.of(day.plusDays(times));
      case WEEKLY -> Optional.of(day.plusWeeks(times));
      case FORTNIGHTLY -> Optional.of(day.plusWeeks(2L * times));
      case FOUR_WEEKLY -> Optional.of(day.plusWeeks(4L * times));
      case SIX_WEEKLY -> Optional.of(day.plusWeeks(6L * times));
      case MONTHLY -> Optional.of(months(day, times));
      case QUARTERLY -> Optional.of(months(day, 3L * times));
      case TERMLY -> Optional.of(months(day, 4L * times));
      case HALF_YEARLY -> Optional.of(months(day, 6L * times));
      case ANNUAL -> Optional.of(months(day, 12L * times));
      case NOT_STATED -> Optional.empty();
    };
  }

  /** The end of a month is followed by the end of another, as a period's last day is. */
  private static LocalDate months(LocalDate day, long months) {
    var then = day.plusMonths(months);
    return day.equals(YearMonth.from(day).atEndOfMonth())
        ? YearMonth.from(then).atEndOfMonth()
        : then;
  }

  /** The cycle that an activity's text names; of several the one named first. */
  public static Cycle of(String activity) {
    var text = Words.spaced(activity);
    var first = NOT_STATED;
    var at = Integer.MAX_VALUE;
    for (var cycle : values()) {
      var match = cycle.names.matcher(text);
      if (match.find() && match.start() < at) {
        first = cycle;
        at = match.start();
      }
    }
    return first;
  }
}
