package waymark.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.kernel.CountWords;

/**
 * Whether the conditions hold under which an objective may be left to the services, without the
 * board. They say what is so; the board decides, with them or against them.
 */
public final class BusinessAsUsual {

  private BusinessAsUsual() {}

  /**
   * What a plan asks of an objective before it moves.
   *
   * @param quarters how many assessed milestones in a row each measure must have met; 0 where that
   *     is not asked
   * @param evidence whether its actions must be complete, with evidence
   * @param assurance whether an assurance activity with a cycle must be set up
   */
  public record Rule(int quarters, boolean evidence, boolean assurance) {

    /** Where a plan states none of its own. */
    public static final Rule USUAL = new Rule(2, true, true);

    /** The rule in a sentence. */
    public String words() {
      var asked = new ArrayList<String>();
      if (quarters > 0) {
        asked.add(
            quarters == 1
                ? "each assessed measure met its last milestone"
                : "each assessed measure met its milestone %d quarters running"
                    .formatted(quarters));
      }
      if (evidence) {
        asked.add("its actions are complete, with evidence");
      }
      if (assurance) {
        asked.add("an assurance activity with a cycle is set up");
      }
      return asked.isEmpty() ? "nothing is asked" : CountWords.listed(asked);
    }
  }

  /** Whether a condition holds. */
  public enum Holds {
    YES("Holds"),
    NO("Does not hold"),
    NOT_KNOWN("Cannot be said");

    private final String words;

    Holds(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * One condition.
   *
   * @param why what it rests on
   */
  public record Condition(String asked, Holds holds, String why) {

    /** {@code Actions are complete, with evidence: does not hold. 2.1.q has no evidence.} */
    public String sentence() {
      return "%s: %s. %s".formatted(asked, holds.words().toLowerCase(Locale.UK), why);
    }
  }

  /**
   * A measure under the objective.
   *
   * @param met whether each assessed milestone was met, the earliest first
   */
  public record Measured(String title, List<Boolean> met) {

    public Measured {
      met = List.copyOf(met);
    }

    private List<Boolean> last(int count) {
      return met.subList(Math.max(0, met.size() - count), met.size());
    }

    /** Whether so many assessed milestones in a row, up to the last, were missed. */
    public boolean missed(int running) {
      return met.size() >= running && last(running).stream().noneMatch(it -> it);
    }
  }

  /** The conditions that a rule asks for, each with whether it holds. */
  public static List<Condition> conditions(
      Rule rule, List<Measured> measures, List<ActionLine> actions, List<Assurance> assurance) {
    var conditions = new ArrayList<Condition>();
    if (rule.quarters() > 0) {
      conditions.add(measures(rule.quarters(), measures));
    }
    if (rule.evidence()) {
      conditions.add(actions(actions));
    }
    if (rule.assurance()) {
      conditions.add(assurance(assurance));
    }
    return conditions;
  }

  private static Condition measures(int quarters, List<Measured> measures) {
    var asked =
        quarters == 1
            ? "Assessed measures met their last milestone"
            : "Assessed measures met their milestones %d quarters running".formatted(quarters);
    var assessed = measures.stream().filter(it -> !it.met().isEmpty()).toList();
    if (assessed.isEmpty()) {
      return new Condition(asked, Holds.NOT_KNOWN, "No milestone of it was ever assessed.");
    }
    var missing =
        assessed.stream()
            .filter(it -> it.last(quarters).stream().anyMatch(met -> !met))
            .map(Measured::title)
            .toList();
    if (!missing.isEmpty()) {
      return new Condition(asked, Holds.NO, "Not met: %s.".formatted(CountWords.listed(missing)));
    }
    var few =
        assessed.stream().filter(it -> it.met().size() < quarters).map(Measured::title).toList();
    return few.isEmpty()
        ? new Condition(
            asked, Holds.YES, "%s of it.".formatted(CountWords.of(assessed.size(), "measure")))
        : new Condition(
            asked,
            Holds.NOT_KNOWN,
            "Assessed in fewer quarters: %s.".formatted(CountWords.listed(few)));
  }

  /** Merged and withdrawn actions ask for nothing any more. */
  private static Condition actions(List<ActionLine> actions) {
    var asked = "Actions are complete, with evidence";
    var counted =
        actions.stream()
            .filter(it ->
                it.action().state() != ActionState.MERGED
                    && it.action().state() != ActionState.WITHDRAWN)
            .toList();
    if (counted.isEmpty()) {
      return new Condition(asked, Holds.NOT_KNOWN, "No action of it is known.");
    }
    var open = counted.stream().filter(it -> !complete(it)).toList();
    var bare =
        counted.stream().filter(it -> complete(it) && it.action().evidence().isBlank()).toList();
    var why = new ArrayList<String>();
    if (!open.isEmpty()) {
      why.add("Not complete: %s.".formatted(signs(open)));
    }
    if (!bare.isEmpty()) {
      why.add("Complete without evidence: %s.".formatted(signs(bare)));
    }
    return why.isEmpty()
        ? new Condition(asked, Holds.YES, "%s.".formatted(CountWords.of(counted.size(), "action")))
        : new Condition(asked, Holds.NO, String.join(" ", why));
  }

  private static boolean complete(ActionLine line) {
    return line.states().stream().allMatch(it -> it == ActionState.COMPLETE);
  }

  private static String signs(List<ActionLine> lines) {
    return lines.stream()
        .map(it -> it.action().sign())
        .collect(Collectors.collectingAndThen(Collectors.toList(), CountWords::listed));
  }

  private static Condition assurance(List<Assurance> assurance) {
    var asked = "An assurance activity with a cycle is set up";
    var cycled =
        assurance.stream()
            .filter(it -> !it.ended() && it.cycle() != Cycle.NOT_STATED)
            .map(Assurance::activity)
            .toList();
    return cycled.isEmpty()
        ? new Condition(
            asked,
            Holds.NO,
            assurance.isEmpty() ? "None is known." : "None of them states a cycle and goes on.")
        : new Condition(asked, Holds.YES, CountWords.listed(cycled) + ".");
  }

  /** Whether all of them hold. */
  public static boolean allHold(List<Condition> conditions) {
    return conditions.stream().allMatch(it -> it.holds() == Holds.YES);
  }

  /**
   * What asks for the board again after an objective has moved: a measure that missed two assessed
   * milestones running, assurance whose cycle was missed twice. Empty where nothing does.
   *
   * @param missed by how many cycles each activity was missed, by its words
   */
  public static List<String> toPutOnTheAgenda(
      List<Measured> measures, Map<String, Integer> missed) {
    var reasons = new ArrayList<String>();
    measures.stream()
        .filter(it -> it.missed(2))
        .forEach(it -> reasons.add("“%s” missed two milestones running.".formatted(it.title())));
    missed.forEach((activity, count) -> {
      if (count >= 2) {
        reasons.add(
            "The assurance activity “%s” was missed %s."
                .formatted(activity, count == 2 ? "twice" : "more than twice"));
      }
    });
    return reasons;
  }
}
