package waymark.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import waymark.caseload.ReadExtract;
import waymark.casework.CaseFold;
import waymark.casework.CaseHistory;
import waymark.casework.Measure;
import waymark.casework.Policies;
import waymark.casework.Rule;
import waymark.casework.sample.Mereside;
import waymark.casework.sample.Mereside.Series;

/**
 * The extracts of Mereside's invented case system: what they come to is what its papers print, and
 * the oddities in them are there.
 */
class MeresideCaseworkTest {

  /** What its papers measure of casework, and how it is counted from cases. */
  private static final Map<String, Series> MEASURES =
      Map.of(
          "ehc-20-week", Series.PLANS_WITHIN_20_WEEKS,
          "annual-reviews-12-week", Series.REVIEWS_FINISHED_WITHIN_12_WEEKS,
          "ehc-requests", Series.REQUESTS,
          "ehcp-mainstream", Series.PLANS_IN_MAINSTREAM,
          "ehcp-home-education", Series.MOVES_TO_HOME_EDUCATION,
          "appeals-registered", Series.APPEALS,
          "average-weeks-to-plan", Series.WAIT_MEAN_WEEKS);

  private static final SampleCases CASES = new SampleCases();
  private static final List<LocalDate> DAYS = SampleCases.DAYS;

  private static final String NO_MOVE_DECIDED = "N/A";

  private static BigDecimal number(String written) {
    return written.equals(NO_MOVE_DECIDED)
        ? BigDecimal.ZERO
        : new BigDecimal(written.replace(" (provisional)", "").replace("%", ""))
            .stripTrailingZeros();
  }

  @Test
  void what_its_papers_say_last_is_what_its_cases_are_made_for() {
    var printed = new TreeMap<String, BigDecimal>();
    DemoArea.of("mereside")
        .known("readings", "tracker-2026-11", "measure", "period")
        .forEach((key, written) -> {
          if (MEASURES.containsKey(key.getFirst())) {
            printed.put(key.toString(), number(written));
          }
        });
    var made = new TreeMap<String, BigDecimal>();
    MEASURES.forEach((measure, series) -> {
      for (var month = YearMonth.of(2025, 4);
          !month.isAfter(YearMonth.of(2026, 10));
          month = month.plusMonths(1)) {
        var key = List.of(measure, month.toString()).toString();
        Mereside.reported(series, month).ifPresent(it -> made.put(key, number(it)));
      }
    });
    assertEquals(printed, made);
  }

  private static String figure(LocalDate day, Measure measure, String month) {
    var fold = new CaseFold(day, Policies.USUAL);
    CASES.on(day).forEach(fold::add);
    return fold.rows().stream()
        .filter(it -> it.measure() == measure && it.cut().isEmpty() && it.period().equals(month))
        .findFirst()
        .flatMap(it -> it.value())
        .map(BigDecimal::toPlainString)
        .orElse("none");
  }

  private static Map<String, CaseHistory> byKey(LocalDate day) {
    return CASES.on(day).stream().collect(Collectors.toMap(CaseHistory::key, it -> it));
  }

  private static boolean otherwise(
      CaseHistory before, Map<String, CaseHistory> after, LocalDate day) {
    var now = after.get(before.key());
    return now != null && !now.asKnownOn(day).equals(before);
  }

  @Test
  void a_later_extract_adds_to_what_an_earlier_one_told_but_for_two_cases() {
    for (var at = 1; at < DAYS.size(); at++) {
      var day = DAYS.get(at - 1);
      var before = byKey(day);
      var after = byKey(DAYS.get(at));
      var gone = new HashSet<>(before.keySet());
      gone.removeAll(after.keySet());
      var otherwise =
          before.entrySet().stream()
              .filter(it -> otherwise(it.getValue(), after, day))
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet());
      var last = at == DAYS.size() - 1;
      assertEquals(last ? 1 : 0, gone.size(), gone::toString);
      assertEquals(last ? 1 : 0, otherwise.size(), otherwise::toString);
    }
  }

  @Test
  void the_plan_that_was_told_otherwise_had_made_october_look_better() {
    var first = figure(DAYS.get(1), Measure.PLANS_WITHIN_20_WEEKS, "2026-10");
    var then = figure(DAYS.getLast(), Measure.PLANS_WITHIN_20_WEEKS, "2026-10");
    assertTrue(new BigDecimal(first).compareTo(new BigDecimal(then)) > 0, first + " " + then);
  }

  @Test
  void two_cases_are_stopped_because_their_plans_come_before_their_requests() {
    var read = ReadExtract.of(CASES.on(DAYS.getLast()), DAYS.getLast());
    var stopping =
        read.first().stream()
            .filter(it -> it.rule().stops())
            .map(it -> it.caseKey())
            .collect(Collectors.toSet());
    assertEquals(Set.of("M24-901", "M25-901"), stopping);
    assertEquals(2, read.stopped());
    assertTrue(read.found().keySet().stream().anyMatch(Rule::stops));
  }
}
