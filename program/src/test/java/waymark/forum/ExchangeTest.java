package waymark.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.access.Right;
import waymark.access.Role;

/** The clock of a request of the forum, how it stands, and who may do what next. */
class ExchangeTest {

  /** Asked on 24 August 2026 with ten working days, of which 31 August is none. */
  static Exchange exchange(String answered, String says, String met, String closed) {
    return exchange(Request.Kind.MEETING, "2026-08-24", 10, answered, says, met, closed);
  }

  static Exchange exchange(
      Request.Kind kind,
      String asked,
      int days,
      String answered,
      String says,
      String met,
      String closed) {
    var id = RequestId.fresh();
    return new Exchange(
        new Request(id, "q", kind, Partner.COUNCIL, LocalDate.parse(asked), days, "Ask"),
        day(answered)
            .map(it -> new Answer(id, it, Answer.Says.of(says).orElseThrow(), "Head", "Words")),
        Optional.of(met)
            .filter(it -> !it.isEmpty())
            .map(it -> new Mark(id, Mark.Met.of(it).orElseThrow(), day(closed), "")));
  }

  private static Optional<LocalDate> day(String day) {
    return Optional.of(day).filter(it -> !it.isEmpty()).map(LocalDate::parse);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-08-24 | 10 | 2026-09-08
          2026-08-28 |  1 | 2026-09-01
          2026-08-29 |  1 | 2026-09-01
          2026-08-31 |  1 | 2026-09-01
          2026-10-05 | 10 | 2026-10-19
          2026-10-10 |  5 | 2026-10-16
          2026-12-22 |  5 | 2026-12-31
          2026-12-24 |  1 | 2026-12-29
          2027-03-25 |  1 | 2027-03-30
          """)
  void an_answer_is_due_that_many_days_on_without_weekends_and_bank_holidays(
      LocalDate asked, int days, LocalDate due) {
    var it = exchange(Request.Kind.MEETING, asked.toString(), days, "", "", "", "");
    assertEquals(due, it.request().due());
  }

  @Test
  void an_answer_needs_a_working_day_at_least() {
    assertThrows(
        IllegalArgumentException.class,
        () -> exchange(Request.Kind.MEETING, "2026-08-24", 0, "", "", "", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # answered | says     | met     | closed     | today      | how it stands    | still disputed
                     |          |         |            | 2026-08-24 | WAITING          | false
                     |          |         |            | 2026-09-08 | WAITING          | false
                     |          |         |            | 2026-09-09 | OVERDUE          | false
          2026-08-24 | done     |         |            | 2026-09-30 | ANSWERED_IN_TIME | false
          2026-09-08 | done     |         |            | 2026-09-30 | ANSWERED_IN_TIME | false
          2026-09-09 | done     |         |            | 2026-09-30 | ANSWERED_LATE    | false
          2026-09-09 | declined |         |            | 2026-09-30 | ANSWERED_LATE    | false
          2026-09-08 | done     | met     |            | 2026-09-30 | ANSWERED_IN_TIME | false
          2026-09-08 | done     | not-met |            | 2026-09-30 | DISPUTED         | true
          2026-09-08 | declined | not-met |            | 2026-09-30 | ANSWERED_IN_TIME | false
                     |          | not-met |            | 2026-09-08 | WAITING          | false
                     |          | not-met |            | 2026-09-09 | OVERDUE          | false
                     |          | met     | 2026-09-01 | 2026-09-30 | CLOSED           | false
          2026-09-09 | done     | met     | 2026-09-20 | 2026-09-30 | CLOSED           | false
          2026-09-08 | done     | not-met | 2026-09-20 | 2026-09-30 | CLOSED           | true
          """)
  void how_it_stands_follows_from_both_sides_and_the_day(
      @Nullable String answered,
      @Nullable String says,
      @Nullable String met,
      @Nullable String closed,
      LocalDate today,
      Exchange.State state,
      boolean disputed) {
    var it = exchange(none(answered), none(says), none(met), none(closed));
    assertEquals(state, it.state(today));
    assertEquals(disputed, it.disputed());
  }

  private static String none(@Nullable String cell) {
    return cell == null ? "" : cell;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # answered | met | closed     | party   | change | answer | take answer back | mark
                     |     |            | FORUM   | yes    | no     | no               | yes
                     |     |            | PARTNER | no     | yes    | no               | no
                     |     |            | NEITHER | no     | no     | no               | no
          2026-09-08 |     |            | FORUM   | no     | no     | no               | yes
          2026-09-08 |     |            | PARTNER | no     | yes    | yes              | no
          2026-09-08 |     |            | NEITHER | no     | no     | no               | no
                     | met |            | FORUM   | yes    | no     | no               | yes
                     | met |            | PARTNER | no     | yes    | no               | no
          2026-09-08 | met |            | FORUM   | no     | no     | no               | yes
          2026-09-08 | met |            | PARTNER | no     | yes    | no               | no
          2026-09-08 | met | 2026-09-20 | FORUM   | no     | no     | no               | yes
          2026-09-08 | met | 2026-09-20 | PARTNER | no     | no     | no               | no
                     | met | 2026-09-20 | FORUM   | no     | no     | no               | yes
                     | met | 2026-09-20 | PARTNER | no     | no     | no               | no
          """)
  void who_may_do_what_next(
      @Nullable String answered,
      @Nullable String met,
      @Nullable String closed,
      Party party,
      String change,
      String answer,
      String takeBack,
      String mark) {
    var it = exchange(none(answered), "done", none(met), none(closed));
    assertEquals(change, may(Step.CHANGE, party, it));
    assertEquals(answer, may(Step.ANSWER, party, it));
    assertEquals(takeBack, may(Step.TAKE_ANSWER_BACK, party, it));
    assertEquals(mark, may(Step.MARK, party, it));
  }

  private static String may(Step step, Party party, Exchange it) {
    return step.refused(party, it).isEmpty() ? "yes" : "no";
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void no_role_writes_for_both_sides(Role role) {
    var rights = Right.of(role);
    assertEquals(
        switch (role) {
          case PARENT_CARER_FORUM -> Party.FORUM;
          case PERFORMANCE_MANAGER, HEAD_OF_SEND, SERVICE_DATA_OWNER, ACTION_LEAD -> Party.PARTNER;
          default -> Party.NEITHER;
        },
        Party.of(rights));
    assertFalse(rights.contains(Right.SPEAK_FOR_FORUM) && rights.contains(Right.ANSWER_FORUM));
  }

  @Test
  void whoever_has_both_roles_speaks_for_the_forum_alone() {
    assertEquals(Party.FORUM, Party.of(Set.of(Right.ANSWER_FORUM, Right.SPEAK_FOR_FORUM)));
  }
}
