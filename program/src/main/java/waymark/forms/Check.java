package waymark.forms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import waymark.kernel.Checked;
import waymark.kernel.Checked.Fault;
import waymark.web.Option;

/**
 * The answers to the questions of a form, and what is wrong with them. What every question asks of
 * its answer is looked at first: that it is there, not too long, one of those offered, a day that
 * there is. The form's own rules add to it.
 */
public final class Check {

  private static final int EARLIEST_YEAR = 1990;
  private static final int LATEST_YEAR = 2100;

  private final Answers answers;
  private final List<Question> questions;
  private final Map<String, String> faults = new LinkedHashMap<>();

  public Check(List<Question> questions, Answers answers) {
    this.questions = questions;
    this.answers = answers;
    questions.forEach(it -> fault(it).ifPresent(words -> refuse(it.name(), words)));
  }

  private Optional<String> fault(Question question) {
    if (answers.empty(question)) {
      return Optional.of(question.ifEmpty()).filter(it -> !it.isEmpty());
    }
    if (question.names().stream().anyMatch(it -> answers.text(it).length() > question.longest())) {
      return Optional.of(
          "%s must be %,d characters or fewer".formatted(question.label(), question.longest()));
    }
    return switch (question.kind()) {
      case Question.Kind.Line _ ->
          answers.text(question.name()).contains("\n")
              ? Optional.of(question.label() + " must be on one line")
              : Optional.empty();
      case Question.Kind.Lines _ -> Optional.empty();
      case Question.Kind.OneOf(var options) -> offered(question, options);
      case Question.Kind.FromList(var options) -> offered(question, options);
      case Question.Kind.SomeOf(var options) -> allOffered(question, options);
      case Question.Kind.Day _ -> realDay(question);
    };
  }

  private Optional<String> offered(Question question, List<Option> options) {
    var value = answers.text(question.name());
    return options.stream().anyMatch(it -> it.value().equals(value))
        ? Optional.empty()
        : Optional.of("Choose one of the answers to: " + question.label());
  }

  private Optional<String> allOffered(Question question, List<Option> options) {
    return answers
            .text(question.name())
            .lines()
            .allMatch(it -> options.stream().anyMatch(one -> one.value().equals(it)))
        ? Optional.empty()
        : Optional.of("Choose among the answers to: " + question.label());
  }

  private Optional<String> realDay(Question question) {
    return answers
            .day(question.name())
            .filter(it -> it.getYear() >= EARLIEST_YEAR && it.getYear() <= LATEST_YEAR)
            .isPresent()
        ? Optional.empty()
        : Optional.of("%s must be a real date, such as 27 11 2024".formatted(question.label()));
  }

  public String text(String name) {
    return answers.text(name);
  }

  public Optional<LocalDate> day(String name) {
    return answers.day(name);
  }

  /** Whether nothing is wrong with an answer so far. */
  public boolean fine(String name) {
    return !faults.containsKey(name);
  }

  /** Says what is wrong with an answer, unless something is already. */
  public void refuse(String name, String words) {
    faults.putIfAbsent(name, words);
  }

  /** Leaves out what does not count because of another answer. */
  public void notAsked(String name) {
    faults.remove(name);
  }

  /** What was asked for, where nothing is wrong; it is made only then. */
  public <T> Checked<T> result(Supplier<T> value) {
    if (faults.isEmpty()) {
      return new Checked.Valid<>(value.get());
    }
    var inOrder =
        Stream.concat(questions.stream().map(Question::name), faults.keySet().stream())
            .distinct()
            .filter(faults::containsKey)
            .map(it -> new Fault(it, faults.getOrDefault(it, "")))
            .toList();
    return new Checked.Invalid<>(inOrder);
  }
}
