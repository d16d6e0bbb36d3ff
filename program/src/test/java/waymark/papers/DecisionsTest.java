package waymark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.ReportingPeriod;
import waymark.measures.MeasureId;

/** What was decided about a paper is kept as it was decided. */
class DecisionsTest {

  @Test
  void every_kind_of_decision_is_read_as_it_was_written() {
    var cell =
        new CellKey(
            "sheet A|B \"C\", row 7", CellKey.Kind.READING, ReportingPeriod.month(2024, 10));
    var decisions =
        Decisions.NONE
            .row("table 4, row 7", new Decisions.SameAs(new MeasureId(UUID.randomUUID()), true))
            .row("table 4, row 8", new Decisions.Fresh(false))
            .row("table 4, row 9", new Decisions.Leave(true))
            .row("table 4, row 10", new Decisions.AsMatched(false))
            .row("table 4, row 11", new Decisions.SameAsRow("table 4, row 8", true))
            .cell(cell, false)
            .cell(CellKey.undated("table 4, row 7", CellKey.Kind.TARGET), true)
            .other("objective 4", false)
            .text("paragraph 3|narrative", new Decisions.Reworded("In\nother \"words\" 😀"))
            .text("paragraph 4|narrative", new Decisions.LeaveOut())
            .text("paragraph 5|narrative", new Decisions.Keep())
            .confirm("swapped 2024-10")
            .placedSince(false);
    assertEquals(decisions, Decisions.of(decisions.json()));
    assertEquals(cell, CellKey.of(cell.text()).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"row table 1\":\"same nothing\"}",
        "{\"cell nonsense\":\"yes\"}",
        "{\"unheard-of\":\"yes\"}",
        "{\"text a\":\"shout\"}"
      })
  void what_is_no_decision_is_left_out(String kept) {
    assertEquals(Decisions.NONE, Decisions.of(kept));
  }
}
