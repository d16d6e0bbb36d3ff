package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the fold of any cases; the cases are invented. */
class CaseFoldTest {

  @Test
  void it_measures_what_the_sentences_say() {
    for (var seed = 0; seed < 200; seed++) {
      var cases = AnyCasework.cases(seed, 300);
      var known = LocalDate.of(2022, 1, 1).plusDays(new Random(seed).nextInt(1_500));
      assertEquals(SlowMeasures.of(cases, known), rows(Cases.fold(known, cases)), "seed " + seed);
    }
  }

  @Test
  void quarters_are_measured_as_the_sentences_say() {
    for (var seed = 0; seed < 20; seed++) {
      var cases = AnyCasework.cases(seed, 150);
      var known = LocalDate.of(2022, 1, 1).plusDays(new Random(seed).nextInt(1_500));
      var quarters = rows(cut(known, cases).cutRows());
      quarters.keySet().removeIf(it -> it.contains(": "));
      assertEquals(SlowMeasures.quarters(cases, known), quarters, "seed " + seed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          need      | SEMH, ASD, DS, not stated
          age       | under 5, 5 to 10, 11 to 15, 16 to 19, 20 to 25, not stated
          adulthood | from 14, post-16
          setting   | mainstream, special, resourced, independent, home, other, not stated
          locality  | north, south, not stated
          team      | early years, schools, post-16, not stated
          source    | family, not stated
          priority  | child in care, transition, none
          """)
  void each_part_is_measured_as_the_sentences_say(String word, String values) {
    for (var seed = 0; seed < 3; seed++) {
      var cases = AnyCasework.cases(seed, 100);
      var known = LocalDate.of(2022, 1, 1).plusDays(new Random(seed).nextInt(1_500));
      var all = rows(cut(known, cases).cutRows());
      for (var value : values.split(", ", -1)) {
        var own = new TreeMap<>(all);
        own.keySet().removeIf(it -> !it.endsWith(" " + word + ": " + value));
        assertEquals(
            SlowMeasures.part(cases, known, word, value), own, "seed " + seed + " " + value);
      }
    }
  }

  @Test
  void stages_weeks_waited_outcomes_and_workers_are_measured_as_the_sentences_say() {
    for (var seed = 0; seed < 20; seed++) {
      var cases = AnyCasework.cases(seed, 150);
      var known = LocalDate.of(2022, 1, 1).plusDays(new Random(seed).nextInt(1_500));
      var own = rows(cut(known, cases).cutRows());
      own.keySet()
          .removeIf(it ->
              it.startsWith("reviews-completed-in-year")
                  || !it.matches(".* (stage|waited|outcome|worker): .*"));
      assertEquals(SlowMeasures.special(cases, known), own, "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void what_is_counted_in_the_parts_adds_up_to_all(long seed) {
    var fold = cut(Cases.KNOWN, AnyCasework.cases(seed, 200));
    var parts = new HashMap<String, Long>();
    for (var row : fold.cutRows()) {
      row.cut()
          .ifPresent(cut -> {
            var word = cut.substring(0, Math.max(0, cut.indexOf(": ")));
            parts.merge(row.measure() + " " + row.period() + " " + word, counted(row), Long::sum);
          });
    }
    for (var row : fold.rows()) {
      if (row.cut().isEmpty() && row.measure() != Measure.CASES_PER_WORKER) {
        for (var it : Dimension.ofCases()) {
          if (it.addsUp()) {
            var place = row.measure() + " " + row.period() + " " + it.word();
            assertEquals(counted(row), parts.getOrDefault(place, 0L), place);
          }
        }
      }
    }
  }

  /**
   * What holds in the table of annual reviews that the Department for Education publishes: plans
   * are expected to be reviewed or not yet; expected are completed in the year, completed earlier
   * and not completed; completed are kept, amended and ended, and decided within 4 weeks or later.
   */
  private static long counted(Map<String, Long> all, String row) {
    return Objects.requireNonNull(all.get(row), row);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void the_parts_of_the_table_of_annual_reviews_add_up(long seed) {
    var fold = cut(Cases.KNOWN, AnyCasework.cases(seed, 300));
    var all = new HashMap<String, Long>();
    fold.rows().forEach(it -> all.put(it.measure() + " " + it.period(), it.numerator().orElse(0L)));
    fold.cutRows().stream()
        .filter(it -> it.measure() == Measure.REVIEWS_COMPLETED_IN_YEAR)
        .filter(it -> it.cut().filter(cut -> cut.startsWith("outcome: ")).isPresent())
        .forEach(
            it -> all.merge("outcomes " + it.period(), it.numerator().orElseThrow(), Long::sum));
    var years = 0;
    for (var row : fold.rows()) {
      var of = " " + row.period();
      if (row.measure() == Measure.REVIEWS_COMPLETED_WITHIN_4_WEEKS) {
        long expected = counted(all, "REVIEWS_EXPECTED" + of);
        long completed = counted(all, "REVIEWS_COMPLETED_IN_YEAR" + of);
        long earlier = counted(all, "REVIEWS_COMPLETED_EARLIER" + of);
        long left = counted(all, "REVIEWS_NOT_COMPLETED" + of);
        assertEquals(expected, completed + earlier + left, of);
        assertEquals(completed, all.getOrDefault("outcomes" + of, 0L), of);
        assertEquals(completed, row.denominator().orElseThrow(), of);
        var december = all.get("PLANS_IN_FORCE" + of + "-12");
        if (december != null) {
          assertEquals(december, expected + counted(all, "REVIEWS_NOT_EXPECTED" + of), of);
        }
        years += completed > 0 && earlier > 0 ? 1 : 0;
      }
    }
    assertTrue(years > 1, "hardly anything adds up to anything");
  }

  private static long counted(MeasureRow row) {
    return row.numerator().orElse(0L) + 1_000_000 * row.denominator().orElse(0L);
  }

  @Test
  void what_no_case_says_anything_of_is_no_part() {
    var fold =
        cut(Cases.KNOWN, List.of(Cases.history("A", "request 2024-01-15; need 2024-02-01 SEMH")));
    assertEquals(
        Set.of("need: SEMH", "stage: deciding", "waited: up to 6 weeks"),
        fold.cutRows().stream().flatMap(it -> it.cut().stream()).collect(Collectors.toSet()));
  }

  @Test
  void the_cases_that_are_compared_are_of_every_kind_and_nothing_stops_them() {
    var cases = AnyCasework.cases(1, 300);
    var kinds =
        cases.stream()
            .flatMap(it -> it.events().stream())
            .map(CaseEvent::kind)
            .collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(EventKind.class), kinds);
    var found =
        Cases.fold(Cases.KNOWN, cases).findings().stream()
            .map(Finding::rule)
            .filter(Rule::stops)
            .toList();
    assertEquals(List.of(), found);
    var none = rows(Cases.fold(Cases.KNOWN, cases)).values().stream().distinct().count();
    assertTrue(none > 100, "hardly anything is measured");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_order_of_events_and_of_cases_changes_nothing(long seed) {
    var random = new Random(seed);
    var cases = AnyCasework.cases(seed, 200);
    var mixed = new ArrayList<CaseHistory>();
    for (var history : cases) {
      var events = new ArrayList<>(history.events());
      Collections.shuffle(events, random);
      mixed.add(new CaseHistory(history.key(), events));
    }
    Collections.shuffle(mixed, random);
    var straight = Cases.fold(Cases.KNOWN, cases);
    var shuffled = Cases.fold(Cases.KNOWN, mixed);
    assertEquals(straight.rows(), shuffled.rows());
    assertEquals(straight.findings(), shuffled.findings());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_folds_of_parts_add_up_to_the_fold_of_the_whole(long seed) {
    var cases = AnyCasework.cases(seed, 200);
    var at = new Random(seed).nextInt(200);
    var sum = Cases.fold(Cases.KNOWN, cases.subList(0, at));
    sum.add(Cases.fold(Cases.KNOWN, cases.subList(at, 200)));
    var whole = Cases.fold(Cases.KNOWN, cases);
    assertEquals(whole.rows(), sum.rows());
    assertEquals(whole.findings(), sum.findings());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void what_is_learnt_later_takes_no_request_from_a_month_that_was_over(long seed) {
    var cases = AnyCasework.cases(seed, 200);
    var early = LocalDate.of(2023, 3, 10).plusDays(new Random(seed).nextInt(400));
    var before = requests(Cases.fold(early, cases));
    var after = requests(Cases.fold(Cases.KNOWN, cases));
    var over = before.headMap(YearMonth.from(early).toString());
    assertTrue(over.size() > 12);
    over.forEach((month, count) -> assertEquals(count, after.get(month), month));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void knowing_a_day_is_the_same_as_an_extract_that_ends_there(long seed) {
    var cases = AnyCasework.cases(seed, 200);
    var day = LocalDate.of(2024, 2, 29);
    var ended = cases.stream().map(it -> it.asKnownOn(day)).toList();
    assertEquals(Cases.fold(day, ended).rows(), Cases.fold(day, cases).rows());
  }

  @Test
  void nothing_at_all_has_no_months() {
    assertEquals(List.of(), Cases.fold(Cases.KNOWN, List.of()).rows());
  }

  @Test
  void every_key_that_is_promised_is_there() {
    var keys = Set.copyOf(Measure.all().stream().map(Measure::key).toList());
    for (var key :
        List.of(
            "requests",
            "decisions-within-6-weeks",
            "plans-issued",
            "plans-within-20-weeks",
            "plans-within-20-weeks-excluding-exceptions",
            "plans-within-20-weeks-by-request",
            "dfe-20-week",
            "advice-within-6-weeks",
            "wait-mean-weeks",
            "wait-median-weeks",
            "wait-longest-weeks",
            "open-over-20-weeks",
            "open-over-52-weeks",
            "reviews-decided-within-4-weeks",
            "reviews-finished-within-12-weeks")) {
      assertTrue(keys.contains(key), key);
    }
  }

  private static CaseFold cut(LocalDate known, List<CaseHistory> cases) {
    var fold = CaseFold.cutting(known, Policies.USUAL);
    cases.forEach(fold::add);
    return fold;
  }

  private static NavigableMap<String, String> rows(CaseFold fold) {
    return rows(fold.rows());
  }

  private static NavigableMap<String, String> rows(List<MeasureRow> all) {
    var rows = new TreeMap<String, String>();
    all.forEach(it ->
        rows.put(
            it.measure().key() + " " + it.period() + " " + it.cut().orElse("-"), Cases.shown(it)));
    return rows;
  }

  private static NavigableMap<String, Long> requests(CaseFold fold) {
    var requests = new TreeMap<String, Long>();
    fold.rows().stream()
        .filter(it -> it.measure() == Measure.REQUESTS)
        .forEach(it -> requests.put(it.period(), it.numerator().orElseThrow()));
    return requests;
  }
}
