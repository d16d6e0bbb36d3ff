package waymark.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.delivery.Assurance;
import waymark.delivery.AssuranceComparison;
import waymark.delivery.AssuranceId;
import waymark.delivery.Completion;
import waymark.delivery.Delivering;
import waymark.delivery.ProposedAssurance;
import waymark.delivery.StatedAssurance;
import waymark.demo.Sample.Paper;
import waymark.demo.Sample.Row;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Writing;
import waymark.programme.PlanId;

/** The assurance activities of a sample, as each of its papers tells of them. */
final class SampleAssurance {

  private final Sample sample;

  /** What the papers so far said, by plan. */
  private final Map<String, Map<AssuranceId, Assurance>> held = new HashMap<>();

  SampleAssurance(Sample sample) {
    this.sample = sample;
  }

  /** Takes note of a paper that was written by an earlier start. */
  void pass(Paper paper) {
    proposed(paper);
  }

  void write(Paper paper, Writing writing) {
    for (var it : proposed(paper)) {
      Delivering.write(writing, it.now());
      Delivering.write(writing, it.told());
    }
  }

  private List<ProposedAssurance> proposed(Paper paper) {
    var byPlan =
        sample.of(paper, "assurance").stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.get("plan"), LinkedHashMap::new, Collectors.toList()));
    var proposed = new ArrayList<ProposedAssurance>();
    byPlan.forEach((plan, rows) -> proposed.addAll(proposed(paper, plan, rows)));
    return proposed;
  }

  private List<ProposedAssurance> proposed(Paper paper, String plan, List<Row> rows) {
    var known = held.computeIfAbsent(plan, _ -> new LinkedHashMap<>());
    var proposed =
        AssuranceComparison.of(
            new AssuranceComparison.Held(
                new PlanId(sample.id("plan", plan)),
                List.copyOf(known.values()),
                known.keySet(),
                Map.of(),
                SampleActions.objectives(sample, plan)),
            ReportingPeriod.month(YearMonth.from(paper.issued())),
            paper.title(),
            rows.stream().map(SampleAssurance::stated).toList(),
            sign -> new AssuranceId(sample.id("assurance", plan + " " + sign)),
            _ -> true);
    proposed.forEach(it -> known.put(it.now().id(), it.now()));
    return proposed;
  }

  private static StatedAssurance stated(Row row) {
    return new StatedAssurance(
        "",
        row.get("objective"),
        row.get("activity"),
        Completion.of(row.get("complete_as_written")),
        row.get("complete_as_written"),
        row.get("impact"));
  }
}
