package waymark.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.kernel.Checked;
import waymark.kernel.ReportingPeriod;
import waymark.measures.MeasureId;

/** Milestones and targets as somebody sets them. */
class PromiseFormTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          75%         | 75%
          >6          | >6
          Higher      | Higher
          N/A         | N/A
          TBC         | TBC
          about 60%   | refused: Enter a definite figure, so that it can be judged
          as agreed   | refused: Enter a figure, like 75% or >6, or Higher, Lower or N/A
          ''          | refused: Enter what is promised, like 75%, >6 or Higher
          """)
  void what_is_promised_is_definite(String typed, String kept) {
    assertEquals(
        kept, said(set(answers().with("promised", typed)).map(PromiseForm.Given::asWritten)));
  }

  @Test
  void a_final_target_may_be_without_a_date() {
    var answers = Answers.NONE.with("kind", "final-undated").with("promised", "90%");
    assertEquals(Promised.UNDATED.toString(), said(set(answers).map(it -> it.period().toString())));
  }

  @Test
  void a_milestone_lies_in_a_period() {
    assertEquals(
        "refused: Enter which period it is about, like October 2024",
        said(set(answers().with("period", "")).map(PromiseForm.Given::asWritten)));
  }

  @Test
  void one_that_was_set_is_moved_not_set_again() {
    assertEquals(
        "refused: This has been set already, as 60%. Open the measure and move that one",
        said(set(answers(), promised()).map(PromiseForm.Given::asWritten)));
  }

  @Test
  void moving_says_why() {
    var answers = PromiseForm.answers(promised()).with("promised", "50%");
    assertEquals("refused: Say why it is moved", said(moved(answers)));
    assertEquals("50%", said(moved(answers.with("reason", "The board agreed"))));
  }

  @Test
  void what_is_moved_was_not_known_before_what_it_follows() {
    var answers =
        PromiseForm.answers(promised())
            .with("promised", "50%")
            .with("reason", "The board agreed")
            .with("known-from", Optional.of(LocalDate.of(2024, 6, 30)));
    assertEquals(
        "refused: What stands has been known since 2024-07-01; what follows it cannot have been"
            + " known before",
        said(moved(answers)));
  }

  private static Checked<PromiseForm.Given> set(Answers answers, Promised... others) {
    return PromiseForm.read(new Check(PromiseForm.fresh(), answers), List.of(others), TODAY);
  }

  private static Checked<String> moved(Answers answers) {
    return PromiseForm.move(new Check(PromiseForm.moving(), answers), promised(), TODAY)
        .map(PromiseForm.Given::asWritten);
  }

  private static Answers answers() {
    return PromiseForm.offered().with("period", "October 2024").with("promised", "75%");
  }

  private static Promised promised() {
    return new Promised(
        MeasureId.fresh(),
        Promised.Kind.MILESTONE,
        ReportingPeriod.month(2024, 10),
        "60%",
        "",
        "",
        Instant.parse("2024-06-30T23:00:00Z"),
        4);
  }

  private static String said(Checked<String> checked) {
    return switch (checked) {
      case Checked.Valid<String>(var value) -> value;
      case Checked.Invalid<String>(var faults) -> "refused: " + faults.getFirst().words();
    };
  }
}
