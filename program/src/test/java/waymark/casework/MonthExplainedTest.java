package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One month's 20-week figure taken apart, against the measures; the cases are invented. */
class MonthExplainedTest {

  private static final LocalDate KNOWN = LocalDate.of(2026, 10, 31);

  private static CaseHistory aCase(String key, String requested, String issued) {
    var events = new ArrayList<CaseEvent>();
    events.add(new CaseEvent(EventKind.REQUEST, LocalDate.parse(requested), Detail.Source.SCHOOL));
    if (!issued.isEmpty()) {
      events.add(
          new CaseEvent(EventKind.FINAL_PLAN, LocalDate.parse(issued), Detail.Nothing.NOTHING));
    }
    return new CaseHistory(key, events);
  }

  /** The 20 weeks of a request of 14 May end on 1 October, those of 13 May on 30 September. */
  @ParameterizedTest
  @CsvSource({
    "2026-05-14, 2026-10-01, in time",
    "2026-05-14, 2026-10-02, late though it could have been in time",
    "2026-05-13, 2026-10-01, backlog",
    "2025-01-01, 2026-10-31, backlog",
  })
  void a_plan_is_of_the_backlog_if_its_weeks_were_over_before_the_month(
      String requested, String issued, String is) {
    var explaining = new Explaining(KNOWN, Policies.USUAL);
    explaining.add(aCase("C-1", requested, issued));
    var october = explaining.month(YearMonth.of(2026, 10));
    assertEquals(1, october.issued());
    assertEquals(is.equals("backlog") ? 1 : 0, october.backlog());
    assertEquals(is.equals("in time") ? 1 : 0, october.inTime());
    assertEquals(is.startsWith("late") ? 1 : 0, october.newClockLate());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, 2026-10-19, Up to 20 weeks",
    "2026-06-01, 2026-10-20, 'Over 20, up to 26 weeks'",
    "2025-10-01, 2026-09-30, 'Over 39, up to 52 weeks'",
    "2025-10-01, 2026-10-01, Over 52 weeks",
  })
  void the_age_of_a_plan_is_from_the_request_to_the_plan(
      String requested, String issued, String age) {
    var explaining = new Explaining(KNOWN, Policies.USUAL);
    explaining.add(aCase("C-1", requested, issued));
    var month = explaining.month(YearMonth.from(LocalDate.parse(issued)));
    assertEquals(
        List.of(age),
        month.ages().stream().filter(it -> it.plans() > 0).map(MonthExplained.Age::words).toList());
  }

  /**
   * Of any cases: what is explained is what is measured, and every plan and request has its place.
   */
  @Test
  void a_month_explained_adds_up_to_its_measures() {
    for (var seed = 0; seed < 20; seed++) {
      var cases = AnyCasework.cases(seed, 300);
      var fold = Cases.fold(Cases.KNOWN, cases);
      var explaining = new Explaining(Cases.KNOWN, Policies.USUAL);
      cases.forEach(explaining::add);
      var rows =
          fold.rows().stream()
              .filter(it -> it.cut().isEmpty() && !it.measure().yearly())
              .collect(Collectors.toMap(it -> it.measure() + it.period(), it -> it));
      for (var it : rows.values()) {
        if (it.measure() == Measure.PLANS_WITHIN_20_WEEKS) {
          var month = explaining.month(YearMonth.parse(it.period()));
          assertEquals(it.denominator(), Optional.of(month.issued()));
          assertEquals(it.numerator(), Optional.of(month.inTime()));
          assertEquals(
              month.issued(), month.ages().stream().mapToLong(MonthExplained.Age::plans).sum());
          assertEquals(
              month.received(),
              month.receivedInTime()
                  + month.receivedLate()
                  + month.receivedNoPlan()
                  + month.receivedOpen()
                  + month.receivedOverdue());
          var requests = Objects.requireNonNull(rows.get(Measure.REQUESTS + it.period()));
          assertEquals(requests.numerator(), Optional.of(month.received()));
        }
      }
    }
  }

  /** What single cases count for adds up to what all of them do. */
  @Test
  void each_case_by_itself_counts_for_its_part_of_every_figure() {
    var cases = AnyCasework.cases(7, 200);
    var fold = Cases.fold(Cases.KNOWN, cases);
    var rows = fold.rows();
    var last =
        rows.stream()
            .filter(it -> it.measure() == Measure.REQUESTS)
            .map(it -> YearMonth.parse(it.period()).atEndOfMonth())
            .max(LocalDate::compareTo)
            .filter(it -> it.isBefore(Cases.KNOWN))
            .orElse(Cases.KNOWN);
    var single = cases.stream().map(it -> Cases.fold(Cases.KNOWN, List.of(it))).toList();
    for (var row : rows) {
      if (!row.measure().yearly()) {
        var month = YearMonth.parse(row.period());
        var parts =
            single.stream().map(it -> it.row(row.measure(), month, row.cut(), last)).toList();
        assertEquals(
            row.numerator().orElse(0L),
            parts.stream().mapToLong(it -> it.numerator().orElse(0L)).sum(),
            row::toString);
        // workers of several cases are one worker each, and alone with each of their cases
        var workers = row.measure() == Measure.CASES_PER_WORKER;
        assertEquals(
            workers ? row.numerator().orElse(0L) : row.denominator().orElse(0L),
            parts.stream().mapToLong(it -> it.denominator().orElse(0L)).sum(),
            row::toString);
      }
    }
  }
}
