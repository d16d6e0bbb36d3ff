package waymark.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.delivery.ActionReference;
import waymark.documents.Paper.Repair;
import waymark.documents.Review.Behind;
import waymark.documents.Review.BehindAction;
import waymark.documents.Review.Evidence;
import waymark.documents.Review.Support;

class ReviewTemplateTest {

  private static Review read(String paper) {
    return ReviewTemplate.in(Papers.outline(paper)).items().getFirst();
  }

  @Test
  void actions_behind_schedule_come_with_reason_and_mitigation_where_cells_are_merged() {
    var review =
        read(
            """
            Are there any actions behind schedule? | | Yes, one. |
            Action | Reason | | Mitigation/remedial action
            Hire a clerk | No | money | Ask again
            N/A | N/A | | N/A
            """);
    assertEquals(
        new Behind(
            "table 1, row 1",
            "Yes, one.",
            List.of(new BehindAction("table 1, row 3", "Hire a clerk", "No money", "Ask again"))),
        review.behind().orElseThrow());
  }

  @Test
  void support_has_its_values_beside_or_below_its_labels() {
    var found =
        ReviewTemplate.in(
            Papers.outline(
                """
                Support received in this reporting period | | |
                WSoA area of | Listening | |
                work | | |
                Support/Activity | Training | Provider |
                | | A charity |
                Impact/Outcomes | Better calls | |
                from the activity | | |
                """));
    assertEquals(
        List.of(
            new Support("table 1, row 2", "Listening", "Training", "A charity", "Better calls")),
        found.items().getFirst().support());
    assertEquals(
        List.of(
            new Repair("table 1, row 5", "A charity", "stands below Provider and belongs to it")),
        found.notes());
  }

  @Test
  void support_may_be_a_table_with_headings() {
    assertEquals(
        List.of("Training by A charity", "Survey by A school"),
        read(
                """
                Support received in this reporting period
                Area of work | Support/Activity | Provider | Impact
                Listening | Training | A charity | Better calls
                Telling | Survey | A school | None
                """)
            .support()
            .stream()
            .map(it -> it.activity() + " by " + it.provider())
            .toList());
  }

  @Test
  void an_area_joins_statements_progress_evidence_and_next_steps() {
    var found =
        ReviewTemplate.in(
            Papers.outline(
                """
                # Area 3
                Answering late
                Not answering at all
                Progress on key actions - Calls
                3.1.a.b - New telephones
                They were bought.
                - Ten of them
                3.2c Training
                It began.
                Evidence of impact
                No measurable evidence of impact yet, but callers are kind.
                (i) Train everybody in
                answering.
                (ii) Ask the callers.
                # Any other business
                3.3.d is not in an area
                """));
    var area = found.items().getFirst().areas().getFirst();
    assertEquals("3", area.number());
    assertEquals(List.of("Answering late", "Not answering at all"), area.statements());
    assertEquals(
        List.of("Calls: 3.1.a 3.1.b New telephones (2)", "Calls: 3.2.c Training (1)"),
        area.progress().stream()
            .map(it ->
                "%s: %s %s (%d)"
                    .formatted(
                        it.about(), references(it.references()), it.title(), it.text().size()))
            .toList());
    assertTrue(area.evidence().getFirst() instanceof Evidence.NoneYet);
    assertEquals(
        List.of("(i) Train everybody in answering.", "(ii) Ask the callers."),
        area.nextSteps().stream().map(it -> it.marker() + " " + it.text()).toList());
    assertEquals(
        List.of("3.2c", "numbered items under Evidence of impact"),
        found.notes().stream().map(note -> ((Repair) note).was()).toList());
  }

  @Test
  void a_paper_without_any_part_of_the_template_is_no_review() {
    assertEquals(
        new Found<>(List.of(), List.of()),
        ReviewTemplate.in(Papers.outline("# Area 1: Schools\nNarrative\nAll is well.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"review-2022-04.docx", "review-2022-04.pdf"})
  void the_published_review_is_read(String file) {
    var found = ReviewTemplate.in(Papers.outlined(Papers.published("documents/" + file)));
    var review = found.items().getFirst();
    assertTrue(review.behind().orElseThrow().answer().startsWith("No."));
    assertEquals(List.of(), review.behind().orElseThrow().actions());
    assertEquals(List.of(), review.support());
    assertEquals(
        List.of(
            "1: 2, 7, 6, 10",
            "2: 1, 3, 1, 5",
            "3: 3, 2, 1, 4",
            "4: 1, 2, 1, 4",
            "5: 2, 5, 1, 5",
            "6: 1, 2, 1, 4"),
        review.areas().stream()
            .map(it ->
                "%s: %d, %d, %d, %d"
                    .formatted(
                        it.number(),
                        it.statements().size(),
                        it.progress().size(),
                        it.evidence().size(),
                        it.nextSteps().size()))
            .toList());
    assertEquals(
        List.of(
            "1.1.a 1.1.b 1.1.c",
            "1.1.c 1.1.e 1.1.f",
            "1.1.g",
            "1.2.a",
            "1.2.b",
            "1.2.e",
            "1.2.b 1.2.c 1.2.d 1.2.g 1.2.h 1.2.i"),
        review.areas().getFirst().progress().stream()
            .map(it -> references(it.references()))
            .toList());
    assertEquals(
        6,
        review.areas().stream()
            .flatMap(it -> it.evidence().stream())
            .filter(Evidence.NoneYet.class::isInstance)
            .count());
  }

  private static String references(List<ActionReference> references) {
    return references.stream().map(ActionReference::text).collect(Collectors.joining(" "));
  }
}
