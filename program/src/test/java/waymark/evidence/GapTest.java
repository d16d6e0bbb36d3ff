package waymark.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.programme.PlanId;

/** What is missing in the evidence of an objective, with the days on either side. */
class GapTest {

  /** {@code voice strong 2027-01-01}, by its kind, its strength and its last day. */
  private static Evidence evidence(String text) {
    var parts = text.strip().split(" ", -1);
    return new Evidence(
        new EvidenceId(new UUID(0, 1)),
        new PlanId(new UUID(0, 2)),
        "e",
        "Families wait less",
        Evidence.Kind.of(parts[0]).orElseThrow(),
        Strength.of(parts[1]).orElseThrow(),
        LocalDate.of(2026, 6, 1),
        "Head of SEND",
        parts[2].equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(parts[2])),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource(
      nullValues = "none",
      value = {
        // evidence,                                     today,      gaps
        "none,                                           2026-11-30, NONE_AT_ALL",
        "voice strong -,                                 2026-11-30, ",
        "voice moderate -,                               2026-11-30, ",
        "voice weak -,                                   2026-11-30, ONLY_WEAK",
        "data strong -,                                  2026-11-30, FAMILIES_NOT_HEARD",
        "audit weak -/document weak -,                   2026-11-30, FAMILIES_NOT_HEARD ONLY_WEAK",
        "voice weak -/data strong -,                     2026-11-30, ",
        // the last day counts, the day after does not
        "voice strong 2026-11-30,                        2026-11-30, EXPIRING",
        "voice strong 2026-11-29,                        2026-11-30, ALL_EXPIRED",
        // the sixtieth day is within 60 days, the sixty-first is not
        "voice strong 2027-01-29,                        2026-11-30, EXPIRING",
        "voice strong 2027-01-30,                        2026-11-30, ",
        "voice strong 2027-01-29/voice weak 2027-01-30,  2026-11-30, ",
        // what has expired neither hears families nor bears weight
        "voice strong 2026-11-29/data strong -,          2026-11-30, FAMILIES_NOT_HEARD",
        "voice strong 2026-11-29/voice weak -,           2026-11-30, ONLY_WEAK",
        "voice strong 2026-11-29/data weak 2026-12-31,   2026-11-30, FAMILIES_NOT_HEARD ONLY_WEAK EXPIRING",
        "voice strong 2026-11-29/data weak 2026-11-01,   2026-11-30, ALL_EXPIRED",
      })
  void gaps_are_what_is_missing_on_that_day(
      @Nullable String evidence, LocalDate today, @Nullable String gaps) {
    var all =
        evidence == null
            ? List.<Evidence>of()
            : Stream.of(evidence.split("/", -1)).map(GapTest::evidence).toList();
    var expected =
        gaps == null ? List.<Gap>of() : Stream.of(gaps.split(" ", -1)).map(Gap::valueOf).toList();
    assertEquals(expected, Gap.of(all, today));
  }
}
