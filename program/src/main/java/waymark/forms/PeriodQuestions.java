package waymark.forms;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import waymark.kernel.DayText;
import waymark.kernel.PeriodKey;
import waymark.kernel.PeriodText;
import waymark.kernel.ReportingPeriod;
import waymark.web.Option;

/** Which period an answer is about: what kind of period, and when it is. */
public final class PeriodQuestions {

  private static final String KIND = "period-kind";
  private static final String WHEN = "period";

  private static final List<Option> KINDS =
      List.of(
          Option.of("month", "A month"),
          Option.of("quarter", "Three months").hint("Named by its first month"),
          Option.of("academic-year", "An academic year").hint("September to August"),
          Option.of("financial-year", "A financial year").hint("April to March"),
          Option.of("calendar-year", "A calendar year").hint("January to December"),
          Option.of("day", "One day"));

  private PeriodQuestions() {}

  public static List<Question> asked() {
    return List.of(
        Question.oneOf(KIND, "What kind of period is it about?", KINDS)
            .needed("Choose what kind of period it is about"),
        Question.line(WHEN, "Which one", 20)
            .hint(
                "Any month of it, like October 2024 or 2024-10; for one day, like 31 October 2024")
            .needed("Enter which period it is about, like October 2024"));
  }

  /** With the kind that most answers will have. */
  public static Answers offered(Answers answers, ReportingPeriod.Kind usual) {
    return answers.with(KIND, PeriodKey.word(usual));
  }

  /** The period, where it can be read; else what is wrong with it is said. */
  public static Optional<ReportingPeriod> read(Check check) {
    var kind = PeriodKey.kind(check.text(KIND));
    if (kind.isEmpty() || !check.fine(WHEN)) {
      return Optional.empty();
    }
    var period = period(kind.get(), check.text(WHEN));
    if (period.isEmpty()) {
      check.refuse(
          WHEN,
          kind.get() == ReportingPeriod.Kind.DAY
              ? "Enter a real day, like 31 October 2024"
              : "Enter a month and a year, like October 2024");
    }
    return period;
  }

  private static Optional<ReportingPeriod> period(ReportingPeriod.Kind kind, String when) {
    if (kind == ReportingPeriod.Kind.DAY) {
      return DayText.day(when).map(it -> new ReportingPeriod(it, it.plusDays(1), kind));
    }
    var month = PeriodText.month(when).filter(it -> it.getYear() >= 1990);
    return switch (kind) {
      case MONTH -> month.map(ReportingPeriod::month);
      case QUARTER -> month.map(ReportingPeriod::quarter);
      case ACADEMIC_YEAR, FINANCIAL_YEAR, CALENDAR_YEAR ->
          month.or(() -> year(when)).map(it -> ReportingPeriod.yearOf(kind, it));
      case DAY -> Optional.empty();
    };
  }

  /** {@code 2024} alone is the year that begins in it. */
  private static Optional<YearMonth> year(String when) {
    return when.matches("20\\d\\d")
        ? Optional.of(YearMonth.of(Integer.parseInt(when), 12))
        : Optional.empty();
  }

  /** Where another answer says that there is no period. */
  public static void notAsked(Check check) {
    check.notAsked(KIND);
    check.notAsked(WHEN);
  }

  /** What a fault of the period is said about. */
  public static void refuse(Check check, String words) {
    check.refuse(WHEN, words);
  }
}
