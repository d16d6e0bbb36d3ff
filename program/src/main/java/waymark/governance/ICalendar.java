package waymark.governance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import waymark.kernel.England;

/**
 * Meetings in the form that calendars read, RFC 5545. It says of a meeting when and where it is and
 * of which body, and nothing of what is talked about.
 */
final class ICalendar {

  /** In bytes, and without what ends a line: RFC 5545, 3.1. */
  static final int LONGEST = 75;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private ICalendar() {}

  /**
   * One meeting.
   *
   * @param body what the body that meets is called
   * @param changed when what is said of the meeting came to be known; the same at every answer, so
   *     that a calendar sees no change where there is none
   */
  record Event(Meeting meeting, String body, Instant changed) {}

  static String of(String title, List<Event> events) {
    var text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Waymark//Meetings//EN");
    line(text, "CALSCALE:GREGORIAN");
    line(text, "METHOD:PUBLISH");
    line(text, "X-WR-CALNAME:" + escaped(title));
    events.forEach(it -> event(text, it));
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static void event(StringBuilder text, Event it) {
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + it.meeting().id().value() + "@waymark");
    line(text, "DTSTAMP:" + MOMENT.format(it.changed()));
    line(text, "LAST-MODIFIED:" + MOMENT.format(it.changed()));
    line(text, starts(it.meeting()));
    ends(it.meeting()).ifPresent(end -> line(text, end));
    line(text, "SUMMARY:" + escaped(it.body()));
    if (!it.meeting().place().isEmpty()) {
      line(text, "LOCATION:" + escaped(it.meeting().place()));
    }
    line(text, "STATUS:" + status(it.meeting().state()));
    line(text, "END:VEVENT");
  }

  /**
   * By the clocks of England, written in universal time so that no rules of summer time need to
   * come along; a meeting without a time is one of the whole day.
   */
  private static String starts(Meeting it) {
    return it.starts()
        .map(at -> "DTSTART:" + MOMENT.format(it.on().atTime(at).atZone(England.TIME).toInstant()))
        .orElseGet(() -> wholeDay(it.on()));
  }

  private static Optional<String> ends(Meeting it) {
    return it.starts().isEmpty()
        ? Optional.empty()
        : it.ends()
            .map(at ->
                "DTEND:" + MOMENT.format(it.on().atTime(at).atZone(England.TIME).toInstant()));
  }

  private static String wholeDay(LocalDate on) {
    return "DTSTART;VALUE=DATE:" + DAY.format(on);
  }

  private static String status(MeetingState state) {
    return switch (state) {
      case MeetingState.Cancelled _ -> "CANCELLED";
      case MeetingState.Planned _ -> "TENTATIVE";
      case MeetingState.AgendaSet _,
          MeetingState.Held _,
          MeetingState.Closed _,
          MeetingState.Approved _ ->
          "CONFIRMED";
    };
  }

  /** Text as a value: what has a meaning of its own there is marked. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** Ends a line, after it was cut into pieces that are short enough; never within a letter. */
  static void line(StringBuilder text, String line) {
    var room = LONGEST;
    var used = 0;
    for (var place = 0; place < line.length(); ) {
      var letter = Character.toString(line.codePointAt(place));
      var bytes = letter.getBytes(UTF_8).length;
      if (used + bytes > room) {
        text.append("\r\n ");
        room = LONGEST - 1;
        used = 0;
      }
      text.append(letter);
      used += bytes;
      place += letter.length();
    }
    text.append("\r\n");
  }
}
