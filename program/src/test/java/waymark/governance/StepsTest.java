package waymark.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 11, 27);
  private static final MeetingId MEETING = MeetingId.fresh();

  private static MeetingState state(String key) {
    return switch (key) {
      case "planned" -> new MeetingState.Planned();
      case "agenda-set" -> new MeetingState.AgendaSet();
      case "held" -> new MeetingState.Held();
      case "closed" -> new MeetingState.Closed();
      case "approved" -> new MeetingState.Approved(MeetingId.fresh());
      default -> new MeetingState.Cancelled("no room");
    };
  }

  private static Meeting meeting(String state) {
    return new Meeting(
        MEETING,
        BodyId.fresh(),
        "board-2024-11-27",
        DAY,
        Optional.empty(),
        Optional.empty(),
        "",
        true,
        state(state));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "planned    | SET_AGENDA, HOLD, CANCEL",
        "agenda-set | HOLD, CANCEL",
        "held       | CLOSE",
        "closed     | ''",
        "approved   | ''",
        "cancelled  | ''",
      })
  void a_meeting_goes_one_way(String state, String steps) {
    assertEquals("[" + steps + "]", Steps.from(state(state)).toString());
    assertEquals(state, state(state).key());
  }

  /** {@code t} is taken, {@code n} was not taken, {@code -} has no minutes. */
  @ParameterizedTest(name = "{0} with items {1}, {2} days after: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "fine",
      value = {
        "SET_AGENDA | ''  | -9 | Put at least one item on the agenda first",
        "SET_AGENDA | -   | -9 | fine",
        "HOLD       | -   | -1 | The meeting is on 27 November 2024, which is still to come",
        "HOLD       | -   | 0  | fine",
        "HOLD       | ''  | 1  | fine",
        "CLOSE      | ''  | 1  | The meeting has no agenda; add what was talked about, with its minutes",
        "CLOSE      | tn  | 0  | fine",
        "CLOSE      | t-  | 1  | 'Write minutes for each item, or say that it was not taken. Still open: 2, “Item 2”'",
        "CLOSE      | --t | 1  | 'Write minutes for each item, or say that it was not taken. Still open: 1, “Item 1” and 2, “Item 2”'",
        "CANCEL     | ''  | -9 | fine",
      })
  void a_step_says_what_is_missing(
      String step, String items, int daysAfter, @Nullable String missing) {
    var all = items(items.length());
    assertEquals(
        Optional.ofNullable(missing),
        Steps.valueOf(step)
            .missing(meeting("held"), all, minutes(all, items), DAY.plusDays(daysAfter)));
  }

  private static List<AgendaItem> items(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(it ->
            new AgendaItem(
                new ItemId(new UUID(0, it)),
                MEETING,
                it,
                "Item " + it,
                "",
                it == 3,
                Optional.empty()))
        .toList();
  }

  private static Map<ItemId, Minutes> minutes(List<AgendaItem> items, String written) {
    var minutes = new HashMap<ItemId, Minutes>();
    for (var it : items) {
      var letter = written.charAt(it.position() - 1);
      if (letter != '-') {
        minutes.put(
            it.id(), new Minutes(it.id(), letter == 't', letter == 't' ? "Noted." : "", ""));
      }
    }
    return minutes;
  }

  @ParameterizedTest(name = "{0} carries over: {1}")
  @CsvSource(
      delimiter = '|',
      value = {"ttt | ''", "nt- | Item 1", "nnn | Item 1, Item 2, Item 3 (confidential)"})
  void what_was_not_taken_is_carried_over_and_stays_confidential(String written, String carried) {
    var all = items(written.length());
    var proposed = EarlierMinutes.carriedOver(meeting("held"), all, minutes(all, written).values());
    assertEquals(
        carried,
        String.join(
            ", ",
            proposed.stream()
                .map(it -> it.title() + (it.confidential() ? " (confidential)" : ""))
                .toList()));
    proposed.forEach(it -> assertEquals("Not taken on 27 November 2024", it.why()));
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-11-26 | 0 of 19",
        "2024-11-27 | 1 of 19",
        "2025-11-27 | 1 of 19",
      })
  void meetings_count_from_their_own_day(LocalDate day, String words) {
    var expected = new Terms.Expected(19, DAY, LocalDate.of(2025, 10, 31));
    assertEquals(
        words,
        MeetingsHeld.until(
                day, expected, List.of(meeting("closed"), meeting("cancelled"), meeting("planned")))
            .words());
  }
}
