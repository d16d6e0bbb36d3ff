package waymark.delivery.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.delivery.Action;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLead;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;
import waymark.delivery.Due;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.programme.Objective;
import waymark.programme.PlanId;
import waymark.web.Option;

/** What is asked about an action. */
final class ActionForm {

  static final String STATE = "state";
  static final String REASON = "reason";
  static final String MITIGATION = "mitigation";

  private ActionForm() {}

  static List<Question> questions(ActionState stands) {
    return List.of(
        Question.line("reference", "Reference", 10)
            .hint("As the plan prints it, such as 2.1.q or AIP12. Leave it empty if it has none")
            .longest(30),
        Question.line("title", "What is to be done").needed("Enter what is to be done"),
        Question.lines("leads", "Objectives, and who leads it under each", 3)
            .hint(
                "One on each line: the number, a colon, and the post, never a person’s name."
                    + " Such as 1: Head of SEND")
            .longest(2000),
        state(stands),
        reason(),
        mitigation(),
        Question.line("starts", "When it starts", 20)
            .hint("A day or a month, like 3 June 2024 or June 2024"),
        Question.line("due", "When it is due", 20)
            .hint("A day or a month, like 31 March 2025 or March 2025"),
        Question.line("due-reason", "If it is due at another time than before, why")
            .hint("The date before stays visible, with this reason"),
        Question.lines("barriers", "What stands in the way", 3),
        Question.line("cost", "Cost").hint("Such as £40,000 a year"),
        Question.line("funding", "Funding source").hint("Such as the high needs block"),
        Question.lines("resources", "What else it takes", 2)
            .hint("Such as people’s time, rooms or systems"),
        Question.lines("evidence", "Evidence that it is done", 3)
            .hint("By what the board can see it, such as a report or an audit"));
  }

  static Question state(ActionState stands) {
    return Question.oneOf(
            STATE,
            "How does it stand?",
            Stream.of(ActionState.values())
                .filter(it -> it != ActionState.MERGED || stands == ActionState.MERGED)
                .map(it -> Option.of(it.word(), ActionCells.capital(it.said())))
                .toList())
        .needed("Choose how it stands");
  }

  static Question reason() {
    return Question.lines(REASON, "If it is behind or withdrawn, why", 2);
  }

  static Question mitigation() {
    return Question.lines(MITIGATION, "If it is behind, what is done about it", 2);
  }

  static Answers answers(ActionLine line, List<Objective> objectives) {
    var it = line.action();
    return Answers.NONE
        .with("reference", it.reference())
        .with("title", it.title())
        .with("leads", leads(line, objectives))
        // nobody has chosen between states that papers tell differently
        .with(STATE, line.statesConflict() ? "" : line.states().iterator().next().word())
        .with(REASON, it.standing().reason())
        .with(MITIGATION, it.standing().mitigation())
        .with("starts", spoken(it.starts()))
        .with("due", spoken(it.due()))
        .with("due-reason", "")
        .with("barriers", it.barriers())
        .with("cost", it.means().cost())
        .with("funding", it.means().funding())
        .with("resources", it.means().resources())
        .with("evidence", it.evidence());
  }

  private static String leads(ActionLine line, List<Objective> objectives) {
    var lines = new ArrayList<String>();
    for (var objective : objectives) {
      line.under(objective.id())
          .ifPresent(it -> lines.add((objective.number() + ": " + it.role()).strip()));
    }
    return String.join("\n", lines);
  }

  private static String spoken(Due due) {
    return switch (due) {
      case Due.AsWritten(var text) -> text;
      case Due.NotStated _ -> "";
      case Due.InMonth _, Due.OnDay _ -> due.words();
    };
  }

  /** An action and what it serves, as they are to be from now on. */
  static Checked<ActionLine> read(
      Check check,
      PlanId plan,
      List<ActionLine> others,
      List<Objective> objectives,
      @Nullable ActionLine was) {
    var reference = check.text("reference");
    others.stream()
        .map(ActionLine::action)
        .filter(it -> !reference.isEmpty() && it.reference().equalsIgnoreCase(reference))
        .findFirst()
        .ifPresent(it ->
            check.refuse(
                "reference",
                "%s is in this plan already: “%s”".formatted(it.reference(), it.title())));
    standing(check);
    var starts = when(check, "starts", was == null ? new Due.NotStated() : was.action().starts());
    var due = when(check, "due", was == null ? new Due.NotStated() : was.action().due());
    order(check, starts, due);
    moved(check, due, was);
    var id = was == null ? ActionId.fresh() : was.id();
    var leads = LeadLines.read(check, "leads", id, objectives);
    return check.result(
        () -> new ActionLine(action(check, plan, others, was, id, starts, due), leads));
  }

  /** Whoever says that something is behind says why, and what is done about it. */
  static void standing(Check check) {
    var state = check.text(STATE);
    if (state.equals(ActionState.BEHIND.word())) {
      need(check, REASON, "Say why it is behind");
      need(check, MITIGATION, "Say what is done about it");
    }
    if (state.equals(ActionState.WITHDRAWN.word())) {
      need(check, REASON, "Say why it is withdrawn");
    }
  }

  private static void need(Check check, String name, String words) {
    if (check.text(name).isEmpty()) {
      check.refuse(name, words);
    }
  }

  /** A text that stands may stay as a paper wrote it; a new one must be a day or a month. */
  private static Due when(Check check, String name, Due stands) {
    var text = check.text(name);
    if (text.equals(spoken(stands))) {
      return stands;
    }
    var due = Due.of(text);
    if (due instanceof Due.AsWritten || (due instanceof Due.NotStated && !text.isEmpty())) {
      check.refuse(name, "Enter a day or a month with its year, like 31 March 2025 or March 2025");
    }
    return due;
  }

  private static void order(Check check, Due starts, Due due) {
    if (starts.firstDay().isPresent()
        && due.lastDay().filter(it -> it.isBefore(starts.firstDay().get())).isPresent()) {
      check.refuse(
          "due",
          "It cannot be due in %s, before it starts in %s".formatted(due.words(), starts.words()));
    }
  }

  private static void moved(Check check, Due due, @Nullable ActionLine was) {
    if (was != null
        && !(was.action().due() instanceof Due.NotStated)
        && !due.equals(was.action().due())
        && check.text("due-reason").isEmpty()) {
      check.refuse(
          "due-reason",
          "Say why it is no longer due as promised, %s".formatted(was.action().due().words()));
    }
  }

  private static Action action(
      Check check,
      PlanId plan,
      List<ActionLine> others,
      @Nullable ActionLine was,
      ActionId id,
      Due starts,
      Due due) {
    var reference = check.text("reference");
    var title = check.text("title");
    var state = ActionState.named(check.text(STATE)).orElseThrow();
    return new Action(
        id,
        plan,
        was == null ? key(reference.isEmpty() ? title : reference, others) : was.action().key(),
        reference,
        title,
        Progress.standing(check, state, Optional.ofNullable(was)),
        starts,
        due,
        was != null && due.equals(was.action().due())
            ? was.action().dueReason()
            : check.text("due-reason"),
        check.text("barriers"),
        new Action.Means(check.text("cost"), check.text("funding"), check.text("resources")),
        check.text("evidence"),
        was == null
            ? Action.Lineage.NONE
            : new Action.Lineage(
                state == ActionState.MERGED ? was.action().lineage().into() : Optional.empty(),
                was.action().lineage().from()),
        "");
  }

  static String key(String words, List<ActionLine> others) {
    return AddressKey.of(
        words, key -> others.stream().anyMatch(it -> it.action().key().equals(key)));
  }

  /** What a form wrote of leads: those given, and that the others no longer hold. */
  static List<ActionLead> noLonger(ActionLine was, ActionLine is) {
    return was.leads().stream().filter(it -> is.under(it.objective()).isEmpty()).toList();
  }
}
