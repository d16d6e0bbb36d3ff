package waymark.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.demo.DemoArea.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.Checkout;
import waymark.documents.Metric;
import waymark.documents.PaperContents;
import waymark.documents.Stated;
import waymark.documents.files.PaperFile;
import waymark.documents.files.PaperFile.Outcome.Read;
import waymark.documents.files.PaperFile.Outcome.Refused;
import waymark.measures.Restatement;
import waymark.trajectory.Because;

/** The fictional area's files: what they are made to show, and that the samples say the same. */
class MeresideDataTest {

  private static final DemoArea MERESIDE = DemoArea.of("mereside");
  private static final String PLAN = "priority-action-plan";

  /** A row of the sample indicators that is no measure of its own: three months of another. */
  private static final String QUARTERLY = "Tribunal appeals lodged in the quarter";

  /** Worked out by hand from the trajectory. */
  @ParameterizedTest
  @CsvSource({
    "committee-2026-08, 2025-12, 3/7",
    "committee-2026-08, 2026-06, 22/27",
    "tracker-2026-09, 2026-06, 21/27",
    "tracker-2026-11, 2026-06, 21/27",
    "tracker-2026-11, 2026-09, 17/31",
  })
  void the_figures_come_to_what_was_worked_out(String paper, String month, String met) {
    assertEquals(met, MERESIDE.rollup(PLAN, paper, month).met().toString());
  }

  @Test
  void the_six_objectives_of_the_samples_come_out_as_in_the_samples() {
    var objectives = MERESIDE.rollup(PLAN, "tracker-2026-09", "2026-06").objectives();
    assertEquals(
        "{1=3/4, 2=2/2, 3=2/3, 4=2/5, 5=2/2, 6=4/4, 7=3/3, 8=1/2, 9=2/2}", objectives.toString());
  }

  @Test
  void three_judgements_flip_from_paper_to_paper() {
    assertEquals(
        List.of("ehc-requests met not-met"), flipped("committee-2026-08", "tracker-2026-09"));
    assertEquals(
        List.of("health-advice-6-weeks met not-met", "messages-5-days not-met met"),
        flipped("tracker-2026-09", "tracker-2026-11"));
  }

  @Test
  void six_readings_are_restated() {
    assertEquals(
        List.of(
            "ehc-requests 2026-06",
            "plan-audits-good 2026-06",
            "staff-trained-co-production 2026-05"),
        restated("committee-2026-08", "tracker-2026-09"));
    assertEquals(
        List.of(
            "health-advice-6-weeks 2026-06",
            "local-offer-visits 2026-08",
            "messages-5-days 2026-06"),
        restated("tracker-2026-09", "tracker-2026-11"));
  }

  @Test
  void what_is_left_out_of_june_says_why() {
    var leftOut = new HashMap<String, Because>();
    MERESIDE
        .rollup(PLAN, "tracker-2026-11", "2026-06")
        .leftOut()
        .forEach(it -> leftOut.put(it.metric(), it.because()));
    assertEquals(
        Map.of(
            "families-shaped-plan", Because.TO_BE_CONFIRMED,
            "waiting-speech-language", Because.NOT_MEASURED,
            "ready-for-next-step", Because.NOT_MEASURED,
            "short-breaks-satisfaction", Because.NOT_APPLICABLE,
            "permanent-exclusions", Because.TO_BE_CONFIRMED),
        leftOut);
  }

  @ParameterizedTest
  @CsvSource({
    "mereside-committee-2026-07.docx, committee-2026-08, true",
    "mereside-tracker-2026-08.docx, tracker-2026-09, true",
    "mereside-kpi-2026-09.csv, tracker-2026-11, false",
  })
  void a_sample_says_nothing_else(String sample, String paper, boolean milestones) {
    var checked = 0;
    for (var metric : contents(sample).metrics()) {
      var measure = measure(paper, metric);
      if (measure.isPresent()) {
        same(paper, "readings", measure.get(), metric.readings());
        if (milestones) {
          same(paper, "promises", measure.get(), metric.milestones());
        }
        checked++;
      } else {
        assertEquals(QUARTERLY, metric.name());
      }
    }
    assertTrue(checked >= 9, sample);
  }

  private static void same(
      String paper, String file, String measure, Map<?, ? extends Stated<?>> stated) {
    stated.forEach((period, it) -> {
      if (!it.asWritten().isEmpty()) {
        assertEquals(
            List.of(it.asWritten()),
            MERESIDE.rows(file).stream()
                .filter(row -> cell(row, "paper").equals(paper))
                .filter(row -> cell(row, "measure").equals(measure))
                .filter(row -> cell(row, "period").equals(period.toString()))
                .map(row -> cell(row, "as_written"))
                .toList(),
            measure + " " + period);
      }
    });
  }

  private static Optional<String> measure(String paper, Metric metric) {
    return MERESIDE.rows("source-names").stream()
        .filter(row -> cell(row, "paper").equals(paper) && cell(row, "name").equals(metric.name()))
        .map(row -> cell(row, "measure"))
        .findAny();
  }

  private static List<String> flipped(String before, String after) {
    return measures().stream()
        .map(measure -> {
          var was = MERESIDE.status(measure, before, "2026-06").word();
          var now = MERESIDE.status(measure, after, "2026-06").word();
          return was.equals(now) ? "" : measure + " " + was + " " + now;
        })
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static List<String> restated(String before, String after) {
    var restated = new ArrayList<String>();
    for (var measure : measures()) {
      var was = MERESIDE.readings(measure, before);
      var now = MERESIDE.readings(measure, after);
      Restatement.between(was, now).forEach(it -> restated.add(measure + " " + it.period()));
    }
    return restated;
  }

  private static List<String> measures() {
    return MERESIDE.rows("measures").stream().map(row -> cell(row, "key")).sorted().toList();
  }

  private static PaperContents contents(String sample) {
    return switch (PaperFile.read(Checkout.sample(sample))) {
      case Read(var read) -> PaperContents.of(read);
      case Refused(_, var why) -> throw new AssertionError(why);
    };
  }
}
