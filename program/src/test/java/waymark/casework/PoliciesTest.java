package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings hold from a day on. */
class PoliciesTest {

  @ParameterizedTest
  @CsvSource({"2014-08-31, DAY_0", "2024-12-31, DAY_0", "2025-01-01, DAY_1", "2026-05-05, DAY_1"})
  void a_limit_is_counted_as_the_policy_of_its_first_day_says(
      LocalDate start, Policy.Receipt receipt) {
    var later = Policy.USUAL.with(Policy.Receipt.DAY_1).holdingFrom(LocalDate.of(2025, 1, 1));
    assertEquals(receipt, new Policies(List.of(later, Policy.USUAL)).on(start).receipt());
  }
}
