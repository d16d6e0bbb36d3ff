package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an area may decide where the sources leave it open, and from when it holds. */
class OpenPointTest {

  private static final LocalDate YEAR_2020 = LocalDate.of(2020, 1, 1);
  private static final LocalDate YEAR_2025 = LocalDate.of(2025, 1, 1);

  @ParameterizedTest
  @EnumSource(OpenPoint.class)
  void every_answer_is_counted_by_and_told_again(OpenPoint point) {
    assertTrue(point.answers().size() > 1, "there is nothing to decide");
    for (var answer : point.answers()) {
      var policy = point.answered(Policy.USUAL, answer.word());
      assertEquals(answer, point.answer(policy));
      assertEquals(answer.equals(point.usual()), policy.equals(Policy.USUAL));
    }
    assertEquals(point, OpenPoint.of(point.word()).orElseThrow());
    assertThrows(
        IllegalArgumentException.class, () -> point.answered(Policy.USUAL, "something else"));
  }

  @Test
  void where_nothing_is_decided_the_default_holds() {
    assertEquals(Policies.USUAL, Policies.of(List.of()));
  }

  @Test
  void each_decision_holds_from_its_day_and_leaves_the_others_as_they_were() {
    var policies =
        Policies.of(
            List.of(
                new DecidedPoint(OpenPoint.DISPUTES, YEAR_2025, "all"),
                new DecidedPoint(OpenPoint.RECEIPT, YEAR_2020, "day-1"),
                new DecidedPoint(OpenPoint.REMITTAL, YEAR_2025, "4")));
    var before = policies.on(YEAR_2020.minusDays(1));
    var between = policies.on(YEAR_2020);
    var after = policies.on(YEAR_2025);
    assertEquals(Policy.USUAL, before);
    assertEquals(Policy.Receipt.DAY_1, between.receipt());
    assertEquals(Policy.Disputes.UNTIL_THE_PLAN, between.disputes());
    assertEquals(Policy.Receipt.DAY_1, after.receipt());
    assertEquals(Policy.Disputes.ALL, after.disputes());
    assertEquals(4, after.remittalWeeks());
    assertNotEquals(between, after);
  }

  @Test
  void a_decision_from_the_first_day_of_the_law_holds_for_all() {
    var policies = Policies.of(List.of(new DecidedPoint(OpenPoint.RECEIPT, Policy.ACT, "day-1")));
    assertEquals(Policy.Receipt.DAY_1, policies.on(LocalDate.of(2014, 1, 1)).receipt());
    assertEquals(Policy.Receipt.DAY_1, policies.on(YEAR_2025).receipt());
  }
}
