package waymark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.report.Table.Breadth;
import waymark.report.Table.Column;
import waymark.report.Table.Entry;
import waymark.report.Table.Group;
import waymark.report.Table.Kind;

class TableTest {

  @Test
  void is_built_in_the_order_in_which_it_is_read() {
    assertEquals(
        new Table(
            "Caption",
            Breadth.SEVERAL,
            List.of(
                new Column("Metric", Kind.TEXT),
                new Column("Actual", Kind.FIGURE),
                new Column("Met?", Kind.STATUS)),
            List.of(
                new Group(Text.of("Objective 1"), "1 of 1 met"),
                new Entry(List.of(Cell.of("a"), Cell.of("1"), Cell.good("met")))),
            List.of(Text.of("Note."))),
        Table.captioned("Caption")
            .column("Metric")
            .figure("Actual")
            .status("Met?")
            .group("Objective 1", "1 of 1 met")
            .row("a", Cell.of("1"), Cell.good("met"))
            .note("Note.")
            .build());
  }

  @Test
  void refuses_a_row_that_does_not_fill_its_columns() {
    var table = Table.captioned("Caption").column("Metric").figure("Actual").row("a", "1", "2");
    assertThrows(IllegalArgumentException.class, table::build);
  }

  @Test
  void refuses_to_have_no_column() {
    var table = Table.captioned("Caption");
    assertThrows(IllegalArgumentException.class, table::build);
  }

  @Test
  void refuses_a_status_that_is_a_colour_alone() {
    assertThrows(IllegalArgumentException.class, () -> Cell.good(" "));
  }
}
