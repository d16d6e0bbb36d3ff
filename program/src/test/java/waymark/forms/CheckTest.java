package waymark.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.Checked;
import waymark.web.Option;

/** What every question asks of its answer. */
class CheckTest {

  private static final List<Question> QUESTIONS =
      List.of(
          Question.line("title", "Title").needed("Enter the title").longest(10),
          Question.lines("note", "Note", 3),
          Question.oneOf("kind", "Kind", List.of(Option.of("a", "A"), Option.of("b", "B"))),
          Question.day("from", "Beginning"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title | Waiting      | taken
          title | ''           | title: Enter the title
          title | Eleven long  | title: Title must be 10 characters or fewer
          kind  | a            | taken
          kind  | c            | kind: Choose one of the answers to: Kind
          """)
  void an_answer_is_taken_or_refused_with_its_reason(String name, String answer, String said) {
    assertEquals(said, said(new Check(QUESTIONS, valid().with(name, answer))));
  }

  @ParameterizedTest
  @CsvSource({
    "29, 2, 2024, taken",
    "29, 2, 2025, not",
    "'', 2, 2024, not",
    "1, 1, 24, not",
    "'', '', '', taken",
    "-1, 2, 2024, not",
  })
  void a_day_is_one_that_there_is(String day, String month, String year, String said) {
    var answers = valid().with("from-day", day).with("from-month", month).with("from-year", year);
    assertEquals(
        said.equals("taken") ? "taken" : "from: Beginning must be a real date, such as 27 11 2024",
        said(new Check(QUESTIONS, answers)));
  }

  @Test
  void a_line_has_no_second_line() {
    assertEquals(
        "title: Title must be on one line",
        said(new Check(QUESTIONS, valid().with("title", "a\nb"))));
  }

  @Test
  void every_fault_is_said_at_once_in_the_order_of_the_questions() {
    var check = new Check(QUESTIONS, valid().with("title", "").with("kind", "c"));
    check.refuse("note", "Say more");
    check.refuse("title", "a second fault of one answer is left for later");
    assertEquals(
        "title: Enter the title; note: Say more; kind: Choose one of the answers to: Kind",
        said(check));
  }

  @Test
  void what_another_answer_makes_needless_is_no_fault() {
    var check = new Check(QUESTIONS, valid().with("title", ""));
    check.notAsked("title");
    assertEquals("taken", said(check));
  }

  private static Answers valid() {
    return Answers.NONE.with("title", "Waiting");
  }

  private static String said(Check check) {
    return switch (check.result(() -> "taken")) {
      case Checked.Valid<String>(var value) -> value;
      case Checked.Invalid<String>(var faults) ->
          faults.stream()
              .map(it -> it.field() + ": " + it.words())
              .collect(Collectors.joining("; "));
    };
  }
}
