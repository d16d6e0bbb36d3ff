package waymark.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.kernel.Checked;

/** What a plan, an objective and an area must say of themselves. */
class PlanFormTest {

  private static final Plan EARLIER =
      new Plan(
          PlanId.fresh(),
          "written-statement",
          Plan.Kind.WRITTEN_STATEMENT_OF_ACTION,
          "Written statement",
          "2021-11",
          "",
          Optional.empty(),
          "",
          List.of(),
          "");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title    | Improvement plan  | improvement-plan
          title    | written STATEMENT | title: There is already a plan of that title
          title    | ''                | title: Enter the title of the plan
          kind     | notice            | kind: Choose one of the answers to: What kind of plan is it?
          begins   | September 2024    | improvement-plan
          begins   | autumn            | begins: Enter a day, a month or a year, like 19 September 2024 or 2024
          ends     | 2023              | ends: The plan must not end before it begins
          succeeds | nothing           | succeeds: Choose one of the answers to: Which plan does it take the place of?
          """)
  void a_new_plan_is_taken_or_refused(String name, String answer, String said) {
    var answers = answers().with(name, answer);
    var check = new Check(PlanForm.questions(List.of(EARLIER)), answers);
    assertEquals(said, said(PlanForm.read(check, List.of(EARLIER)).map(Plan::key)));
  }

  @Test
  void two_plans_cannot_take_the_place_of_each_other() {
    var later =
        new Plan(
            PlanId.fresh(),
            "later",
            Plan.Kind.IMPROVEMENT_PLAN,
            "Later",
            "",
            "",
            Optional.of(EARLIER.id()),
            "",
            List.of(),
            "");
    var answers = PlanForm.answers(EARLIER).with("succeeds", later.id().value().toString());
    var check = new Check(PlanForm.questions(List.of(later)), answers);
    assertEquals(
        "succeeds: That plan takes the place of this one; it cannot be both ways",
        said(PlanForm.read(check, List.of(later), EARLIER.id(), EARLIER.key()).map(Plan::key)));
  }

  @Test
  void what_stands_goes_through_its_form_unchanged() {
    var notice =
        new Plan(
            PlanId.fresh(),
            "notice",
            Plan.Kind.IMPROVEMENT_NOTICE,
            "Notice",
            "2024-09-19",
            "2026",
            Optional.of(EARLIER.id()),
            "A note",
            List.of("A board", "A plan within 30 days"),
            "A direction under the Education Act");
    var check = new Check(PlanForm.questions(List.of(EARLIER)), PlanForm.answers(notice));
    assertEquals(
        new Checked.Valid<>(notice),
        PlanForm.read(check, List.of(EARLIER), notice.id(), notice.key()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          number   | 4           | 4
          number   | 2b          | 2b
          number   | 1           | number: Objective 1 is already in this plan
          number   | new         | number: The number must be digits, letters and full stops, such as 2b or 1.4
          number   | a/b         | number: The number must be digits, letters and full stops, such as 2b or 1.4
          position | 0           | position: Its place must be a number from 1 to 999
          state    | done        | state: Choose one of the answers to: What is done about it?
          """)
  void an_objective_is_taken_or_refused(String name, String answer, String said) {
    var other =
        new Objective(
            ObjectiveId.fresh(),
            EARLIER.id(),
            "1",
            1,
            "Waiting",
            "",
            new Objective.Standing(Objective.State.ACTIVE, Optional.empty(), ""));
    var answers =
        ObjectiveForm.offered(List.of(other))
            .with("number", "2")
            .with("title", "Be heard")
            .with(name, answer);
    var check = new Check(ObjectiveForm.QUESTIONS, answers);
    assertEquals(
        said,
        said(
            ObjectiveForm.read(
                    check,
                    List.of(other),
                    ObjectiveId.fresh(),
                    EARLIER.id(),
                    LocalDate.of(2025, 1, 1))
                .map(Objective::number)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gss    | E08000015 | Mereside
          gss    | E0800001  | gss: The code must be E, W, S or N and eight digits, such as E08000015
          colour | red       | colour: The colour must be # and six digits or letters A to F, like #12436D
          name   | ''        | name: Enter the name of the area
          """)
  void an_area_is_taken_or_refused(String name, String answer, String said) {
    var answers = AreaForm.answers(new Area("Mereside", "", true, "", "#12436D"));
    var check = new Check(AreaForm.QUESTIONS, answers.with(name, answer));
    assertEquals(said, said(AreaForm.read(check).map(Area::name)));
  }

  private static Answers answers() {
    return Answers.NONE
        .with("title", "Improvement plan")
        .with("kind", "improvement-plan")
        .with("begins", "19 September 2024");
  }

  private static String said(Checked<String> checked) {
    return switch (checked) {
      case Checked.Valid<String>(var value) -> value;
      case Checked.Invalid<String>(var faults) ->
          faults.stream()
              .map(it -> it.field() + ": " + it.words())
              .collect(Collectors.joining("; "));
    };
  }
}
