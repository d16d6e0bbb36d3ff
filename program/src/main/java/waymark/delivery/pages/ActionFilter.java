package waymark.delivery.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import waymark.delivery.ActionLead;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;
import waymark.kernel.CountWords;
import waymark.web.Field;
import waymark.web.Option;

/**
 * Which actions of a plan are shown, as the address of the page asks; empty asks for all.
 *
 * @param state the word of a state
 * @param objective the number of an objective
 * @param lead a post, as it is written
 * @param late {@code yes} for those past their due date alone
 */
record ActionFilter(String state, String objective, String lead, String late) {

  static final String STATE = "state";
  static final String OBJECTIVE = "objective";
  static final String LEAD = "lead";
  static final String LATE = "late";
  static final ActionFilter ALL = new ActionFilter("", "", "", "");

  private static final int LONGEST = 40;

  boolean all() {
    return equals(ALL);
  }

  boolean shows(ActionPlan plan, ActionLine line) {
    return (state.isEmpty() || line.states().stream().anyMatch(it -> it.word().equals(state)))
        && (objective.isEmpty()
            || plan.served(line).keySet().stream().anyMatch(it -> it.number().equals(objective)))
        && (lead.isEmpty() || line.leads().stream().anyMatch(it -> it.role().equals(lead)))
        && (!late.equals("yes") || line.overdue(plan.day()));
  }

  /** {@code behind, under objective 3, led by the Head of SEND}. */
  String words() {
    var words = new ArrayList<String>();
    if (!state.isEmpty()) {
      words.add(ActionState.named(state).map(ActionState::said).orElse("“" + state + "”"));
    }
    if (!objective.isEmpty()) {
      words.add("under objective " + objective);
    }
    if (!lead.isEmpty()) {
      words.add("led by " + lead);
    }
    if (late.equals("yes")) {
      words.add("past their due date");
    }
    return CountWords.listed(words);
  }

  /** Its questions as they stand on the page. */
  List<Field> fields() {
    return List.of(
        Field.of(STATE, "State").value(state),
        Field.of(OBJECTIVE, "Objective").value(objective),
        Field.of(LEAD, "Led by").value(lead),
        Field.of(LATE, "Due date").value(late));
  }

  /** What may be chosen, question by question. */
  List<List<Option>> options(ActionPlan plan) {
    var states =
        Stream.of(ActionState.values())
            .filter(it -> plan.lines().stream().anyMatch(line -> line.states().contains(it)))
            .map(it -> Option.of(it.word(), ActionCells.capital(it.said())));
    var objectives =
        plan.objectives().stream()
            .map(it -> Option.of(it.number(), shortened(it.number() + ". " + it.title())));
    var leads =
        plan.lines().stream()
            .flatMap(it -> it.leads().stream())
            .map(ActionLead::role)
            .filter(it -> !it.isEmpty())
            .distinct()
            .sorted()
            .map(it -> Option.of(it, shortened(it)));
    return List.of(
        any("Any", states),
        any("Any", objectives),
        any("Anybody", leads),
        any("Any", Stream.of(Option.of("yes", "Passed and not done"))));
  }

  private static List<Option> any(String words, Stream<Option> others) {
    return Stream.concat(Stream.of(Option.of("", words)), others).toList();
  }

  /** A list of choices is as wide as its longest, and a telephone is not. */
  private static String shortened(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
  }
}
