package waymark.casework.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.casework.CaseEvent;
import waymark.casework.CaseFold;
import waymark.casework.EventKind;
import waymark.casework.Finding;
import waymark.casework.Measure;
import waymark.casework.Policies;
import waymark.casework.Rule;

/** A country is as large as England, and each of its areas as large as it should be. */
class CountryTest {

  @Test
  void it_has_the_areas_the_plans_and_the_requests_of_england() {
    assertEquals(153, Country.areas());
    var plans = IntStream.range(0, Country.areas()).map(Country::plans).sum();
    assertTrue(plans > 635_000 && plans < 645_000, plans + " plans");
    var requests = Country.requests(2024);
    assertTrue(requests > 147_000 && requests < 155_000, requests + " requests");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-01", "2020-06", "2024-11"})
  void as_many_children_come_to_an_area_as_left_others_for_it(YearMonth month) {
    var left = 0;
    var came = 0;
    for (var area = 0; area < Country.areas(); area++) {
      left += Country.profile(area).movesOut(month);
      came += Country.profile(area).movesIn(month.plusMonths(1));
    }
    assertEquals(left, came);
    assertTrue(left > 50 && left < 1_500, left + " moves");
  }

  @Test
  void who_moves_leaves_with_the_plan_and_comes_with_it() {
    var kinds =
        Country.cases(76, 1).stream()
            .flatMap(it -> it.events().stream())
            .collect(Collectors.groupingBy(CaseEvent::kind, Collectors.counting()));
    var out = kinds.getOrDefault(EventKind.MOVED_OUT, 0L);
    var passedOn = kinds.getOrDefault(EventKind.PLAN_PASSED_ON, 0L);
    var in = kinds.getOrDefault(EventKind.MOVED_IN, 0L);
    assertTrue(out > 100 && in > 100, out + " out and " + in + " in");
    assertTrue(passedOn > out * 9 / 10 && passedOn <= out, passedOn + " of " + out);
  }

  @ParameterizedTest
  @ValueSource(ints = {148, 149, 150, 151})
  void the_smallest_areas_have_their_share_of_requests_and_plans(int area) {
    var fold = new CaseFold(LocalDate.of(2024, 12, 31), Policies.USUAL);
    Country.cases(area, 1).forEach(fold::add);
    var requests = IntStream.rangeClosed(2015, 2024).mapToLong(it -> of(area, it)).sum();
    var should = Country.plans(area) * 195 / 100;
    assertTrue(Math.abs(requests - should) <= should / 20 + 1, requests + " of " + should);
    var plans =
        fold.rows().stream()
            .filter(it -> it.measure() == Measure.PLANS_IN_FORCE && it.period().equals("2024-12"))
            .mapToLong(it -> it.numerator().orElseThrow())
            .sum();
    assertTrue(plans * 2 > Country.plans(area), plans + " of " + Country.plans(area));
  }

  private static int of(int area, int year) {
    return IntStream.rangeClosed(1, 12)
        .map(it -> Country.profile(area).requests(YearMonth.of(year, it)))
        .sum();
  }

  @Test
  void an_area_in_the_middle_comes_to_have_the_plans_that_it_should_and_nothing_stops_them() {
    var area = 76;
    var fold = new CaseFold(LocalDate.of(2024, 12, 31), Policies.USUAL);
    Country.cases(area, 1).forEach(fold::add);
    var plans =
        fold.rows().stream()
            .filter(it -> it.measure() == Measure.PLANS_IN_FORCE && it.period().equals("2024-12"))
            .mapToLong(it -> it.numerator().orElseThrow())
            .sum();
    var should = Country.plans(area);
    assertTrue(plans > should * 9 / 10 && plans < should * 11 / 10, plans + " of " + should);
    assertEquals(
        List.of(),
        fold.findings().stream().map(Finding::rule).filter(Rule::stops).distinct().toList());
  }
}
