package waymark.measures;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.WhenText;
import waymark.web.Option;

/** What is asked about an event that helps to read figures. */
final class EventForm {

  private EventForm() {}

  static List<Question> questions(List<Definition> measures) {
    return List.of(
        Question.line("title", "What happened")
            .hint("Such as: industrial action in schools, or: new case system. No names")
            .needed("Enter what happened")
            .longest(120),
        Question.line("from", "When it began", 20)
            .hint("A day or a month, like 3 June 2024 or June 2024")
            .needed("Enter when it began, like June 2024"),
        Question.line("until", "When it ended", 20)
            .hint("Leave it empty if it was one day or still goes on"),
        Question.fromList(
            "measure",
            "Which measure does it touch?",
            Stream.concat(
                    Stream.of(Option.of("", "Every measure of the area")),
                    measures.stream().map(it -> Option.of(it.id().value().toString(), it.title())))
                .toList()),
        Question.oneOf(
                "breaks",
                "Can figures before and after be compared?",
                List.of(
                    Option.of("no", "Yes"),
                    Option.of("yes", "No, the series breaks here")
                        .hint("As when a definition or a system changed")))
            .needed("Say whether figures before and after can be compared"),
        Question.lines("note", "What readers should know about it", 3)
            .hint("What happened, not what it caused"));
  }

  static Answers answers(ContextEvent it) {
    return Answers.NONE
        .with("title", it.title())
        .with("from", it.from())
        .with("until", it.until())
        .with("measure", it.measure().map(id -> id.value().toString()).orElse(""))
        .with("breaks", it.breaksSeries() ? "yes" : "no")
        .with("note", it.note());
  }

  /** The event as it is to be from now on, among the others. */
  static Checked<ContextEvent> read(Check check, List<ContextEvent> others, UUID id) {
    var from = when(check, "from");
    var until = when(check, "until");
    if (!from.isEmpty() && !until.isEmpty() && !WhenText.mayPrecede(from, until)) {
      check.refuse("until", "It must not end before it began");
    }
    var same =
        others.stream()
            .anyMatch(
                it -> it.title().equalsIgnoreCase(check.text("title")) && it.from().equals(from));
    if (same) {
      check.refuse("title", "This event is there already");
    }
    return check.result(() ->
        new ContextEvent(
            id,
            from,
            until,
            check.text("title"),
            check.text("note"),
            Optional.of(check.text("measure"))
                .filter(it -> !it.isEmpty())
                .map(it -> new MeasureId(UUID.fromString(it))),
            check.text("breaks").equals("yes")));
  }

  /** A day or a month: a year alone has no place on a chart. */
  private static String when(Check check, String name) {
    var text = check.text(name);
    var read = WhenText.of(text).filter(it -> it.length() > 4);
    if (!text.isEmpty() && read.isEmpty()) {
      check.refuse(name, "Enter a day or a month, like 3 June 2024 or June 2024");
    }
    return read.orElse("");
  }
}
