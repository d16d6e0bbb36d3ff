package waymark.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.delivery.ActionComparison;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;
import waymark.delivery.Delivering;
import waymark.delivery.Due;
import waymark.delivery.ProposedAction;
import waymark.delivery.StatedAction;
import waymark.demo.Sample.Paper;
import waymark.demo.Sample.Row;
import waymark.ledger.Writing;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/** The actions of a sample, as each of its papers lists them; read as an accepted paper is. */
final class SampleActions {

  private final Sample sample;

  /** What the papers so far said, by plan. */
  private final Map<String, Map<ActionId, ActionLine>> held = new HashMap<>();

  SampleActions(Sample sample) {
    this.sample = sample;
  }

  /** Takes note of a paper that was written by an earlier start. */
  void pass(Paper paper) {
    proposed(paper);
  }

  void write(Paper paper, Writing writing) {
    for (var it : proposed(paper)) {
      Delivering.write(writing, it.now().action());
      it.now().leads().forEach(lead -> Delivering.write(writing, lead));
    }
  }

  private List<ProposedAction> proposed(Paper paper) {
    var byPlan =
        sample.of(paper, "actions").stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.get("plan"), LinkedHashMap::new, Collectors.toList()));
    var proposed = new ArrayList<ProposedAction>();
    byPlan.forEach((plan, rows) -> proposed.addAll(proposed(paper, plan, rows)));
    return proposed;
  }

  private List<ProposedAction> proposed(Paper paper, String plan, List<Row> rows) {
    var known = held.computeIfAbsent(plan, _ -> new LinkedHashMap<>());
    var proposed =
        ActionComparison.of(
            new ActionComparison.Held(
                new PlanId(sample.id("plan", plan)),
                List.copyOf(known.values()),
                known.keySet(),
                objectives(sample, plan)),
            paper.title(),
            rows.stream().map(SampleActions::stated).toList(),
            sign -> new ActionId(sample.id("action", plan + " " + sign)),
            _ -> true);
    proposed.forEach(it -> known.put(it.now().id(), it.now()));
    return proposed;
  }

  static Map<String, ObjectiveId> objectives(Sample sample, String plan) {
    return sample.rows("objectives").stream()
        .filter(it -> it.get("plan").equals(plan))
        .collect(
            Collectors.toMap(
                it -> it.get("number"),
                it -> new ObjectiveId(sample.id("objective", plan + " " + it.get("number")))));
  }

  private static StatedAction stated(Row row) {
    var lead = row.get("lead_role");
    return new StatedAction(
        "",
        row.get("objective"),
        "",
        row.get("ref"),
        row.get("title"),
        lead.equals("not stated by role") ? "" : lead,
        ActionState.of(row.get("state_as_written")),
        row.get("state_as_written"),
        Due.of(row.get("due")).kept(),
        "",
        "",
        "");
  }
}
