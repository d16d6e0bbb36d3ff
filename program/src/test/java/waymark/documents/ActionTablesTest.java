package waymark.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.delivery.ActionConflict;
import waymark.delivery.ActionReference;
import waymark.delivery.ActionState;
import waymark.delivery.Due;
import waymark.delivery.NumberingGaps;
import waymark.delivery.PlanAction;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Unread;

class ActionTablesTest {

  private static Found<PlanAction> read(String paper) {
    return ActionTables.in(Papers.outline(paper));
  }

  @Test
  void an_action_table_stands_under_its_objective_and_title() {
    var found =
        read(
            """
            # Success Statement 2: Answer families in time
            Outstanding actions
            Ref   | Action        | Lead | On track | Barriers/Risks  | Narrative
            2.1.a | Answer calls  | MM   | Y        | None identified | Going well
            AIP1 2| Hire a clerk  | NN   | Due Mar 2025 |             |
            """);
    var first = found.items().getFirst();
    assertEquals("2", first.objective().orElseThrow());
    assertEquals("Outstanding actions", first.kind());
    assertEquals(List.of(new ActionReference("2.1.a")), first.references());
    assertEquals("Answer calls", first.title());
    assertEquals("MM", first.lead());
    assertEquals(ActionState.ON_TRACK, first.state());
    assertEquals("None identified", first.barriers());
    assertEquals("Going well", first.narrative());
    var second = found.items().getLast();
    assertEquals(List.of(new ActionReference("AIP12")), second.references());
    assertEquals(ActionState.NOT_STATED, second.state());
    assertEquals(new Due.InMonth(YearMonth.of(2025, 3)), second.due());
    assertEquals(List.of(new Repair("table 1, row 3", "AIP1 2", "AIP12")), found.notes());
  }

  @Test
  void other_councils_order_and_name_their_columns_otherwise() {
    var found =
        read(
            """
            Owner | RAG    | By when    | Update | No. | Key action
            MM    | Amber  | 31/03/2025 | Slow   | 7   | Answer calls
            NN    | Y      | Oct        |        | 8   | Hire a clerk
            """);
    var first = found.items().getFirst();
    assertEquals(
        "MM 7 Answer calls at risk",
        "%s %s %s %s"
            .formatted(first.lead(), first.referenceAsWritten(), first.title(), first.state()));
    assertEquals(new Due.OnDay(LocalDate.of(2025, 3, 31)), first.due());
    assertEquals(ActionState.NOT_STATED, found.items().getLast().state(), "Y may be yellow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ref | Action | Responsible | Delivery Date | Monitoring by\nNOT APPLICABLE | | | |",
        "New action | | |\nRef | Action | Lead | On track\n -- | -- | -- | --\nN/A | N/A | N/A | N/A"
      })
  void a_table_that_says_not_applicable_has_no_actions_and_no_notes(String table) {
    assertEquals(new Found<>(List.of(), List.of()), read(table));
  }

  @Test
  void the_header_may_come_after_a_title_row_and_may_be_split_in_two() {
    var found =
        read(
            """
            New action | | |
            Ref |        |      | On
                | Action | Lead | track
            A1  | Write  | MM   | Yes
            """);
    assertEquals(ActionState.ON_TRACK, found.items().getFirst().state());
    assertEquals(
        List.of(
            new Repair("table 1, row 2", "a header in two rows", "Ref | Action | Lead | On track")),
        found.notes());
  }

  @Test
  void a_row_without_a_reference_is_the_rest_of_the_row_before_a_page_break() {
    var found =
        read(
            """
            Ref | Action      | Lead | On track | Narrative
            A1  | Write the   | MM   | Yes      | It is being

            | strategy | | | written
            A2 | Publish | MM | No | Not yet
            """);
    assertEquals(
        List.of("Write the strategy: It is being written", "Publish: Not yet"),
        found.items().stream().map(it -> it.title() + ": " + it.narrative()).toList());
    assertEquals(
        List.of(new Repair("table 2, row 1", "strategy | written", "the rest of A1")),
        found.notes());
  }

  @Test
  void a_header_that_a_page_repeats_begins_no_new_table() {
    var found =
        read(
            """
            New action
            Ref | Action | Lead | On track
            A1 | Write | MM | Yes
            Ref | Action | Lead | On track
             | the strategy | |
            A2 | Publish | MM | No
            """);
    assertEquals(
        List.of("New action: Write the strategy", "New action: Publish"),
        found.items().stream().map(it -> it.kind() + ": " + it.title()).toList());
  }

  @Test
  void an_objective_may_be_a_row_of_the_table() {
    var found =
        read(
            """
            Ref | Action | Lead | On track
            Priority 1: Answer in time | | |
            A1 | Write | MM | Yes
            Priority 2: Answer well | | |
            A2 | Publish | MM | No
            """);
    assertEquals(
        List.of("1 A1", "2 A2"),
        found.items().stream()
            .map(it -> it.objective().orElse("-") + " " + it.referenceAsWritten())
            .toList());
  }

  @Test
  void what_is_no_action_is_said_to_be_unread() {
    var found =
        read(
            """
            Ref | Action | Lead | On track
            A1 | | MM | Yes
            see note | Publish | MM | No
            """);
    assertEquals(1, found.items().size());
    assertEquals(
        List.of(
            new Unread(
                "table 1, row 2", "A1 | MM | Yes", "a row of an action table without an action"),
            new Unread("table 1, row 3", "see note", "not a known way to write a reference")),
        found.notes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tracker-2024-12.docx", "tracker-2024-12.xlsx", "tracker-2024-12.pdf"})
  void the_published_tracker_lists_its_actions_by_objective(String file) {
    var found = ActionTables.in(Papers.outlined(Papers.published("documents/" + file)));
    var byObjective =
        found.items().stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.objective().orElse("-"),
                    TreeMap::new,
                    Collectors.mapping(PlanAction::referenceAsWritten, Collectors.joining(", "))));
    assertEquals(
        Map.of(
            "1", "2.1.q, 2.3.a 2.3.c, 2.3.b, 2.3.d, AIP1, AIP2, AIP3",
            "2", "3.1.c, 3.2.b, 3.3.g, AIP4, AIP5, AIP6",
            "3", "4.1.d, 4.1.i, 4.1.l, AIP7, AIP8, AIP9",
            "5", "2.1.q, AIP10, AIP11",
            "6", "AIP1 2, AIP1 3",
            "7", "1.2.g, AIP1 4, AIP1 5, AIP1 6",
            "10", "4.1.c, AIP19, AIP20, AIP21, AIP22"),
        byObjective);
    assertEquals(
        Map.of("Outstanding WSoA Action", 13L, "New Action", 20L),
        found.items().stream()
            .collect(Collectors.groupingBy(PlanAction::kind, Collectors.counting())));
    assertEquals(
        Map.of("on-track", 16L, "complete", 6L, "not-stated", 11L),
        found.items().stream()
            .collect(Collectors.groupingBy(it -> it.state().word(), Collectors.counting())));
    var references = found.items().stream().flatMap(it -> it.references().stream()).toList();
    assertEquals(34, references.size());
    assertEquals(
        List.of(
            new NumberingGaps(
                "AIP", List.of(new ActionReference("AIP17"), new ActionReference("AIP18")))),
        NumberingGaps.of(references));
    var conflict = ActionConflict.among(found.items());
    assertEquals(
        List.of("2.1.q 1 DS", "2.1.q 5 AL"),
        conflict.stream()
            .flatMap(each -> each.listed().stream())
            .map(it -> "2.1.q " + it.objective().orElse("") + " " + it.lead())
            .toList());
    assertEquals(
        List.of("AIP1 2", "AIP1 3", "AIP1 4", "AIP1 5", "AIP1 6"),
        found.notes().stream().map(note -> ((Repair) note).was()).toList());
  }
}
