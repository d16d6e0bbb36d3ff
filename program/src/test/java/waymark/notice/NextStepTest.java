package waymark.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.England;
import waymark.ledger.Version;

class NextStepTest {

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 11, day);
  }

  /** {@code 1:10 8:20} was due on the 10th as known on the 1st, on the 20th as known on the 8th. */
  private static List<Version<NextStep>> step(String days, @Nullable Integer done) {
    var versions = new ArrayList<Version<NextStep>>();
    for (var it : days.split(" ", -1)) {
      var parts = it.split(":", -1);
      versions.add(
          version(
              Integer.parseInt(parts[0]),
              parts[1].equals("none")
                  ? Optional.empty()
                  : Optional.of(day(Integer.parseInt(parts[1]))),
              Optional.empty()));
    }
    if (done != null) {
      var last = versions.getLast();
      versions.add(
          version(
              Math.max(done, last.day().getDayOfMonth()),
              last.fact().due(),
              Optional.of(day(done))));
    }
    return versions;
  }

  private static Version<NextStep> version(
      int known, Optional<LocalDate> due, Optional<LocalDate> done) {
    return new Version<>(
        new NextStep(
            new StepId(new UUID(0, 2)),
            AnyReview.of("2026-11-01 held not-stated").id(),
            "Bring one budget to the board",
            "Joint Commissioning Manager",
            due,
            done,
            "",
            ""),
        England.start(day(known)),
        known,
        false);
  }

  @ParameterizedTest(name = "due {0}, done {1}, looked at on {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // known:due    | done | today | stands
        "1:10           | -    | 10    | OPEN",
        "1:10           | -    | 11    | OVERDUE",
        "1:10           | 10   | 30    | DONE_IN_TIME",
        "1:10           | 11   | 30    | DONE_LATE",
        // moved while there was time: the new day counts
        "1:10 10:20     | 20   | 30    | DONE_IN_TIME",
        "1:10 10:20     | 21   | 30    | DONE_LATE",
        // moved after the day had passed: the old day counts
        "1:10 11:20     | 15   | 30    | DONE_LATE",
        "1:10 11:20     | -    | 15    | OVERDUE",
        // without a day it is never late
        "1:none         | -    | 30    | OPEN",
        "1:none         | 29   | 30    | DONE",
        "1:none 8:20    | 21   | 30    | DONE_LATE",
        // a day that is taken away after it has passed was passed all the same
        "1:10 11:none   | -    | 15    | OVERDUE",
        "1:10 10:none   | -    | 15    | OPEN",
      })
  void the_day_that_counts_is_the_one_that_stood_when_it_came(
      String days, @Nullable Integer done, int today, NextStep.Standing standing) {
    assertEquals(standing, NextStep.standing(step(days, done), day(today)));
  }

  @ParameterizedTest(name = "by {0}: {1}")
  @CsvSource({
    "2026-11-09, 0",
    "2026-11-10, 1",
    "2026-11-11, 1",
  })
  void a_step_is_due_on_its_day_and_after(LocalDate until, int count) {
    var held =
        new NoticesHeld(
            List.of(),
            List.of(),
            Map.of(),
            List.of(AnyReview.of("2026-11-01 held not-stated")),
            List.of(step("1:10", null)));
    var due = ComingDue.of(held, until);
    assertEquals(count, due.size(), due::toString);
    due.forEach(it -> {
      assertEquals(Due.Kind.NEXT_STEP, it.kind());
      assertEquals(day(10), it.on());
      assertEquals("/reviews/held-2026-11-01", it.path());
      assertEquals(until.isAfter(day(10)), it.overdue(until));
    });
  }

  @Test
  void a_review_is_due_on_its_day_under_one_sign_until_it_is_held() {
    var held =
        new NoticesHeld(
            List.of(),
            List.of(),
            Map.of(),
            List.of(AnyReview.of("2024-11-26 held half-yearly")),
            List.of());
    assertEquals(List.of(), ComingDue.of(held, LocalDate.of(2025, 5, 25)));
    var first = ComingDue.of(held, LocalDate.of(2025, 5, 26)).getFirst();
    assertEquals(LocalDate.of(2025, 5, 26), first.on());
    assertEquals("Formal review that follows “Review of 2024-11-26”", first.title());
    var later = ComingDue.of(held, LocalDate.of(2026, 5, 26));
    assertEquals(List.of(first), later, "the one that is owed, not one more for each day missed");
  }
}
