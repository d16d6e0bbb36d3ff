package waymark.casework.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waymark.casework.CaseFold;
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
