package waymark.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.documents.Recommendation.NoneRequired;
import waymark.documents.Recommendation.Recommended;

class NarrativesTest {

  private static final String TRACKER =
      """
      # Success Statement 1: Answer in time
      Narrative
      - Calls are answered within
      five days.
      - A clerk was hired.
      Recommendation for decision or direction
      The clerk to be thanked.
      # Success Statement 2: Listen
      Narrative
      Families were asked.
      Recommendation for decision or direction
      None required- continue as planned.
      """;

  @Test
  void a_narrative_stands_under_its_objective_with_its_items() {
    var found = Narratives.in(Papers.outline(TRACKER));
    assertEquals(
        List.of(
            "1 - Calls are answered within five days.",
            "1 - A clerk was hired.",
            "2  Families were asked."),
        found.items().stream()
            .flatMap(narrative ->
                narrative.texts().stream()
                    .map(it ->
                        narrative.objective().orElse("") + " " + it.marker() + " " + it.text()))
            .toList());
  }

  @Test
  void a_tracker_recommends_objective_by_objective_and_none_required_is_none() {
    var found = Recommendations.in(Papers.outline(TRACKER)).items();
    assertEquals(
        List.of("1 The clerk to be thanked.", "2 None required- continue as planned."),
        found.stream().map(it -> it.objective().orElse("") + " " + it.text()).toList());
    assertEquals(
        List.of(Recommended.class, NoneRequired.class),
        found.stream().map(Object::getClass).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RECOMMENDATION/S\nThe committee is recommended to:\n(a) Endorse the plan\nFor SEND; and,\n(b)"
            + " Ask again.\nSUPPORTING INFORMATION\nOther text.",
        "Recommendation(s):\nThe committee is recommended to:\n- (1) Endorse the plan\nFor SEND; and,\n"
            + "- (2) Ask again.\n1. The Rationale and Evidence for the Recommendations\nOther text.",
        "Recommendations\nThe committee is recommended to:\n1. Endorse the plan\nFor SEND; and,\n"
            + "2. Ask again.\n1.0 REASON/S FOR RECOMMENDATION/S\nOther text."
      })
  void a_report_recommends_in_numbered_items(String report) {
    var found = Recommendations.in(Papers.outline(report)).items();
    assertEquals(
        List.of("Endorse the plan For SEND; and,", "Ask again."),
        found.stream().map(Recommendation::text).toList());
    assertEquals(
        List.of(true, true),
        found.stream()
            .map(it -> it instanceof Recommended one && one.introduction().endsWith("to:"))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tracker-2024-12.docx", "tracker-2024-12.xlsx", "tracker-2024-12.pdf"})
  void the_published_tracker_tells_and_recommends_under_seven_objectives(String file) {
    var placed = Papers.outlined(Papers.published("documents/" + file));
    assertEquals(
        Map.of("1", 4, "2", 2, "3", 1, "5", 4, "6", 4, "7", 6, "10", 7),
        Narratives.in(placed).items().stream()
            .collect(
                Collectors.toMap(
                    it -> it.objective().orElse("-"),
                    it -> it.texts().size(),
                    Integer::sum,
                    TreeMap::new)));
    var found = Recommendations.in(placed).items();
    assertEquals(
        List.of("1", "2", "3", "5", "6", "7", "10"),
        found.stream().map(it -> it.objective().orElse("-")).toList());
    assertEquals(
        List.of("6", "10"),
        found.stream()
            .filter(NoneRequired.class::isInstance)
            .map(it -> it.objective().orElse("-"))
            .toList());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"plan-2021-01.docx 2", "scrutiny-2024-11.docx 1", "committee-2024-11.docx 1"})
  void the_published_reports_recommend(String fileAndCount) {
    var parts = fileAndCount.split(" ", -1);
    var found = Recommendations.in(Papers.outlined(Papers.published("documents/" + parts[0])));
    assertEquals(Integer.parseInt(parts[1]), found.items().size(), found.toString());
  }
}
