package waymark.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ICalendarTest {

  private static String folded(String line) {
    var text = new StringBuilder();
    ICalendar.line(text, line);
    return text.toString();
  }

  @ParameterizedTest(name = "{0} letters {1}: lines of {2} bytes")
  @CsvSource(
      delimiter = '|',
      value = {
        "75  | a | 75",
        "76  | a | 75 2",
        "149 | a | 75 75",
        "150 | a | 75 75 2",
        // two bytes a letter: the last that fits ends at 74
        "37  | é | 74",
        "38  | é | 74 3",
        // four bytes a letter, two characters each
        "18  | 😀 | 72",
        "19  | 😀 | 72 5",
      })
  void a_long_line_is_folded_by_bytes_and_never_within_a_letter(
      int count, String letter, String sizes) {
    var line = letter.repeat(count);
    var folded = folded(line);
    assertTrue(folded.endsWith("\r\n"));
    assertEquals(
        sizes,
        String.join(
            " ", folded.lines().map(it -> String.valueOf(it.getBytes(UTF_8).length)).toList()));
    assertEquals(line + "\r\n", folded.replace("\r\n ", ""));
  }

  @Test
  void what_has_a_meaning_in_a_calendar_is_marked() {
    assertEquals(
        "Hall 1\\, left\\; \\\\ door\\nBEGIN:VEVENT",
        ICalendar.escaped("Hall 1, left; \\ door\nBEGIN:VEVENT"));
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // summer time ends on 27 October 2024 and begins on 30 March 2025
        "2024-10-26 | 14:00 | DTSTART:20241026T130000Z",
        "2024-10-27 | 14:00 | DTSTART:20241027T140000Z",
        "2025-03-29 | 14:00 | DTSTART:20250329T140000Z",
        "2025-03-30 | 14:00 | DTSTART:20250330T130000Z",
        "2024-07-01 | 00:30 | DTSTART:20240630T233000Z",
        "2024-11-27 | -     | DTSTART;VALUE=DATE:20241127",
      })
  void a_time_is_one_of_the_clocks_of_England(LocalDate on, @Nullable LocalTime at, String line) {
    assertTrue(calendar(on, at).contains("\r\n" + line + "\r\n"), calendar(on, at));
  }

  @Test
  void a_meeting_ends_by_the_clocks_of_England_too() {
    assertTrue(
        calendar(LocalDate.of(2024, 7, 1), LocalTime.of(14, 0))
            .contains("\r\nDTEND:20240701T150000Z\r\n"));
  }

  private static String calendar(LocalDate on, @Nullable LocalTime at) {
    var meeting =
        new Meeting(
            new MeetingId(new UUID(0, 7)),
            new BodyId(new UUID(0, 1)),
            "board",
            on,
            Optional.ofNullable(at),
            Optional.ofNullable(at).filter(it -> it.getHour() < 22).map(it -> it.plusHours(2)),
            "Town hall, room 1",
            true,
            new MeetingState.Planned());
    return ICalendar.of(
        "Board",
        List.of(new ICalendar.Event(meeting, "Board", Instant.parse("2024-11-01T09:00:00Z"))));
  }

  @Test
  void a_calendar_says_the_same_each_time() {
    assertEquals(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Waymark//Meetings//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Board
        BEGIN:VEVENT
        UID:00000000-0000-0000-0000-000000000007@waymark
        DTSTAMP:20241101T090000Z
        LAST-MODIFIED:20241101T090000Z
        DTSTART;VALUE=DATE:20241127
        SUMMARY:Board
        LOCATION:Town hall\\, room 1
        STATUS:TENTATIVE
        END:VEVENT
        END:VCALENDAR
        """
            .replace("\n", "\r\n"),
        calendar(LocalDate.of(2024, 11, 27), null));
  }
}
