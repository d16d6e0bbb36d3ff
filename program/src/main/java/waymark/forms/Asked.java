package waymark.forms;

import java.util.List;
import waymark.kernel.Checked.Fault;
import waymark.web.DateField;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;
import waymark.web.Size;

/** A question as it stands on the page, with what was answered and what is wrong with it. */
sealed interface Asked {

  record Line(Field field, int width) implements Asked {

    String classes() {
      return width == 0 ? "" : "govuk-input--width-" + width;
    }
  }

  record Lines(Field field, int rows) implements Asked {}

  record OneOf(Field field, List<Option> options) implements Asked {}

  record FromList(Field field, List<Option> options) implements Asked {}

  record SomeOf(Field field, List<Option> options) implements Asked {}

  record Day(DateField date) implements Asked {}

  static Asked of(Question question, Answers answers, List<Fault> faults) {
    var error =
        faults.stream()
            .filter(it -> it.field().equals(question.name()))
            .findFirst()
            .map(Fault::words)
            .orElse("");
    var optional = question.ifEmpty().isEmpty() ? " (optional)" : "";
    var field =
        Field.of(question.name(), question.label() + optional)
            .hint(question.hint())
            .error(error)
            .value(answers.text(question.name()));
    return switch (question.kind()) {
      case Question.Kind.Line(var width) -> new Line(field, width);
      case Question.Kind.Lines(var rows) -> new Lines(field, rows);
      case Question.Kind.OneOf(var options) -> new OneOf(field.sized(Size.S), options);
      case Question.Kind.FromList(var options) -> new FromList(field, options);
      case Question.Kind.SomeOf(var options) ->
          new SomeOf(
              field.sized(Size.S).values(answers.text(question.name()).lines().toList()), options);
      case Question.Kind.Day _ ->
          new Day(
              DateField.of(field.sized(Size.S))
                  .given(
                      answers.text(question.name() + "-day"),
                      answers.text(question.name() + "-month"),
                      answers.text(question.name() + "-year")));
    };
  }

  /** What is wrong with the answer, leading to where it is given. */
  default Link fault() {
    return switch (this) {
      case Line(var field, _) -> ErrorSummary.fault(field);
      case Lines(var field, _) -> ErrorSummary.fault(field);
      case OneOf(var field, _) -> ErrorSummary.fault(field);
      case FromList(var field, _) -> ErrorSummary.fault(field);
      case SomeOf(var field, _) -> ErrorSummary.fault(field);
      case Day(var date) -> ErrorSummary.fault(date);
    };
  }

  default boolean wrong() {
    return !fault().text().isEmpty();
  }
}
