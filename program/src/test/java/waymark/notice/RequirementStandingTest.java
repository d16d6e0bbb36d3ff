package waymark.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a requirement is past its day, on the days on either side of it. */
class RequirementStandingTest {

  private static final RequirementId ID = new RequirementId(new UUID(0, 1));

  /** {@code 2026-10-05 met/2026-11-05 not-met}. */
  private static List<Compliance> told(@Nullable String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split("/", -1))
            .map(it -> it.strip().split(" ", -1))
            .map(it ->
                new Compliance(
                    ID,
                    LocalDate.parse(it[0]),
                    Compliance.State.of(it[1]).orElseThrow(),
                    "",
                    "",
                    Optional.empty(),
                    ""))
            .toList();
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }

  @ParameterizedTest(name = "due 13 November, told {0}, on {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        // told,                             today,      overdue since, met,   late
        "-,                                  2026-11-12, -,             false, false",
        "-,                                  2026-11-13, -,             false, false",
        "-,                                  2026-11-14, 2026-11-13,    false, false",
        "2026-11-01 in-progress,             2026-11-14, 2026-11-13,    false, false",
        "2026-11-01 not-met,                 2026-11-14, 2026-11-13,    false, false",
        "2026-11-12 met,                     2026-11-14, -,             true,  false",
        "2026-11-13 met,                     2026-11-14, -,             true,  false",
        "2026-11-14 met,                     2026-11-14, -,             true,  true",
        "2026-11-20 met,                     2026-11-30, -,             true,  true",
        // told again after its day: it was met in time all the same
        "2026-11-10 met/2026-12-01 met,      2026-12-02, -,             true,  false",
        // met, then lost, then met again: late
        "2026-11-10 met/2026-11-12 not-met/2026-12-01 met, 2026-12-02, -, true, true",
        // what was met and is no longer is past its day again
        "2026-11-10 met/2026-12-01 not-met,  2026-12-02, 2026-11-13,    false, false",
        // what is told of a later day is not known yet
        "2026-11-30 met,                     2026-11-14, 2026-11-13,    false, false",
      })
  void one_with_a_day_is_overdue_from_the_day_after(
      @Nullable String told, LocalDate today, @Nullable String since, boolean met, boolean late) {
    var standing =
        RequirementStanding.of(
            new Requirement.By.OnDay(LocalDate.of(2026, 11, 13)), told(told), List.of(), today);
    assertEquals(day(since), standing.overdueSince());
    assertEquals(met, standing.met());
    assertEquals(late, standing.late());
  }

  @ParameterizedTest(name = "reviews {0}, told {1}, on {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        // reviews held,          told,           today,      overdue since
        "-,                       -,              2026-11-10, -",
        "2026-11-10,              -,              2026-11-10, -",
        "2026-11-10,              -,              2026-11-11, 2026-11-10",
        "2026-11-10,              2026-11-10 met, 2026-11-11, -",
        "2026-11-10,              2026-10-01 met, 2026-11-11, -",
        // shown late is shown
        "2026-11-10,              2026-11-20 met, 2026-11-21, -",
        // what an earlier review was shown does not count for the next
        "2026-11-10/2027-05-10,   2026-11-10 met, 2027-05-10, -",
        "2026-11-10/2027-05-10,   2026-11-10 met, 2027-05-11, 2027-05-10",
        "2026-11-10/2027-05-10,   2026-11-11 met, 2027-05-11, -",
        "2026-11-10/2027-05-10,   2027-05-01 met, 2027-05-11, -",
        "2026-11-10/2027-05-10,   2027-05-01 met/2027-05-10 not-met, 2027-05-11, 2027-05-10",
        // a review that is still to come asks for nothing yet
        "2027-05-10,              -,              2026-11-11, -",
      })
  void one_for_each_review_is_shown_to_each(
      @Nullable String reviews, @Nullable String told, LocalDate today, @Nullable String since) {
    var held =
        reviews == null
            ? List.<LocalDate>of()
            : Stream.of(reviews.split("/", -1)).map(LocalDate::parse).toList();
    assertEquals(
        day(since),
        RequirementStanding.of(new Requirement.By.EachReview(), told(told), held, today)
            .overdueSince());
  }

  @ParameterizedTest
  @CsvSource({"2026-11-14", "2036-11-14"})
  void one_without_a_day_is_never_overdue(LocalDate today) {
    assertEquals(
        Optional.empty(),
        RequirementStanding.of(
                new Requirement.By.NotStated(),
                told("2026-11-01 not-met"),
                List.of(LocalDate.of(2026, 11, 10)),
                today)
            .overdueSince());
  }
}
