package waymark.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.web.Option;

/** What was answered, however wrong: one text for each name that a form sends. */
public record Answers(Map<String, String> given) {

  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    given = Map.copyOf(given);
  }

  /** What a browser sent for these questions; whatever else it sent is left out. */
  static Answers sent(HttpServletRequest request, List<Question> questions) {
    var given = new LinkedHashMap<String, String>();
    names(questions)
        .forEach(name -> {
          var value = request.getParameter(name);
          given.put(name, value == null ? "" : tidied(value));
        });
    questions.stream()
        .filter(it -> it.kind() instanceof Question.Kind.SomeOf)
        .forEach(it -> {
          var values = request.getParameterValues(it.name());
          given.put(it.name(), values == null ? "" : tidied(String.join("\n", values)));
        });
    return new Answers(given);
  }

  private static Stream<String> names(List<Question> questions) {
    return questions.stream().flatMap(it -> it.names().stream());
  }

  /** Lines end alike whatever sent them, and letters that no one sees are left out. */
  public static String tidied(String value) {
    return value
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n]]", " ")
        .strip();
  }

  public String text(String name) {
    return given.getOrDefault(name, "");
  }

  /** The same with another answer. */
  public Answers with(String name, String value) {
    var more = new LinkedHashMap<>(given);
    more.put(name, value);
    return new Answers(more);
  }

  /** The same with a day as the answer. */
  public Answers with(String name, Optional<LocalDate> day) {
    return with(name + "-day", day.map(it -> String.valueOf(it.getDayOfMonth())).orElse(""))
        .with(name + "-month", day.map(it -> String.valueOf(it.getMonthValue())).orElse(""))
        .with(name + "-year", day.map(it -> String.valueOf(it.getYear())).orElse(""));
  }

  /** Whether a question was left without an answer. */
  boolean empty(Question question) {
    return question.names().stream().allMatch(it -> text(it).isEmpty());
  }

  /** The day given; empty where none was, or none that there is. */
  public Optional<LocalDate> day(String name) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(text(name + "-year")),
              Integer.parseInt(text(name + "-month")),
              Integer.parseInt(text(name + "-day"))));
    } catch (DateTimeException | NumberFormatException noDay) {
      return Optional.empty();
    }
  }

  /** An answer in one piece, as a reader compares it with another. */
  String inWords(Question question) {
    return switch (question.kind()) {
      case Question.Kind.Line _, Question.Kind.Lines _ -> text(question.name());
      case Question.Kind.OneOf(var options) -> chosen(question, options);
      case Question.Kind.FromList(var options) -> chosen(question, options);
      case Question.Kind.SomeOf(var options) ->
          text(question.name())
              .lines()
              .map(it -> worded(it, options))
              .collect(Collectors.joining(", "));
      case Question.Kind.Day _ ->
          String.join(" ", question.names().stream().map(this::text).toList()).strip();
    };
  }

  private String chosen(Question question, List<Option> options) {
    return worded(text(question.name()), options);
  }

  private static String worded(String value, List<Option> options) {
    return options.stream()
        .filter(it -> it.value().equals(value))
        .findFirst()
        .map(Option::text)
        .orElse(value);
  }
}
