package waymark.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.caseload.Published.Within;

/** What is published of plans, requests and reviews within their limits, as it is shipped. */
class PublishedTest {

  private final Published published = Published.TWENTY_WEEKS;

  @Test
  void it_has_six_years_the_last_first() {
    assertEquals(List.of(2024, 2023, 2022, 2021, 2020, 2019), published.years());
  }

  @Test
  void the_regions_of_a_year_add_up_to_england() {
    for (var year : published.years()) {
      var regions = published.regions(year).values().stream().reduce(Within::and);
      assertEquals(9, published.regions(year).size());
      assertEquals(published.england(year), regions, "" + year);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "wirral, Wirral, 2024, 716, 90",
    "sefton, Sefton, 2024, 869, 460",
    "st-helens, St. Helens, 2019, 234, 112"
  })
  void an_area_is_found_by_its_address(
      String key, String name, int year, long issued, long within) {
    assertEquals(Optional.of(name), Published.area(key));
    assertEquals(Optional.of(new Within(issued, within)), published.area(year, name));
  }

  @Test
  void an_area_that_does_not_exist_is_not_there() {
    assertEquals(Optional.empty(), Published.area("mereside"));
    assertEquals(Optional.empty(), published.neighbours(2024, "Mereside"));
  }

  @ParameterizedTest
  @CsvSource({
    "six weeks of a request, England, 2023, 131586, 111723",
    "six weeks of a request, England, 2024, 148753, 126160",
    "six weeks of a request, Wirral, 2024, 1449, 549",
    "four weeks of a meeting, England, 2024, 348759, 154924",
    "four weeks of a meeting, Wirral, 2024, 114, 44"
  })
  void decisions_are_published_too(String limit, String name, int year, long all, long within) {
    var of = limit.startsWith("six") ? Published.SIX_WEEKS : Published.REVIEWS_FOUR_WEEKS;
    var found = name.equals("England") ? of.england(year) : of.area(year, name);
    assertEquals(Optional.of(new Within(all, within)), found);
  }

  @Test
  void what_was_suppressed_is_not_there() {
    assertEquals(Optional.empty(), published.area(2022, "Norfolk"));
  }

  @Test
  void neighbours_are_counted_together() {
    var wirral = published.neighbours(2024, "Wirral").orElseThrow();
    var sefton = published.area(2024, "Sefton").orElseThrow();
    assertTrue(wirral.all() > 2 * sefton.all(), wirral.toString());
    assertEquals(Optional.of("North West"), published.regionOf("Wirral"));
  }
}
