package waymark.governance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.web.Option;

/** What is asked about a meeting. */
final class MeetingForm {

  static final List<Question> QUESTIONS =
      List.of(
          Question.day("on", "Day of the meeting").needed("Enter the day of the meeting"),
          Question.line("starts", "When it begins", 5)
              .hint("By the clock, like 14:00. Leave it empty if that is not known yet"),
          Question.line("ends", "When it ends", 5)
              .hint("On the same day, like 16:00. Leave it empty if that is not known yet"),
          Question.line("place", "Where it is")
              .hint("A room, or how to join from elsewhere without any password")
              .longest(200),
          Question.oneOf(
                  "regular",
                  "What kind of meeting is it?",
                  List.of(
                      Option.of("yes", "A regular meeting")
                          .hint("What stands on every agenda of the body is proposed for it"),
                      Option.of("no", "An ad hoc meeting")))
              .needed("Choose what kind of meeting it is"));

  private MeetingForm() {}

  static Answers offered() {
    return Answers.NONE.with("regular", "yes");
  }

  static Answers answers(Meeting it) {
    return Answers.NONE
        .with("on", Optional.of(it.on()))
        .with("starts", it.starts().map(LocalTime::toString).orElse(""))
        .with("ends", it.ends().map(LocalTime::toString).orElse(""))
        .with("place", it.place())
        .with("regular", it.regular() ? "yes" : "no");
  }

  /** A meeting that is new among all of the area. */
  static Checked<Meeting> read(Check check, Body body, List<Meeting> all) {
    return read(
        check,
        all,
        new Meeting(
            MeetingId.fresh(),
            body.id(),
            check
                .day("on")
                .map(day ->
                    AddressKey.of(
                        body.key() + "-" + day,
                        key -> all.stream().anyMatch(it -> it.key().equals(key))))
                .orElse("none"),
            LocalDate.EPOCH,
            Optional.empty(),
            Optional.empty(),
            "",
            true,
            new MeetingState.Planned()));
  }

  /** The meeting as it is to be from now on. */
  static Checked<Meeting> read(Check check, List<Meeting> all, Meeting was) {
    var starts = time(check, "starts", "When it begins");
    var ends = time(check, "ends", "When it ends");
    if (ends.isPresent() && !starts.filter(it -> it.isBefore(ends.get())).isPresent()) {
      check.refuse("ends", "It must end after it begins, on the same day");
    }
    var same =
        all.stream()
            .filter(it -> !it.id().equals(was.id()) && it.body().equals(was.body()))
            .filter(it -> !(it.state() instanceof MeetingState.Cancelled))
            .anyMatch(
                it -> Optional.of(it.on()).equals(check.day("on")) && it.starts().equals(starts));
    if (same) {
      check.refuse("on", "The body already has a meeting on that day at that time");
    }
    return check.result(() ->
        new Meeting(
            was.id(),
            was.body(),
            was.key(),
            check.day("on").orElseThrow(),
            starts,
            ends,
            check.text("place"),
            check.text("regular").equals("yes"),
            was.state()));
  }

  private static Optional<LocalTime> time(Check check, String name, String words) {
    var text = check.text(name).replace('.', ':');
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("([01]?\\d|2[0-3]):[0-5]\\d")) {
      return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
    }
    check.refuse(name, words + " must be a time by the clock, like 14:00");
    return Optional.empty();
  }
}
