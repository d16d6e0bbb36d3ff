package waymark.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.documents.Paper.Unread;

class StatusTablesTest {

  @Test
  void a_status_is_so_many_of_so_many() {
    var found =
        StatusTables.in(
            Papers.outline(
                """
                No. | Success Statement | Status
                1 | Answer in time | 1/3 achieved
                2. | Answer well | 2 of 2 met
                3 | Listen | Mostly done
                4 | Learn | 3/2 achieved
                """));
    assertEquals(
        List.of("1 Answer in time 1/3", "2 Answer well 2/2"),
        found.items().stream()
            .map(it -> it.objective() + " " + it.title() + " " + it.stated())
            .toList());
    assertEquals(
        List.of(
            new Unread(
                "table 1, row 4",
                "3 | Listen | Mostly done",
                "its status is not so many of so many"),
            new Unread(
                "table 1, row 5",
                "4 | Learn | 3/2 achieved",
                "its status is not so many of so many")),
        found.notes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"committee-2024-11.docx", "committee-2024-11.xlsx", "committee-2024-11.pdf"})
  void the_published_report_states_each_objective(String file) {
    var found = StatusTables.in(Papers.outlined(Papers.published("documents/" + file)));
    assertEquals(
        List.of("1/3", "3/3", "1/1", "3/3", "3/3", "4/4", "2/2", "3/3", "3/3", "1/4"),
        found.items().stream().map(it -> it.stated().toString()).toList());
    assertEquals(
        List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
        found.items().stream().map(ObjectiveStatus::objective).toList());
    assertEquals(List.of(), found.notes());
  }
}
