package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.Checked;

/** Settings of what the law leaves open, as somebody writes them to try them out. */
class DecidedPointTest {

  private static DecidedPoint setting(String written) {
    return switch (DecidedPoint.of(written)) {
      case Checked.Valid<DecidedPoint>(var it) -> it;
      case Checked.Invalid<DecidedPoint>(var faults) -> throw new AssertionError("" + faults);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "receipt=day-1, receipt=DAY_1",
    "receipt=day-1@2025-09-01, receipt=DAY_1",
    "transfer-day=by, transferDay=BY",
    "disputes=all, disputes=ALL",
    "grounds-for-deciding=school, groundsForDeciding=[SCHOOL_CLOSED]",
    "move-review=6, moveReviewMonths=6",
    "remittal=4, remittalWeeks=4"
  })
  void a_setting_stands_instead_of_the_usual(String written, String shown) {
    var policy = Policies.of(List.of(setting(written))).on(LocalDate.of(2026, 1, 1));
    assertTrue(policy.toString().contains(shown), policy.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "receipt",
        "receipt=",
        "receipt=day-2",
        "receipt=day-1@soon",
        "receipt=day-1@2014-08-31",
        "recept=day-1",
        "=day-1",
        "@2025-01-01=x",
        "remittal=-1",
        "remittal=13",
        "grounds-for-deciding=none"
      })
  void what_is_no_setting_says_why(String written) {
    assertTrue(DecidedPoint.of(written) instanceof Checked.Invalid<DecidedPoint>, written);
  }

  @Test
  void each_holds_from_its_day_and_keeps_what_held_before() {
    var policies =
        Policies.of(
            Stream.of(
                    "disputes=all@2025-01-01",
                    "receipt=day-1@2024-01-01",
                    "receipt=day-0@2026-01-01")
                .map(DecidedPointTest::setting)
                .toList());
    assertEquals(Policy.USUAL, policies.on(LocalDate.of(2023, 12, 31)));
    var later = policies.on(LocalDate.of(2025, 6, 1));
    assertEquals(Policy.Receipt.DAY_1, later.receipt());
    assertEquals(Policy.Disputes.ALL, later.disputes());
    assertEquals(Policy.Receipt.DAY_0, policies.on(LocalDate.of(2026, 1, 1)).receipt());
    assertEquals(Policies.USUAL, Policies.of(List.of()));
  }

  @Test
  void each_point_and_its_answers_are_named() {
    for (var point : OpenPoint.values()) {
      var answers = point.answers();
      assertTrue(
          DecidedPoint.ALL.contains(point.word() + "=" + answers.getFirst().word())
              && DecidedPoint.ALL.contains(answers.getLast().word()),
          point.word());
    }
  }
}
