package waymark.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.delivery.AssuranceActivity;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Unread;

class AssuranceTablesTest {

  @Test
  void an_activity_has_its_cycle_its_answer_and_its_impact() {
    var found =
        AssuranceTables.in(
            Papers.outline(
                """
                # Objective 4 - Listen
                Business As Usual Assurance Activity Expectations | Complete | Impact
                --- | --- | ---
                Surveys, 4-weekly cycle | Y | Families are
                 | | content
                Annual survey | Partial | None yet
                 | Y | what?
                """));
    assertEquals(
        List.of(
            "4 Surveys, 4-weekly cycle|four-weekly|yes|Families are content",
            "4 Annual survey|annual|partial|None yet"),
        found.items().stream()
            .map(it ->
                it.objective().orElse("-")
                    + " "
                    + String.join(
                        "|", it.activity(), it.cycle().word(), it.complete().word(), it.impact()))
            .toList());
    assertEquals(
        List.of(
            new Repair("table 1, row 4", "content", "the rest of table 1, row 3"),
            new Unread(
                "table 1, row 6", "Y | what?", "a row of an assurance table without an activity")),
        found.notes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tracker-2024-12.docx", "tracker-2024-12.xlsx", "tracker-2024-12.pdf"})
  void the_published_tracker_lists_its_assurance(String file) {
    var found = AssuranceTables.in(Papers.outlined(Papers.published("documents/" + file)));
    assertEquals(
        Map.of("1", 4L, "2", 2L, "3", 3L, "5", 3L, "6", 3L, "7", 1L, "10", 2L),
        found.items().stream()
            .collect(
                Collectors.groupingBy(it -> it.objective().orElse("-"), Collectors.counting())));
    assertEquals(
        Map.of("yes", 12L, "no", 3L, "partial", 1L, "ongoing", 1L, "not-applicable", 1L),
        found.items().stream()
            .map(AssuranceActivity::complete)
            .collect(Collectors.groupingBy(it -> it.word(), Collectors.counting())));
    assertEquals(List.of(), found.notes());
  }
}
