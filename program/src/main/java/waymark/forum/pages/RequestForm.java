package waymark.forum.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.forum.Partner;
import waymark.forum.Request;
import waymark.forum.RequestId;
import waymark.kernel.Checked;
import waymark.kernel.CountWords;
import waymark.web.Option;

/** What the forum is asked about something that it asks of a partner. */
final class RequestForm {

  private static final String USUAL = "usual";
  private static final List<Integer> DAYS = List.of(5, 10, 15, 20);

  private RequestForm() {}

  static List<Question> questions(Optional<Request> was) {
    return List.of(
        Question.oneOf(
                "kind",
                "What it is",
                Stream.of(Request.Kind.values())
                    .map(it -> Option.of(it.key(), "%s: %s".formatted(it.words(), it.meaning())))
                    .toList())
            .needed("Choose what it is"),
        Question.oneOf(
                "partner",
                "Of whom it is asked",
                Stream.of(Partner.values()).map(it -> Option.of(it.key(), it.words())).toList())
            .needed("Choose of whom it is asked"),
        Question.lines("subject", "What the forum asks, or what families said", 3)
            .hint("In the forum’s words. No names of children, parents or staff")
            .needed("Enter what the forum asks, or what families said")
            .longest(600),
        Question.day("asked", "When it was asked").needed("Enter when it was asked"),
        Question.oneOf("days", "Within how many working days it is to be answered", days(was))
            .hint("As the forum and its partners agreed. The day of asking is day 0")
            .needed("Choose within how many working days it is to be answered"));
  }

  private static List<Option> days(Optional<Request> was) {
    var options = new ArrayList<Option>();
    options.add(
        Option.of(
            USUAL,
            "As is usual: "
                + CountWords.listed(
                    Stream.of(Request.Kind.values())
                        .map(it -> "%d for “%s”".formatted(it.usualDays(), it.words()))
                        .toList())));
    Stream.concat(DAYS.stream(), was.map(Request::days).stream())
        .distinct()
        .sorted()
        .forEach(it -> options.add(Option.of("" + it, CountWords.of(it, "working day"))));
    return options;
  }

  static Answers offered(LocalDate today) {
    return Answers.NONE.with("asked", Optional.of(today)).with("days", USUAL);
  }

  static Answers answers(Request it) {
    return Answers.NONE
        .with("kind", it.kind().key())
        .with("partner", it.partner().key())
        .with("subject", it.subject())
        .with("asked", Optional.of(it.asked()))
        .with("days", "" + it.days());
  }

  /**
   * @param taken whether addresses name another one so
   */
  static Checked<Request> read(
      Check check, Optional<Request> was, Predicate<String> taken, LocalDate today) {
    check
        .day("asked")
        .filter(it -> it.isAfter(today))
        .ifPresent(_ -> check.refuse("asked", "The day of asking must not lie in the future"));
    return check.result(() -> {
      var kind = Request.Kind.of(check.text("kind")).orElseThrow();
      return new Request(
          was.map(Request::id).orElseGet(RequestId::fresh),
          was.map(Request::key).orElseGet(() -> AddressKey.of(check.text("subject"), taken)),
          kind,
          Partner.of(check.text("partner")).orElseThrow(),
          check.day("asked").orElseThrow(),
          check.text("days").equals(USUAL)
              ? kind.usualDays()
              : Integer.parseInt(check.text("days")),
          check.text("subject"));
    });
  }
}
