package waymark.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.England;
import waymark.ledger.Version;

class BoardActionTest {

  private static final MemberId OWNER = new MemberId(new UUID(0, 1));

  /** {@code 1:10 8:20} was due on the 10th as known on the 1st, on the 20th as known on the 8th. */
  private static List<Version<BoardAction>> action(String days, @Nullable Integer done) {
    var versions = new ArrayList<Version<BoardAction>>();
    for (var it : days.split(" ", -1)) {
      var parts = it.split(":", -1);
      versions.add(version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), null));
    }
    if (done != null) {
      var due = versions.getLast().fact().due().getDayOfMonth();
      versions.add(version(Math.max(done, versions.getLast().day().getDayOfMonth()), due, done));
    }
    return versions;
  }

  private static Version<BoardAction> version(int known, int due, @Nullable Integer done) {
    return new Version<>(
        new BoardAction(
            new BoardActionId(new UUID(0, 2)),
            new MeetingId(new UUID(0, 3)),
            Optional.empty(),
            Optional.empty(),
            "Write to the trust",
            OWNER,
            day(due),
            Optional.ofNullable(done).map(BoardActionTest::day),
            ""),
        England.start(day(known)),
        known,
        false);
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2024, 11, day);
  }

  @ParameterizedTest(name = "due {0}, done {1}, looked at on {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // known:due  | done | today | stands
        "1:10         | -    | 9     | OPEN",
        "1:10         | -    | 10    | OPEN",
        "1:10         | -    | 11    | OVERDUE",
        "1:10         | 9    | 30    | DONE_IN_TIME",
        "1:10         | 10   | 30    | DONE_IN_TIME",
        "1:10         | 11   | 30    | DONE_LATE",
        // moved while there was time: the new day counts
        "1:10 8:20    | 20   | 30    | DONE_IN_TIME",
        "1:10 10:20   | 20   | 30    | DONE_IN_TIME",
        "1:10 8:20    | 21   | 30    | DONE_LATE",
        // moved after the day had passed: the old day counts
        "1:10 11:20   | 15   | 30    | DONE_LATE",
        "1:10 11:20   | -    | 15    | OVERDUE",
        // moved forward
        "1:20 5:10    | 15   | 30    | DONE_LATE",
        // moved twice, the second time too late
        "1:5 4:10 12:20 | 15 | 30    | DONE_LATE",
      })
  void the_day_that_counts_is_the_one_that_stood_when_it_came(
      String days, @Nullable Integer done, int today, BoardAction.Standing standing) {
    assertEquals(standing, BoardAction.standing(action(days, done), day(today)));
  }

  @ParameterizedTest(name = "raised on 1 November with {0} days, answered {1}, on {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "10 | -  | 11 | WAITING",
        "10 | -  | 12 | OVERDUE",
        "10 | 11 | 30 | ANSWERED",
        "10 | 12 | 30 | ANSWERED_LATE",
        "1  | 2  | 30 | ANSWERED",
        "1  | 3  | 30 | ANSWERED_LATE",
        "-  | -  | 30 | WAITING",
        "-  | 29 | 30 | ANSWERED",
      })
  void an_answer_is_in_time_to_the_last_of_the_days(
      @Nullable Integer days, @Nullable Integer answered, int today, Escalation.Clock clock) {
    var to = new BodyId(new UUID(0, 4));
    var terms =
        new Terms(
            to,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(days));
    var escalation =
        new Escalation(
            new EscalationId(new UUID(0, 5)),
            new BodyId(new UUID(0, 6)),
            to,
            day(1),
            "No room",
            false,
            Escalation.answerBy(day(1), terms),
            Optional.ofNullable(answered).map(BoardActionTest::day),
            answered == null ? "" : "There is.");
    assertEquals(clock, escalation.clock(day(today)));
  }

  @ParameterizedTest(name = "seat to {0}, deputy {1}, on 15 November: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-  | no  | 'Director, Council'",
        "15 | no  | 'Director, Council'",
        "14 | no  | 'Director, Council (left; the clerk is to name another)'",
        "14 | yes | 'Director, Council (left; until another is named: Deputy)'",
      })
  void the_deputy_or_the_clerk_sees_to_what_somebody_left(
      @Nullable Integer until, String deputy, String words) {
    var members = new ArrayList<Member>();
    members.add(member(OWNER, "Director", until, Optional.empty()));
    if (deputy.equals("yes")) {
      members.add(member(new MemberId(new UUID(0, 9)), "Deputy", null, Optional.of(OWNER)));
    }
    assertEquals(words, Owner.of(OWNER, members, day(15)).words());
  }

  private static Member member(
      MemberId id, String role, @Nullable Integer until, Optional<MemberId> deputyFor) {
    return new Member(
        id,
        new BodyId(new UUID(0, 4)),
        role,
        "Council",
        Member.Standing.VOTING,
        false,
        Optional.empty(),
        deputyFor,
        day(1),
        Optional.ofNullable(until).map(BoardActionTest::day));
  }
}
