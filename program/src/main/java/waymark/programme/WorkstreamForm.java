package waymark.programme;

import java.util.List;
import java.util.regex.Pattern;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;

/** What is asked about a workstream. */
final class WorkstreamForm {

  static final List<Question> QUESTIONS =
      List.of(
          Question.line("title", "Workstream").needed("Enter what the workstream is called"),
          Question.line("lead", "Who leads it")
              .hint("The post, never a person's name: Director of Nursing")
              .needed("Enter the post that leads it")
              .longest(120),
          Question.line("position", "Its place among the workstreams", 3)
              .hint("1 for the first")
              .needed("Enter its place, such as 1 for the first"));

  private static final Pattern PLACE = Pattern.compile("[1-9]\\d{0,2}");

  private WorkstreamForm() {}

  /** A new one comes last. */
  static Answers offered(List<Workstream> others) {
    return Answers.NONE.with("position", String.valueOf(others.size() + 1));
  }

  static Answers answers(Workstream it) {
    return Answers.NONE
        .with("title", it.title())
        .with("lead", it.leadRole())
        .with("position", String.valueOf(it.position()));
  }

  /** The workstream as it is to be from now on, among the others of its plan. */
  static Checked<Workstream> read(
      Check check, List<Workstream> others, WorkstreamId id, PlanId plan) {
    if (!PLACE.matcher(check.text("position")).matches()) {
      check.refuse("position", "Its place must be a number from 1 to 999");
    }
    if (others.stream().anyMatch(it -> it.title().equalsIgnoreCase(check.text("title")))) {
      check.refuse("title", "There is already a workstream of that name in this plan");
    }
    return check.result(() ->
        new Workstream(
            id,
            plan,
            Integer.parseInt(check.text("position")),
            check.text("title"),
            check.text("lead")));
  }
}
