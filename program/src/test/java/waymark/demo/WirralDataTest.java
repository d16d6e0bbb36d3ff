package waymark.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.demo.DemoArea.cell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.Shared;
import waymark.delivery.Cycle;
import waymark.documents.Metric;
import waymark.documents.PaperContents;
import waymark.documents.Stated;
import waymark.documents.files.PaperFile;
import waymark.documents.files.PaperFile.Outcome.Read;
import waymark.documents.files.PaperFile.Outcome.Refused;

/** Wirral's files against the papers that they were taken from, and against what these count. */
class WirralDataTest {

  private static final DemoArea WIRRAL = DemoArea.of("wirral");
  private static final String PLAN = "improvement-plan-2024";

  @ParameterizedTest
  @CsvSource({
    "committee-2024-11, 2024-07, 18/28",
    "committee-2024-11, 2024-10, 24/29",
    "tracker-2024-12, 2024-07, 18/28",
    "tracker-2024-12, 2024-10, 23/29",
  })
  void the_figures_come_to_what_the_papers_count(String paper, String month, String met) {
    assertEquals(met, WIRRAL.rollup(PLAN, paper, month).met().toString());
  }

  @Test
  void each_objective_comes_out_as_printed_in_november() {
    var objectives = new TreeMap<Integer, String>();
    WIRRAL
        .rollup(PLAN, "committee-2024-11", "2024-10")
        .objectives()
        .forEach((number, met) -> objectives.put(Integer.valueOf(number), met.toString()));
    assertEquals(
        "{1=1/3, 2=3/3, 3=1/1, 4=3/3, 5=3/3, 6=4/4, 7=2/2, 8=3/3, 9=3/3, 10=1/4}",
        objectives.toString());
  }

  @Test
  void two_metrics_were_promised_and_never_measured() {
    assertEquals(
        List.of("annual-review-4-week", "satisfied-health"),
        WIRRAL.rollup(PLAN, "tracker-2024-12", "2024-10").leftOut().stream()
            .map(it -> it.metric())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"committee-2024-11", "tracker-2024-12"})
  void the_files_hold_what_the_paper_holds_and_no_more(String paper) {
    var readings = new HashMap<String, String>();
    var promises = new HashMap<String, String>();
    for (var metric : contents(paper).metrics()) {
      var measure = measure(paper, metric);
      put(readings, measure, metric.readings());
      put(promises, measure + " milestone", metric.milestones());
      put(promises, measure + " final", Map.of("", metric.target()));
    }
    same(readings, held(paper, "readings", "measure", "period"));
    same(promises, held(paper, "promises", "measure", "kind", "period"));
  }

  @Test
  void each_metric_of_the_tracker_stands_where_the_tracker_has_it() {
    var placed =
        contents("tracker-2024-12").metrics().stream()
            .map(it -> it.objective().orElseThrow().number() + " " + measure("tracker-2024-12", it))
            .sorted()
            .toList();
    assertEquals(
        placed,
        WIRRAL.rows("placements").stream()
            .filter(row -> cell(row, "paper").equals("tracker-2024-12"))
            .map(row -> cell(row, "objective") + " " + cell(row, "measure"))
            .sorted()
            .toList());
  }

  @Test
  void each_action_of_the_tracker_is_there_in_its_state() {
    var actions =
        contents("tracker-2024-12").parts().actions().stream()
            .flatMap(it ->
                it.references().stream()
                    .map(reference ->
                        it.objective().orElseThrow() + " " + reference + " " + it.stateAsWritten()))
            .sorted()
            .toList();
    assertEquals(
        actions,
        WIRRAL.rows("actions").stream()
            .filter(row -> cell(row, "paper").equals("tracker-2024-12"))
            .map(row ->
                cell(row, "objective")
                    + " "
                    + cell(row, "ref")
                    + " "
                    + cell(row, "state_as_written"))
            .sorted()
            .toList());
  }

  /** In Waymark's own words, but as often and as far done as the tracker says. */
  @Test
  void each_assurance_activity_of_the_tracker_is_there_with_its_cycle() {
    var activities =
        contents("tracker-2024-12").parts().assurance().stream()
            .map(it ->
                it.objective().orElseThrow()
                    + " "
                    + it.completeAsWritten()
                    + " "
                    + it.cycle().word())
            .toList();
    assertEquals(
        activities,
        WIRRAL.rows("assurance").stream()
            .map(row ->
                cell(row, "objective")
                    + " "
                    + cell(row, "complete_as_written")
                    + " "
                    + Cycle.of(cell(row, "activity")).word())
            .toList());
  }

  @Test
  void nobody_whom_the_papers_name_is_named() {
    var names =
        contents("review-2022-04").parts().bodies().stream()
            .flatMap(body -> body.members().stream())
            .map(member -> member.name().substring(member.name().lastIndexOf(' ') + 1))
            .filter(name -> !name.isBlank())
            .toList();
    assertTrue(names.size() >= 10, names::toString);
    WIRRAL.files().values().stream()
        .flatMap(List::stream)
        .flatMap(row -> row.values().stream())
        .forEach(cell -> names.forEach(name -> assertFalse(cell.contains(name), cell)));
  }

  /** Names only what differs: the whole of a paper is too long to compare by eye. */
  private static void same(Map<String, String> printed, Map<String, String> held) {
    assertEquals(List.of(), lines(printed, held), "printed in the paper and not held");
    assertEquals(List.of(), lines(held, printed), "held and not printed in the paper");
  }

  private static List<String> lines(Map<String, String> of, Map<String, String> without) {
    return of.entrySet().stream()
        .filter(it -> !it.getValue().equals(without.get(it.getKey())))
        .map(it -> it.getKey() + ": " + it.getValue())
        .sorted()
        .toList();
  }

  private static void put(
      Map<String, String> cells, String measure, Map<?, ? extends Stated<?>> stated) {
    stated.forEach((period, it) -> {
      if (!it.asWritten().isEmpty()) {
        var before = cells.put((measure + " " + period).strip(), it.asWritten());
        assertTrue(before == null || before.equals(it.asWritten()), measure);
      }
    });
  }

  private static Map<String, String> held(String paper, String file, String... columns) {
    var held = new HashMap<String, String>();
    for (var row : WIRRAL.rows(file)) {
      if (cell(row, "paper").equals(paper)) {
        held.put(
            String.join(" ", List.of(columns).stream().map(it -> cell(row, it)).toList()).strip(),
            cell(row, "as_written"));
      }
    }
    return held;
  }

  private static String measure(String paper, Metric metric) {
    return WIRRAL.rows("source-names").stream()
        .filter(row -> cell(row, "paper").equals(paper) && cell(row, "name").equals(metric.name()))
        .map(row -> cell(row, "measure"))
        .findAny()
        .orElseThrow(() -> new AssertionError("no measure is named " + metric.name()));
  }

  private static PaperContents contents(String paper) {
    return switch (PaperFile.read(Shared.file("documents/" + paper + ".docx"))) {
      case Read(var read) -> PaperContents.of(read);
      case Refused(_, var why) -> throw new AssertionError(why);
    };
  }
}
